/**
 * Neighbouring cells of a printed row that the same loose values may stand in,
 * as one cell.
 *
 * The source lost the column of such a value: printing it once over all the
 * columns it may belong to says exactly what is known.
 */
import type { PublishedCell } from './tablesAsPublished.ts';

export interface PublishedSpan {
  readonly cell: PublishedCell | undefined;
  /** Grid columns it covers; more than one only for undetermined cells. */
  readonly span: number;
  /** Addresses of the cells it stands for; empty for codes, names and gaps. */
  readonly facts: readonly string[];
}

function isSameOpen(left: PublishedCell | undefined, right: PublishedCell | undefined): boolean {
  return (
    left?.state === 'undetermined' &&
    right?.state === 'undetermined' &&
    left.row === right.row &&
    left.candidates.join(' ') === right.candidates.join(' ')
  );
}

/** Covers every column of the row once, in order. */
export function mergeUndetermined(
  cells: readonly (PublishedCell | undefined)[],
): readonly PublishedSpan[] {
  const spans: PublishedSpan[] = [];
  for (const cell of cells) {
    const facts = cell?.fact === undefined ? [] : [cell.fact];
    const last = spans.at(-1);
    if (last !== undefined && isSameOpen(last.cell, cell)) {
      spans[spans.length - 1] = {
        cell: last.cell,
        span: last.span + 1,
        facts: [...last.facts, ...facts],
      };
    } else spans.push({ cell, span: 1, facts });
  }
  return spans;
}

export interface OpenColumns {
  /** Columns with at least one undetermined cell. */
  readonly open: readonly string[];
  /** Columns of amounts that are known throughout and not blank throughout. */
  readonly known: readonly string[];
  /** Rows with at least one undetermined cell. */
  readonly rows: number;
}

/** Which columns of a table are open, by label; none in most tables. */
export function listOpenColumns(
  panels: readonly {
    readonly columns: readonly { readonly label: string }[];
    readonly rows: readonly { readonly cells: readonly { readonly state: string }[] }[];
  }[],
): OpenColumns {
  const states = panels.flatMap(({ columns, rows }) =>
    columns.map(({ label }, index) => ({
      label,
      states: rows.map(({ cells }) => cells[index]?.state ?? 'blank'),
    })),
  );
  const isOpen = (column: { readonly states: readonly string[] }) =>
    column.states.includes('undetermined');
  return {
    open: states.filter(isOpen).map(({ label }) => label),
    known: states
      .filter((column) => !isOpen(column) && column.states.includes('amount'))
      .map(({ label }) => label),
    rows: panels
      .flatMap(({ rows }) => rows)
      .filter(({ cells }) => cells.some(({ state }) => state === 'undetermined')).length,
  };
}

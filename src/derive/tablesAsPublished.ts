/**
 * A table as a grid, the way it was printed: header groups with their spans,
 * panels side by side, blanks kept blank.
 *
 * In: one table. Out: header rows and body rows of plain cells; the printed
 * text is the document's own. Codes are shown joined (`2011308`), since the
 * three printed columns 类 款 项 hold nothing more.
 */
import { type Cell, getCellId, type Panel, type Row, type Table } from '../model/table.ts';

export interface HeaderCell {
  readonly label: string;
  /** `code`, `name` and `project` are columns of the row itself and print no label here. */
  readonly role: 'group' | 'value' | 'code' | 'name' | 'project';
  /** 0-based first column of the grid. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export interface PublishedCell {
  readonly role: 'code' | 'name' | 'project' | 'value';
  /** As printed; empty for a blank and for what cannot be placed. */
  readonly printed: string;
  readonly state: Cell['state'];
  /** Address of a value; undefined for codes and names. */
  readonly fact: string | undefined;
  /** Printed texts that may stand here; only for undetermined cells. */
  readonly candidates: readonly string[];
  readonly isInferred: boolean;
  readonly row: Row;
}

export interface PublishedRow {
  readonly gridRow: number;
  /** One per column of the grid; undefined where a panel has no row on this line. */
  readonly cells: readonly (PublishedCell | undefined)[];
}

export interface PublishedTable {
  readonly table: Table;
  readonly columnCount: number;
  readonly header: readonly (readonly HeaderCell[])[];
  readonly body: readonly PublishedRow[];
}

interface GridColumn {
  readonly panel: Panel;
  readonly role: PublishedCell['role'];
  /** Index into `panel.columns`; only for values. */
  readonly index: number;
  /** Groups, outermost first, then the leaf label. */
  readonly labels: readonly string[];
}

function listGridColumns(panel: Panel): readonly GridColumn[] {
  const hasCode = panel.rows.some(
    ({ code, isCodeInferred }) => code !== undefined && !isCodeInferred,
  );
  const hasProject = panel.rows.some(({ project }) => project !== undefined);
  const lead = (role: 'code' | 'name' | 'project') => ({ panel, role, index: -1, labels: [''] });
  return [
    ...(hasCode ? [lead('code')] : []),
    lead('name'),
    ...(hasProject ? [lead('project')] : []),
    ...panel.columns.map(
      ({ label, groups }, index): GridColumn => ({
        panel,
        role: 'value',
        index,
        labels: [...groups, label],
      }),
    ),
  ];
}

/** True when two neighbours stand under one group at this depth. */
function isSameGroup(left: GridColumn, right: GridColumn | undefined, depth: number): boolean {
  return (
    right?.panel === left.panel &&
    right.labels.length - 1 > depth &&
    left.labels.slice(0, depth + 1).every((label, at) => label === right.labels[at])
  );
}

function buildHeaderRow(
  columns: readonly GridColumn[],
  depth: number,
  height: number,
): readonly HeaderCell[] {
  const cells: HeaderCell[] = [];
  for (let at = 0; at < columns.length; ) {
    const column = columns[at];
    if (column === undefined) break;
    const last = column.labels.length - 1;
    let span = 1;
    if (depth < last) {
      while (isSameGroup(column, columns[at + span], depth)) span += 1;
      const label = column.labels[depth] ?? '';
      cells.push({ label, role: 'group', column: at, columnSpan: span, rowSpan: 1 });
    } else if (depth === last) {
      const label = column.labels[last] ?? '';
      const { role } = column;
      cells.push({ label, role, column: at, columnSpan: 1, rowSpan: height - depth });
    }
    at += span;
  }
  return cells;
}

function makeWords(row: Row, role: 'code' | 'name' | 'project'): PublishedCell {
  const printed = role === 'code' && row.isCodeInferred === true ? undefined : row[role];
  return {
    role,
    printed: printed ?? '',
    state: printed === undefined ? 'blank' : 'text',
    fact: undefined,
    candidates: [],
    isInferred: false,
    row,
  };
}

function makeValue(row: Row, index: number): PublishedCell {
  const cell: Cell = row.cells[index] ?? { state: 'blank' };
  return {
    role: 'value',
    printed: 'printed' in cell ? cell.printed : '',
    state: cell.state,
    fact: getCellId(row, index),
    candidates:
      cell.state === 'undetermined'
        ? cell.candidates.flatMap((at) => row.unplaced[at]?.printed ?? [])
        : [],
    isInferred: cell.state === 'amount' && cell.provenance.how !== 'printed',
    row,
  };
}

/** The grid of a table; a table without rows has a header and no body. */
export function buildPublishedTable(table: Table): PublishedTable {
  const columns = table.panels.flatMap(listGridColumns);
  const height = Math.max(1, ...columns.map(({ labels }) => labels.length));
  const lines = new Map<number, Map<Panel, Row>>();
  for (const panel of table.panels) {
    for (const row of panel.rows) {
      const line = lines.get(row.gridRow) ?? new Map<Panel, Row>();
      line.set(panel, row);
      lines.set(row.gridRow, line);
    }
  }
  const gridRows = [...lines.keys()].toSorted((left, right) => left - right);
  return {
    table,
    columnCount: columns.length,
    header: Array.from({ length: height }, (_, depth) => buildHeaderRow(columns, depth, height)),
    body: gridRows.map((gridRow) => ({
      gridRow,
      cells: columns.map(({ panel, role, index }) => {
        const row = lines.get(gridRow)?.get(panel);
        if (row === undefined) return undefined;
        return role === 'value' ? makeValue(row, index) : makeWords(row, role);
      }),
    })),
  };
}

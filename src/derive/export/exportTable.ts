/**
 * A published table as rows of values: what was printed, cell by cell.
 *
 * In: one table. Out: one row per printed line, panels side by side as they
 * were printed. Codes found by name are not printed and stay out, as in the
 * table on the page; a value that cannot be placed names its candidates.
 */
import type { Cell, Panel, Row, Table } from '../../model/table.ts';
import {
  blankValue,
  type ExportColumn,
  type ExportRow,
  type ExportSheet,
  type ExportValue,
  makeText,
} from './exportSheet.ts';

interface TableColumn extends ExportColumn {
  readonly panel: number;
  /** Index into `Panel.columns`; -1 for code, name and project. */
  readonly index: number;
}

function listColumns(panel: Panel, at: number, table: Table): readonly TableColumn[] {
  const lead = (role: 'code' | 'name' | 'project'): TableColumn => ({
    panel: at,
    index: -1,
    key: `${String(at)}.${role}`,
    role,
    labels: [],
    type: 'text',
  });
  const hasCode = panel.rows.some(
    ({ code, isCodeInferred }) => code !== undefined && isCodeInferred !== true,
  );
  const hasProject = panel.rows.some(({ project }) => project !== undefined);
  const values = panel.columns.map(
    ({ label, groups, type, unit }, index): TableColumn => ({
      panel: at,
      index,
      key: `${String(at)}.c${String(index)}`,
      role: 'printed',
      labels: [...groups, label],
      ...(type === 'amount' ? { type, unit: unit ?? table.unit } : { type: 'text' }),
    }),
  );
  return [
    ...(hasCode ? [lead('code')] : []),
    lead('name'),
    ...(hasProject ? [lead('project')] : []),
    ...values,
  ];
}

/** The value of one cell, whatever its state. */
export function getCellValue(cell: Cell | undefined, row: Row): ExportValue {
  switch (cell?.state) {
    case undefined:
    case 'blank':
      return blankValue;
    case 'amount':
      return { kind: 'amount', fen: cell.fen, printed: cell.printed };
    case 'dash':
    case 'unreadable':
      return { kind: cell.state, printed: cell.printed };
    case 'text':
      return makeText(cell.printed);
    case 'undetermined':
      return {
        kind: 'undetermined',
        candidates: cell.candidates.flatMap((at) => row.unplaced[at]?.fen ?? []),
      };
  }
}

function getValue(row: Row | undefined, { role, index, type }: TableColumn): ExportValue {
  if (row === undefined) return blankValue;
  if (role === 'code') return makeText(row.isCodeInferred === true ? undefined : row.code);
  if (role === 'name') return makeText(row.name);
  if (role === 'project') return makeText(row.project);
  const value = getCellValue(row.cells[index], row);
  // A percentage is no money: it goes out as it was printed.
  if (value.kind === 'amount' && type === 'text') return makeText(value.printed);
  return value;
}

/** The rows of a panel by their line; of two on one line the first. */
function mapLines({ rows }: Panel): ReadonlyMap<number, Row> {
  return new Map(rows.toReversed().map((row) => [row.gridRow, row]));
}

function buildRow(
  columns: readonly TableColumn[],
  rows: readonly (Row | undefined)[],
): ExportRow | undefined {
  const first = rows.find((row) => row !== undefined);
  if (first === undefined) return undefined;
  return {
    key: first.id,
    level: first.level,
    values: columns.map((column) => getValue(rows[column.panel], column)),
  };
}

/** The table with its printed columns; an empty table has columns, notes and no rows. */
export function buildTableSheet(table: Table): ExportSheet {
  const columns = table.panels.flatMap((panel, at) => listColumns(panel, at, table));
  const panels = table.panels.map(mapLines);
  const lines = new Set(panels.flatMap((rows) => [...rows.keys()]));
  const gridRows = [...lines].toSorted((left, right) => left - right);
  return {
    id: table.id,
    number: table.number ?? '',
    title: table.title,
    unit: table.unit,
    columns: columns.map(({ key, role, labels, type, unit }) => ({
      key,
      role,
      labels,
      type,
      ...(unit === undefined ? {} : { unit }),
    })),
    rows: gridRows.flatMap(
      (line) =>
        buildRow(
          columns,
          panels.map((rows) => rows.get(line)),
        ) ?? [],
    ),
    notes: table.notes.map(({ text }) => text),
    tables: [table.id],
  };
}

/**
 * Every published amount and every named absence as one flat row, for
 * databases: cells of the tables, stated figures and changes, projects and
 * their parts, funds of performance sheets.
 *
 * In: a disclosure. Out: rows with the columns of factColumns.ts, in printed
 * order. Money is whole fen; what is absent is null and `state` says why. A
 * value that cannot be placed stands in no cell: each of its possible cells is
 * `undetermined` and lists the candidates.
 */
import type { Fen, UnitName } from '../../model/amount.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import {
  getFundsId,
  getPartId,
  type ProjectPart,
  type StatedAmount,
  type Statement,
} from '../../model/narrative.ts';
import type { SourceRef } from '../../model/source.ts';
import {
  type Cell,
  type Column,
  getCellId,
  type Panel,
  type Row,
  type Table,
} from '../../model/table.ts';
import { getCellValue } from './exportTable.ts';
import type { ExportValue } from './exportSheet.ts';
import type { FactColumnName } from './factColumns.ts';

export type FactValue = string | number | null;
export type FactRow = Readonly<Record<FactColumnName, FactValue>>;

const nothing = {
  table: null,
  table_kind: null,
  table_title: null,
  panel: null,
  row: null,
  role: null,
  level: null,
  parent: null,
  code: null,
  name: null,
  project: null,
  column: null,
  column_label: null,
  column_code: null,
  concept: null,
  scope: null,
  period: null,
  printed: null,
  candidates: null,
  determined_by: null,
  page: null,
  line_first: null,
  line_last: null,
} satisfies Partial<FactRow>;

function getPlace(source: SourceRef) {
  return {
    page: source.page,
    line_first: source.lines?.[0] ?? null,
    line_last: source.lines?.[1] ?? null,
  };
}

function getPrinted(value: ExportValue): string | null {
  return 'printed' in value ? (value.printed ?? null) : null;
}

function getBase({ id, department, year }: Disclosure) {
  return { disclosure: id, department: department.text, year };
}

interface CellPlace {
  readonly disclosure: Disclosure;
  readonly table: Table;
  readonly panel: Panel;
  readonly row: Row;
}

function getRowFields({ table, panel, row }: CellPlace) {
  return {
    table: table.id,
    table_kind: table.kind,
    table_title: table.title,
    panel: panel.side,
    row: row.id,
    role: row.role,
    level: row.level,
    parent: row.parent ?? null,
    code: row.code ?? null,
    name: row.name,
    project: row.project ?? null,
  };
}

function getColumnFields({ row, table }: CellPlace, column: Column, index: number) {
  return {
    column: index,
    column_label: [...column.groups, column.label].join(' / '),
    column_code: column.code ?? null,
    concept: row.concept ?? column.concept ?? null,
    scope: column.scope ?? null,
    period: column.period ?? 'budget',
    unit: column.unit ?? table.unit,
  };
}

function buildCellRow(place: CellPlace, cell: Cell, index: number): readonly FactRow[] {
  const { disclosure, panel, row } = place;
  const column = panel.columns[index];
  // Columns of words and percentages hold no money and are no facts here.
  if (column?.type !== 'amount') return [];
  const value = getCellValue(cell, row);
  const fields: FactRow = {
    ...nothing,
    ...getBase(disclosure),
    ...getRowFields(place),
    ...getColumnFields(place, column, index),
    fact: getCellId(row, index),
    kind: 'cell',
    state: cell.state,
    fen: value.kind === 'amount' ? value.fen : null,
    printed: getPrinted(value),
    candidates: value.kind === 'undetermined' ? value.candidates.join(' ') : null,
    determined_by: cell.state === 'amount' ? cell.provenance.how : null,
    ...getPlace('source' in cell ? cell.source : row.source),
  };
  return [fields];
}

function listCellRows(disclosure: Disclosure): readonly FactRow[] {
  return disclosure.tables.flatMap((table) =>
    table.panels.flatMap((panel) =>
      panel.rows.flatMap((row) =>
        row.cells.flatMap((cell, index) =>
          buildCellRow({ disclosure, table, panel, row }, cell, index),
        ),
      ),
    ),
  );
}

interface Stated {
  readonly fact: string;
  readonly kind: 'statement' | 'change' | 'project' | 'allocation' | 'funds';
  readonly name: string;
  readonly fen: Fen;
  readonly printed: string;
  readonly unit: UnitName;
  readonly source: SourceRef;
  readonly more?: Partial<FactRow>;
}

function buildStatedRow(disclosure: Disclosure, stated: Stated): FactRow {
  const { fact, kind, name, fen, printed, unit, source, more } = stated;
  return {
    ...nothing,
    ...getBase(disclosure),
    fact,
    kind,
    name,
    fen,
    printed,
    unit,
    state: 'amount',
    period: 'budget',
    determined_by: 'printed',
    ...getPlace(source),
    ...more,
  };
}

function listStatementRows(disclosure: Disclosure, statement: Statement): readonly FactRow[] {
  const { id, subject, current, change } = statement;
  const more = {
    code: subject.code ?? null,
    concept: subject.concept ?? null,
    scope: subject.scope ?? null,
  };
  const stated = { name: subject.label, more };
  const sign = change?.direction === 'decrease' ? -1 : 1;
  return [
    ...(current === undefined
      ? []
      : [buildStatedRow(disclosure, { ...stated, ...current, fact: id, kind: 'statement' })]),
    ...(change?.amount === undefined
      ? []
      : [
          buildStatedRow(disclosure, {
            ...stated,
            ...change.amount,
            fen: (sign * change.amount.fen) as Fen,
            fact: `${id}.change`,
            kind: 'change',
          }),
        ]),
  ];
}

interface Parts {
  readonly kind: 'allocation' | 'funds';
  readonly owner: string;
  readonly parts: readonly ProjectPart[];
  readonly getId: (position: number) => string;
}

function listPartRows(disclosure: Disclosure, { kind, owner, parts, getId }: Parts) {
  return parts.map(({ label, amount }, position) =>
    buildStatedRow(disclosure, {
      ...amount,
      kind,
      fact: getId(position),
      name: label,
      more: { project: owner },
    }),
  );
}

function listProjectRows(disclosure: Disclosure): readonly FactRow[] {
  return disclosure.projects.flatMap((project) => {
    const { id, name, amount, allocation } = project;
    const own = (given: StatedAmount) =>
      buildStatedRow(disclosure, {
        ...given,
        kind: 'project',
        fact: id,
        name: name.text,
        more: { project: name.text },
      });
    const getId = (position: number) => getPartId(project, position);
    const parts: Parts = { kind: 'allocation', owner: name.text, parts: allocation, getId };
    return [...(amount === undefined ? [] : [own(amount)]), ...listPartRows(disclosure, parts)];
  });
}

/** All rows: cells first, then the narrative, projects and performance sheets. */
export function buildFactRows(disclosure: Disclosure): readonly FactRow[] {
  const { statements, otherMatters, performance } = disclosure;
  const stated = [...statements, ...otherMatters.agencyOperating, ...otherMatters.procurement];
  const once = [...new Map(stated.map((statement) => [statement.id, statement])).values()];
  return [
    ...listCellRows(disclosure),
    ...once.flatMap((statement) => listStatementRows(disclosure, statement)),
    ...listProjectRows(disclosure),
    ...performance.flatMap((sheet) =>
      listPartRows(disclosure, {
        kind: 'funds',
        owner: sheet.name.text,
        parts: sheet.funds,
        getId: (position) => getFundsId(sheet, position),
      }),
    ),
  ];
}

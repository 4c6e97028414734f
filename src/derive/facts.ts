/**
 * From the address of a fact to the fact and its surroundings.
 *
 * Addresses: a cell `t3.0.5.c1`; a statement `s4`, its `s4.change` and
 * `s4.share`; a project `p1` and its first allocation `p1.1`; a sheet `g1`,
 * its first indicator `g1.1` and its first line of funds `g1.f1` (the parts
 * count from 1). One index per disclosure, built on first use.
 */
import type { Disclosure } from '../model/disclosure.ts';
import {
  getFundsId,
  getIndicatorId,
  getPartId,
  type Indicator,
  type PerformanceSheet,
  type Project,
  type ProjectPart,
  type StatedAmount,
  type StatedPercent,
  type Statement,
} from '../model/narrative.ts';
import type { SourceRef } from '../model/source.ts';
import {
  type Cell,
  type Column,
  getCellId,
  type IdentityRef,
  type Panel,
  type Provenance,
  type Row,
  type Table,
} from '../model/table.ts';
import { type Figure, getCellFigure } from './figure.ts';

export interface CellFact {
  readonly kind: 'cell';
  readonly id: string;
  readonly figure: Figure;
  readonly table: Table;
  readonly panel: Panel;
  readonly row: Row;
  /** From the class down to the row above this one. */
  readonly ancestors: readonly Row[];
  readonly column: Column;
  /** Index into `panel.columns`. */
  readonly columnIndex: number;
  readonly cell: Cell;
  /** The cell's place, or the row's where the cell has none of its own. */
  readonly source: SourceRef;
  readonly provenance: Provenance | undefined;
  /** The identities that decided where the value stands. */
  readonly identities: readonly IdentityRef[];
}

export interface StatementFact {
  readonly kind: 'statement';
  readonly id: string;
  readonly statement: Statement;
  readonly part: 'current' | 'change' | 'share';
  /** Absent where only words are given. */
  readonly amount: StatedAmount | undefined;
  readonly percent: StatedPercent | undefined;
  readonly source: SourceRef;
}

export interface ProjectFact {
  readonly kind: 'project';
  readonly id: string;
  readonly project: Project;
  /** The allocation the address names; undefined for the project itself. */
  readonly part: ProjectPart | undefined;
  readonly amount: StatedAmount | undefined;
  readonly source: SourceRef;
}

export interface SheetFact {
  readonly kind: 'sheet';
  readonly id: string;
  readonly sheet: PerformanceSheet;
  /** The line of funds the address names; undefined for the sheet itself. */
  readonly part: ProjectPart | undefined;
  readonly source: SourceRef;
}

export interface IndicatorFact {
  readonly kind: 'indicator';
  readonly id: string;
  readonly sheet: PerformanceSheet;
  readonly indicator: Indicator;
  readonly source: SourceRef;
}

export type Fact = CellFact | StatementFact | ProjectFact | SheetFact | IndicatorFact;

type FactIndex = ReadonlyMap<string, () => Fact>;

const indices = new WeakMap<Disclosure, FactIndex>();

function getProvenance(cell: Cell): Provenance | undefined {
  return cell.state === 'amount' ? cell.provenance : undefined;
}

function listAncestors(panel: Panel, row: Row): readonly Row[] {
  const ancestors: Row[] = [];
  let { parent } = row;
  // Parents stand earlier in the panel, so this ends; the bound guards against a damaged file.
  while (parent !== undefined && ancestors.length < 16) {
    const above = panel.rows.find(({ id }) => id === parent);
    if (above === undefined) break;
    ancestors.unshift(above);
    parent = above.parent;
  }
  return ancestors;
}

function makeCellFact(table: Table, panel: Panel, place: { row: Row; index: number }): CellFact {
  const { row, index } = place;
  const cell = row.cells[index];
  const column = panel.columns[index];
  if (cell === undefined || column === undefined) throw new Error(`No cell ${String(index)}`);
  const provenance = getProvenance(cell);
  return {
    kind: 'cell',
    id: getCellId(row, index),
    figure: getCellFigure(row, index),
    table,
    panel,
    row,
    ancestors: listAncestors(panel, row),
    column,
    columnIndex: index,
    cell,
    source: 'source' in cell ? cell.source : row.source,
    provenance,
    identities: provenance?.how === 'determined' ? provenance.by : [],
  };
}

function indexCells(disclosure: Disclosure, index: Map<string, () => Fact>): void {
  for (const table of disclosure.tables) {
    for (const panel of table.panels) {
      for (const row of panel.rows) {
        const width = Math.min(panel.columns.length, row.cells.length);
        for (let column = 0; column < width; column += 1) {
          index.set(getCellId(row, column), () =>
            makeCellFact(table, panel, { row, index: column }),
          );
        }
      }
    }
  }
}

function indexStatement(statement: Statement, index: Map<string, () => Fact>): void {
  const { id, change, share, current } = statement;
  const base = { kind: 'statement', statement } as const;
  const source = statement.sentence.source;
  index.set(id, () => ({
    ...base,
    id,
    part: 'current',
    amount: current,
    percent: undefined,
    source: current?.source ?? source,
  }));
  if (change !== undefined) {
    const place = change.amount?.source ?? change.percent?.source ?? source;
    index.set(`${id}.change`, () => ({
      ...base,
      id: `${id}.change`,
      part: 'change',
      amount: change.amount,
      percent: change.percent,
      source: place,
    }));
  }
  if (share !== undefined) {
    index.set(`${id}.share`, () => ({
      ...base,
      id: `${id}.share`,
      part: 'share',
      amount: undefined,
      percent: share,
      source: share.source,
    }));
  }
}

function indexProject(project: Project, index: Map<string, () => Fact>): void {
  const base = { kind: 'project', project } as const;
  const { id, amount } = project;
  const source = amount?.source ?? project.name.source;
  index.set(id, () => ({ ...base, id, part: undefined, amount, source }));
  project.allocation.forEach((part, position) => {
    const partId = getPartId(project, position);
    index.set(partId, () => ({
      ...base,
      id: partId,
      part,
      amount: part.amount,
      source: part.amount.source,
    }));
  });
}

function indexSheet(sheet: PerformanceSheet, index: Map<string, () => Fact>): void {
  const { id, source } = sheet;
  index.set(id, () => ({ kind: 'sheet', id, sheet, part: undefined, source }));
  sheet.funds.forEach((part, position) => {
    const partId = getFundsId(sheet, position);
    index.set(partId, () => ({
      kind: 'sheet',
      id: partId,
      sheet,
      part,
      source: part.amount.source,
    }));
  });
  sheet.indicators.forEach((indicator, position) => {
    const indicatorId = getIndicatorId(sheet, position);
    index.set(indicatorId, () => ({
      kind: 'indicator',
      id: indicatorId,
      sheet,
      indicator,
      source: indicator.source,
    }));
  });
}

function getIndex(disclosure: Disclosure): FactIndex {
  const known = indices.get(disclosure);
  if (known !== undefined) return known;
  const index = new Map<string, () => Fact>();
  const { agencyOperating, procurement } = disclosure.otherMatters;
  indexCells(disclosure, index);
  for (const statement of [...agencyOperating, ...procurement, ...disclosure.statements]) {
    indexStatement(statement, index);
  }
  for (const project of disclosure.projects) indexProject(project, index);
  for (const sheet of disclosure.performance) indexSheet(sheet, index);
  indices.set(disclosure, index);
  return index;
}

/** The fact with this address; undefined when the disclosure has none. */
export function findFact(disclosure: Disclosure, id: string): Fact | undefined {
  return getIndex(disclosure).get(id)?.();
}

/** True when the disclosure has a fact with this address; cheaper than finding it. */
export function hasFact(disclosure: Disclosure, id: string): boolean {
  return getIndex(disclosure).has(id);
}

/**
 * “三公”经费: four lines, their subtotal and total, this year and last.
 *
 * In: the three-public table (lines as rows or as columns) and the section of
 * the narrative about it. Out: both readings, and a presence that keeps
 * 0.00, a blank, "not published" and an empty table apart.
 * The money may stand in operating funds or in projects; the share of
 * operating funds is a comparison, not a part.
 */
import type { Concept } from '../model/concept.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Statement } from '../model/narrative.ts';
import type { Panel } from '../model/table.ts';
import { getBasicParts } from './economicTree.ts';
import {
  type Figure,
  findRatio,
  getCellFigure,
  getStatedFigure,
  notPublished,
  pickFigure,
  subtractFigures,
  sumFigures,
} from './figure.ts';
import { findColumn, findTotalColumn, findTotalRow, listStatements, listTables } from './locate.ts';
import { type Change, compareFigures, getStatedChange } from './statedChange.ts';

/** `zero` is a printed 0.00, `none` a blank or a dash, `notApplicable` an empty table. */
export type Presence =
  | 'amount'
  | 'zero'
  | 'none'
  | 'undetermined'
  | 'unreadable'
  | 'notApplicable'
  | 'notPublished';

export const threePublicConcepts = [
  'overseas',
  'vehiclePurchase',
  'vehicleRunning',
  'hospitality',
] as const satisfies Concept[];
export type ThreePublicConcept = (typeof threePublicConcepts)[number] | 'vehicles' | 'threePublic';

export interface ThreePublicLine extends Change {
  readonly concept: ThreePublicConcept;
  /** Printed label; empty where nothing is printed. */
  readonly label: string;
  readonly presence: Presence;
  readonly inTable: Figure;
  readonly inNarrative: Figure;
  /** Ratio to the operating funds; undefined where either is unknown. */
  readonly shareOfOperating: number | undefined;
}

export interface ThreePublic {
  readonly total: ThreePublicLine;
  /** Purchase and running together. */
  readonly vehicles: ThreePublicLine;
  /** Overseas, vehicle purchase, vehicle running, hospitality. */
  readonly lines: readonly ThreePublicLine[];
  readonly operating: Figure;
  /** The table; undefined when none is printed. */
  readonly table: string | undefined;
  readonly isTableEmpty: boolean;
}

interface InTable {
  readonly label: string;
  readonly current: Figure;
  readonly previous: Figure;
}

const notInTable: InTable = { label: '', current: notPublished, previous: notPublished };

function isConcept(concept: Concept | undefined, wanted: ThreePublicConcept): boolean {
  return concept === wanted || (wanted === 'threePublic' && concept === 'total');
}

function readRow(panel: Panel, wanted: ThreePublicConcept): InTable | undefined {
  const row =
    panel.rows.find(({ concept }) => isConcept(concept, wanted)) ??
    (wanted === 'threePublic' ? findTotalRow(panel) : undefined);
  const column = findTotalColumn(panel);
  if (row === undefined || column === undefined) return undefined;
  const before = panel.columns.findIndex(({ period }) => period === 'previousBudget');
  return {
    label: row.name,
    current: getCellFigure(row, column),
    previous: before < 0 ? notPublished : getCellFigure(row, before),
  };
}

function readColumn(panel: Panel, wanted: ThreePublicConcept): InTable | undefined {
  const row = findTotalRow(panel) ?? panel.rows.find(({ role }) => role === 'entity');
  const column =
    findColumn(panel, wanted) ?? (wanted === 'threePublic' ? findTotalColumn(panel) : undefined);
  if (row === undefined || column === undefined) return undefined;
  const before = panel.columns.findIndex(
    ({ period, concept }) => period === 'previousBudget' && isConcept(concept, wanted),
  );
  return {
    label: panel.columns[column]?.label ?? '',
    current: getCellFigure(row, column),
    previous: before < 0 ? notPublished : getCellFigure(row, before),
  };
}

function readTable(disclosure: Disclosure, wanted: ThreePublicConcept): InTable {
  for (const table of listTables(disclosure, 'threePublic')) {
    for (const panel of table.panels) {
      const isSideways = threePublicConcepts.some(
        (concept) => findColumn(panel, concept) !== undefined,
      );
      const found = isSideways ? readColumn(panel, wanted) : readRow(panel, wanted);
      if (found !== undefined) return found;
    }
  }
  return notInTable;
}

/** The narrative may state a line's figure and its change in two sentences: both are joined. */
function readNarrative(disclosure: Disclosure, wanted: ThreePublicConcept) {
  const statements: readonly Statement[] = listStatements(disclosure, 'threePublic').filter(
    ({ subject }) => isConcept(subject.concept, wanted),
  );
  const withCurrent = statements.find(({ current }) => current !== undefined);
  const withChange = statements.find(({ change }) => change !== undefined);
  return { stated: getStatedFigure(withCurrent), withCurrent, withChange };
}

function joinChange(statement: Statement | undefined, current: Figure, previous: Figure): Change {
  if (statement?.change === undefined) return compareFigures(previous, current);
  if (statement.current !== undefined) return getStatedChange(statement);
  const stated = getStatedChange(statement);
  if (current.state !== 'amount' || stated.change.state !== 'amount') return { ...stated, current };
  const before = subtract(current, stated.change);
  const { kind, rate } = compareFigures(before, current);
  return { ...stated, current, previous: before, kind, ...(rate === undefined ? {} : { rate }) };
}

function subtract(current: Figure, change: Figure): Figure {
  return subtractFigures(current, change) ?? notPublished;
}

/** What a figure is, where nothing at all is printed for it in an empty table told apart. */
export function getPresence(figure: Figure, isTableEmpty: boolean): Presence {
  switch (figure.state) {
    case 'amount':
      return figure.fen === 0 ? 'zero' : 'amount';
    case 'blank':
    case 'dash':
      return 'none';
    case 'undetermined':
    case 'unreadable':
      return figure.state;
    case 'notPublished':
      return isTableEmpty ? 'notApplicable' : 'notPublished';
  }
}

/** Vehicles as the sum of purchase and running, where the subtotal itself is not known. */
function completeVehicles(
  vehicles: ThreePublicLine,
  parts: readonly ThreePublicLine[],
): ThreePublicLine {
  const isOpen = (figure: Figure) => figure.state !== 'amount';
  if (!isOpen(vehicles.current) && !isOpen(vehicles.previous)) return vehicles;
  if (parts.some((part) => isOpen(part.current) || isOpen(part.previous))) return vehicles;
  const previous = sumFigures(parts.map((part) => part.previous));
  const current = isOpen(vehicles.current)
    ? sumFigures(parts.map((part) => part.current))
    : vehicles.current;
  return {
    ...vehicles,
    ...compareFigures(previous, current),
    presence: getPresence(current, false),
  };
}

/** Everything the document says about “三公”经费. */
export function buildThreePublic(disclosure: Disclosure): ThreePublic {
  const [table] = listTables(disclosure, 'threePublic');
  const isTableEmpty =
    table !== undefined && table.panels.every((panel) => panel.rows.length === 0);
  const { operating } = getBasicParts(disclosure);
  const buildLine = (concept: ThreePublicConcept): ThreePublicLine => {
    const inTable = readTable(disclosure, concept);
    const { stated, withChange } = readNarrative(disclosure, concept);
    const current = pickFigure(inTable.current, stated);
    return {
      ...joinChange(withChange, current, inTable.previous),
      current,
      concept,
      label: inTable.label,
      presence: getPresence(current, isTableEmpty),
      inTable: inTable.current,
      inNarrative: stated,
      shareOfOperating: findRatio(current, operating),
    };
  };
  const lines = threePublicConcepts.map(buildLine);
  const isVehicle = ({ concept }: ThreePublicLine) =>
    concept === 'vehiclePurchase' || concept === 'vehicleRunning';
  return {
    total: buildLine('threePublic'),
    vehicles: completeVehicles(buildLine('vehicles'), lines.filter(isVehicle)),
    lines,
    operating,
    table: table?.id,
    isTableEmpty,
  };
}

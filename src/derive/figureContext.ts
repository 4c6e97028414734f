/**
 * What a figure can be compared with: its parent, the whole of its column and
 * last year.
 *
 * In: a fact. Out: figures with their facts; undefined where the document
 * gives none. Last year is this year's figure minus the stated change, for
 * the same item and the same amount only.
 */
import type { Disclosure } from '../model/disclosure.ts';
import type { Statement } from '../model/narrative.ts';
import type { CellFact, Fact } from './facts.ts';
import { type Figure, getCellFigure } from './figure.ts';
import { findTotalRow } from './locate.ts';
import { type Change, getStatedChange } from './statedChange.ts';

export interface NamedFigure {
  readonly name: string;
  readonly figure: Figure;
}

export interface FigureContext {
  readonly parent: NamedFigure | undefined;
  readonly total: NamedFigure | undefined;
  readonly change: Change | undefined;
}

const nothing: FigureContext = { parent: undefined, total: undefined, change: undefined };

function isSameItem(statement: Statement, fact: CellFact): boolean {
  const { subject, current, change } = statement;
  if (change?.amount === undefined || current === undefined) return false;
  const { row, column } = fact;
  const isSameCode = row.code !== undefined && subject.code === row.code;
  const isTotal = row.role === 'total';
  const concept = isTotal ? column.concept : row.concept;
  const isSameConcept = concept !== undefined && concept !== 'total' && subject.concept === concept;
  const isRowTotal = column.concept === undefined || column.concept === 'total';
  return current.fen === fact.figure.fen && ((isSameCode && isRowTotal) || isSameConcept);
}

function getCellContext(disclosure: Disclosure, fact: CellFact): FigureContext {
  const { panel, row, columnIndex, ancestors } = fact;
  const above = ancestors.at(-1);
  const total = findTotalRow(panel);
  const statement = disclosure.statements.find((entry) => isSameItem(entry, fact));
  const name = (of: typeof row): NamedFigure => ({
    name: of.name,
    figure: getCellFigure(of, columnIndex),
  });
  return {
    parent: above === undefined ? undefined : name(above),
    total: total === undefined || total === row ? undefined : name(total),
    change: statement === undefined ? undefined : getStatedChange(statement),
  };
}

/** The surroundings of any fact; sheets and indicators have none. */
export function getFigureContext(disclosure: Disclosure, fact: Fact): FigureContext {
  if (fact.kind === 'cell') return getCellContext(disclosure, fact);
  if (fact.kind === 'statement') {
    return fact.statement.change === undefined
      ? nothing
      : { ...nothing, change: getStatedChange(fact.statement) };
  }
  if (fact.kind === 'project' && fact.part !== undefined && fact.project.amount !== undefined) {
    const { name, amount, id } = fact.project;
    const figure: Figure = { state: 'amount', fen: amount.fen, fact: id };
    return { ...nothing, parent: { name: name.text, figure } };
  }
  return nothing;
}

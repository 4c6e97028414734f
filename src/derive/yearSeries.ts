/**
 * Several years of one department, joined by code or name.
 *
 * In: disclosures of the same department. Out: one series per node of the
 * functional tree, and the implied last year held against the published one.
 * The source cannot tell whether a name that vanished was re-coded.
 */
import type { FundScope } from '../model/concept.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { listNodes } from './budgetNode.ts';
import { type Figure, forgetFacts, notPublished } from './figure.ts';
import { buildFunctionalTree } from './functionalTree.ts';
import { getTotalFigure, normaliseName } from './locate.ts';
import { buildYearChanges } from './yearChanges.ts';
import { findGeneralPublicChange } from './bridge.ts';

export interface YearPoint {
  readonly year: number;
  readonly document: string;
  /** `notPublished` where the year has no such line. */
  readonly figure: Figure;
}

export interface YearSeries {
  readonly key: string;
  readonly code?: string;
  readonly name: string;
  readonly level: number;
  readonly classCode: string;
  /** One point per year, ascending. */
  readonly points: readonly YearPoint[];
}

/** Disclosures of the same department as the given one, itself included, by year ascending. */
export function listYears(
  disclosures: readonly Disclosure[],
  disclosure: Disclosure,
): readonly Disclosure[] {
  const name = normaliseName(disclosure.department.text);
  return disclosures
    .filter(({ department }) => normaliseName(department.text) === name)
    .toSorted((left, right) => left.year - right.year);
}

/** The disclosure of the year before, of the same department; undefined when it is not here. */
export function findPreviousYear(
  disclosures: readonly Disclosure[],
  disclosure: Disclosure,
): Disclosure | undefined {
  return listYears(disclosures, disclosure).find(({ year }) => year === disclosure.year - 1);
}

/** One series per line that any of the years prints, in the order of the newest year. */
export function buildYearSeries(
  years: readonly Disclosure[],
  scope: FundScope,
): readonly YearSeries[] {
  const trees = years.map((disclosure) => {
    const tree = buildFunctionalTree(disclosure, scope);
    const nodes = tree.state === 'tree' ? listNodes(tree.root) : [];
    return { disclosure, nodes: new Map(nodes.map((node) => [node.key, node])) };
  });
  const keys = new Set(trees.toReversed().flatMap(({ nodes }) => [...nodes.keys()]));
  return [...keys].flatMap((key) => {
    const named = trees.toReversed().flatMap(({ nodes }) => nodes.get(key) ?? [])[0];
    if (named === undefined) return [];
    const { code, name, level, classCode } = named;
    return [
      {
        key,
        ...(code === undefined ? {} : { code }),
        name,
        level,
        classCode,
        points: trees.map(({ disclosure, nodes }) => ({
          year: disclosure.year,
          document: disclosure.id,
          figure: nodes.get(key)?.total ?? notPublished,
        })),
      },
    ];
  });
}

export interface ImpliedComparison {
  /** `total`, or the code or label of the item. */
  readonly key: string;
  readonly name: string;
  /** Last year as this year's narrative implies it. */
  readonly implied: Figure;
  /** Last year as last year's own tables print it. */
  readonly published: Figure;
  readonly outcome: 'equal' | 'differs' | 'cannotBeChecked';
}

function compareImplied(implied: Figure, published: Figure): ImpliedComparison['outcome'] {
  if (implied.state !== 'amount') return 'cannotBeChecked';
  // Nothing last year and no line last year say the same.
  if (implied.fen === 0 && published.state === 'notPublished') return 'equal';
  if (published.state !== 'amount') return 'cannotBeChecked';
  return implied.fen === published.fen ? 'equal' : 'differs';
}

/** The implied last year against the published one: the total, then item by item. */
export function compareImpliedYear(
  previous: Disclosure,
  current: Disclosure,
): readonly ImpliedComparison[] {
  const tree = buildFunctionalTree(previous, 'generalPublic');
  const nodes = tree.state === 'tree' ? listNodes(tree.root) : [];
  const total = findGeneralPublicChange(current)?.previous ?? notPublished;
  const pairs = [
    {
      key: 'total',
      name: '',
      implied: total,
      published: getTotalFigure(previous, 'generalPublic', 'total'),
    },
    ...buildYearChanges(current).map((item) => ({
      key: item.key,
      name: item.name,
      implied: item.previous,
      published:
        nodes.find(({ code, name }) =>
          item.code === undefined ? name === item.name : code === item.code,
        )?.total ?? notPublished,
    })),
  ];
  return pairs.map(({ published, ...pair }) => ({
    ...pair,
    // Addresses of last year's document mean something else in this one.
    published: forgetFacts(published),
    outcome: compareImplied(pair.implied, published),
  }));
}

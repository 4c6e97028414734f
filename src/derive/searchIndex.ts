/**
 * What can be found in a disclosure, as flat entries with their target.
 *
 * In: a disclosure and, where they are known, the readings of its words
 * (pinyin and initials, made elsewhere). Out: entries for lines, projects,
 * terms, statements, indicators and tables. `search.ts` looks through them.
 */
import type { FundScope } from '../model/concept.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { getIndicatorId } from '../model/narrative.ts';
import type { BudgetNode, Dimension } from './budgetNode.ts';
import { buildEconomicTree } from './economicTree.ts';
import { type Figure, notPublished } from './figure.ts';
import { buildFunctionalTree } from './functionalTree.ts';
import { listProjects } from './projects.ts';

export const searchKinds = ['node', 'project', 'term', 'statement', 'indicator', 'table'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** How a word is read: `zhaoshangyinzi` and `zsyz`, lower case, without tones. */
export interface Pronunciation {
  readonly pinyin: string;
  readonly initials: string;
}

export type Pronunciations = Readonly<Record<string, Pronunciation>>;

/** A change of the view that leads to the place; keys of the view state. */
export interface SearchTarget {
  readonly view: 'expenditure' | 'terms' | 'tables' | 'performance' | 'basicProject' | 'yearOnYear';
  readonly dimension?: Dimension;
  readonly scope?: FundScope;
  readonly node?: string;
  readonly table?: string;
  readonly term?: string;
  readonly fact?: string;
}

export interface SearchEntry {
  /** Unique in the index. */
  readonly key: string;
  readonly kind: SearchKind;
  readonly label: string;
  readonly code?: string;
  /** Names above it, or the words around it, from the document. */
  readonly context: readonly string[];
  readonly figure: Figure;
  readonly pronunciation?: Pronunciation;
  readonly target: SearchTarget;
  /** What is looked through, normalised once: the label, and the names or words around it. */
  readonly searched: { readonly label: string; readonly context: readonly string[] };
}

type Draft = Omit<SearchEntry, 'pronunciation' | 'searched'>;

/** Lower case, full-width forms to ASCII, outer space removed: both sides of every comparison. */
export function normaliseWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** Names above a line are those of all its siblings: each is normalised once. */
function makeNormaliser(): (texts: readonly string[]) => readonly string[] {
  const known = new Map<readonly string[], readonly string[]>();
  return (texts) => {
    const normalised = known.get(texts) ?? texts.map(normaliseWords);
    known.set(texts, normalised);
    return normalised;
  };
}

function collectNodes(root: BudgetNode, dimension: Dimension, scope: FundScope): readonly Draft[] {
  const drafts: Draft[] = [];
  const visit = (node: BudgetNode, above: readonly string[]): void => {
    if (node.level > 0) {
      drafts.push({
        key: `${dimension}:${node.key}`,
        kind: 'node',
        label: node.name,
        ...(node.code === undefined ? {} : { code: node.code }),
        context: above,
        figure: node.total,
        target: { view: 'expenditure', dimension, scope, node: node.key },
      });
    }
    const names = node.level > 0 ? [...above, node.name] : above;
    for (const child of node.children) visit(child, names);
  };
  visit(root, []);
  return drafts;
}

function listNodeDrafts(disclosure: Disclosure): readonly Draft[] {
  const functional = buildFunctionalTree(disclosure, 'all');
  const economic = buildEconomicTree(disclosure, 'all');
  return [
    ...(functional.state === 'tree' ? collectNodes(functional.root, 'functional', 'all') : []),
    ...(economic.state === 'tree' ? collectNodes(economic.root, 'economic', 'all') : []),
  ];
}

function listProjectDrafts(disclosure: Disclosure): readonly Draft[] {
  return listProjects(disclosure).entries.map((entry) => ({
    key: `project:${entry.key}`,
    kind: 'project',
    label: entry.name,
    ...(entry.code === undefined ? {} : { code: entry.code }),
    context: entry.project?.basis === undefined ? [] : [entry.project.basis.text],
    figure: entry.amount,
    target: { view: 'expenditure', dimension: 'project', scope: 'all', node: entry.key },
  }));
}

function listWordDrafts(disclosure: Disclosure): readonly Draft[] {
  const terms = disclosure.terms.map(
    ({ term, definition }): Draft => ({
      key: `term:${term}`,
      kind: 'term',
      label: term,
      context: [definition],
      figure: notPublished,
      target: { view: 'terms', term },
    }),
  );
  const statements = disclosure.statements.map(
    ({ id, subject, sentence, current }): Draft => ({
      key: `statement:${id}`,
      kind: 'statement',
      label: subject.label,
      ...(subject.code === undefined ? {} : { code: subject.code }),
      context: [sentence.text],
      figure:
        current === undefined ? notPublished : { state: 'amount', fen: current.fen, fact: id },
      target: { view: 'yearOnYear', fact: id },
    }),
  );
  return [...terms, ...statements];
}

function listIndicatorDrafts(disclosure: Disclosure): readonly Draft[] {
  return disclosure.performance.flatMap((sheet) =>
    sheet.indicators.map((indicator, position): Draft => {
      const fact = getIndicatorId(sheet, position);
      return {
        key: `indicator:${fact}`,
        kind: 'indicator',
        label: indicator.level3,
        context: [sheet.name.text, indicator.level1, indicator.level2],
        figure: notPublished,
        target: { view: 'performance', fact },
      };
    }),
  );
}

function listTableDrafts(disclosure: Disclosure): readonly Draft[] {
  return disclosure.tables.map(({ id, title, number }) => ({
    key: `table:${id}`,
    kind: 'table',
    label: title,
    context: number === undefined ? [] : [number],
    figure: notPublished,
    target: { view: 'tables', table: id },
  }));
}

/** Every label that can be found, once: what needs a pronunciation. */
export function listSearchLabels(disclosure: Disclosure): readonly string[] {
  return [...new Set(buildSearchIndex(disclosure).map(({ label }) => label))];
}

/** The entries of a disclosure, in the order of the document within each kind. */
export function buildSearchIndex(
  disclosure: Disclosure,
  pronunciations: Pronunciations = {},
): readonly SearchEntry[] {
  const drafts = [
    ...listNodeDrafts(disclosure),
    ...listProjectDrafts(disclosure),
    ...listWordDrafts(disclosure),
    ...listIndicatorDrafts(disclosure),
    ...listTableDrafts(disclosure),
  ];
  const normalise = makeNormaliser();
  return drafts.map((draft) => {
    const { label, context } = draft;
    const searched = { label: normaliseWords(label), context: normalise(context) };
    const pronunciation = Object.hasOwn(pronunciations, label) ? pronunciations[label] : undefined;
    return pronunciation === undefined
      ? { ...draft, searched }
      : { ...draft, searched, pronunciation };
  });
}

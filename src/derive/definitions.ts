/**
 * Which terms of the document's own glossary explain a fact.
 *
 * In: a fact. Out: terms whose name occurs in the labels around it (row,
 * column, header groups, project, subject), the most specific first.
 */
import type { Disclosure } from '../model/disclosure.ts';
import type { Term } from '../model/narrative.ts';
import type { Fact } from './facts.ts';
import { normaliseName } from './locate.ts';

/** Labels from the nearest outwards. */
function listLabels(fact: Fact): readonly string[] {
  switch (fact.kind) {
    case 'cell': {
      const { row, column, table } = fact;
      return [row.name, column.label, ...column.groups.toReversed(), table.title];
    }
    case 'statement':
      return [fact.statement.subject.label];
    case 'project':
      return [fact.project.name.text, '项目支出'];
    case 'sheet':
    case 'indicator':
      return [fact.sheet.title.text];
  }
}

/** At most `count` terms, each once; labels near the fact before labels around it. */
export function listExplainingTerms(
  disclosure: Disclosure,
  fact: Fact,
  count = 2,
): readonly Term[] {
  const found = listLabels(fact).flatMap((label) => {
    const text = normaliseName(label);
    return disclosure.terms
      .filter(({ term }) => term !== '' && text.includes(normaliseName(term)))
      .toSorted((left, right) => right.term.length - left.term.length);
  });
  return [...new Set(found)].slice(0, count);
}

/** The functional or economic code a fact is about. */
export function findFactCode(fact: Fact): string | undefined {
  if (fact.kind === 'cell') return fact.row.code ?? fact.column.code;
  return fact.kind === 'statement' ? fact.statement.subject.code : undefined;
}

/**
 * Counts, areas and values: `车辆 0 辆，价值 0.00 万元`, `绩效目标 1 个，涉及预算金额 …`.
 *
 * In: paragraphs of the sections on assets and on performance. Out: stated
 * quantities in printed order.
 * Rule: a clause names a thing and counts it; the value behind it (价值, 涉及
 * 预算金额) belongs to the same thing. 50万元以上 is part of the name.
 */
import type { StatedAmount, StatedQuantity } from '../../model/narrative.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { keepDefined } from './defined.ts';
import { type Figure, figureSource, findAmount, findFigures } from './figures.ts';
import { findLabel } from './label.ts';
import { joinPlaces, type Paragraph, referTo } from './paragraph.ts';

const counted = new RegExp(
  `(?<![\\d.,])(${figureSource})(平方米|㎡|辆|台|套|个|项|件|处|架|艘|人)`,
  'u',
);
const valueWords =
  /(?:[，,]?(?:账面)?(?:价值|原值|净值)|涉及(?:预算)?(?:金额|资金)|预算金额|金额)$/u;
const leads = /^(?:一是|二是|截至|其中|安排购置)/u;

interface Named {
  readonly label: string;
  readonly quantity?: number;
  readonly unit: string;
}

function nameOf(paragraph: Paragraph, start: number, end: number): string {
  let range = findLabel(paragraph.plain, { start, end }, '');
  if (range === undefined) return '';
  const lead = leads.exec(paragraph.plain.slice(range.start, range.end));
  if (lead !== null) range = { start: range.start + lead[0].length, end: range.end };
  return paragraph.text.slice(range.start, range.end);
}

function findCounted(paragraph: Paragraph, clause: Clause): Named | undefined {
  const match = counted.exec(paragraph.plain.slice(clause.start, clause.end));
  if (match === null) return undefined;
  const label = nameOf(paragraph, clause.start, clause.start + match.index);
  if (label === '') return undefined;
  const quantity = Number((match[1] ?? '').replaceAll(',', ''));
  return { label, quantity, unit: match[2] ?? '' };
}

interface FoundQuantity {
  readonly quantity: StatedQuantity;
  /** False when it completes the one before it. */
  readonly isNew: boolean;
}

/** A value without a count: it names its own thing, or belongs to the thing before it. */
function readValue(
  paragraph: Paragraph,
  clause: Clause,
  { figure, value, open }: { figure: Figure; value: StatedAmount; open?: StatedQuantity },
): FoundQuantity | undefined {
  const source = referTo(paragraph, clause.start, clause.end);
  const before = paragraph.plain.slice(clause.start, figure.start);
  const words = valueWords.exec(before)?.[0] ?? '';
  const label = nameOf(paragraph, clause.start, figure.start - words.length);
  if (label !== '') return { quantity: { label, unit: '', value, source }, isNew: true };
  if (words === '' || open === undefined || open.value !== undefined) return undefined;
  return { quantity: { ...open, value, source: joinPlaces(open.source, source) }, isNew: false };
}

function readQuantityClause(
  paragraph: Paragraph,
  clause: Clause,
  open: StatedQuantity | undefined,
): FoundQuantity | undefined {
  const source = referTo(paragraph, clause.start, clause.end);
  const named = findCounted(paragraph, clause);
  const figures = findFigures(paragraph.plain, clause.start, clause.end);
  const figure = figures.find(({ kind }) => kind === 'amount');
  const value = figure && findAmount(paragraph, figure);
  if (named !== undefined) {
    return { quantity: { ...named, ...keepDefined({ value }), source }, isNew: true };
  }
  if (figure === undefined || value === undefined) return undefined;
  return readValue(paragraph, clause, { figure, value, ...keepDefined({ open }) });
}

/** Quantities of one paragraph, in printed order. */
export function readQuantities(paragraph: Paragraph): readonly StatedQuantity[] {
  const quantities: StatedQuantity[] = [];
  for (const clause of splitClauses(paragraph)) {
    const found = readQuantityClause(paragraph, clause, quantities.at(-1));
    if (found === undefined) continue;
    if (!found.isNew) quantities.pop();
    quantities.push(found.quantity);
  }
  return quantities;
}

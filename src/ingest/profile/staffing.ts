/**
 * Head counts: `编制数 6，实有人数 6人，其中：在职 6人，减少 3人；退休 0人 …`.
 *
 * In: one paragraph. Out: facts in printed order.
 * Rule: a clause of 增加 or 减少 is the change of the count before it; the
 * words right before a number say what is counted.
 */
import type { StaffingFact } from '../../model/narrative.ts';
import { type Clause, splitClauses } from '../narrative/clauses.ts';
import { findLabel } from '../narrative/label.ts';
import { type Paragraph, referTo } from '../narrative/paragraph.ts';

const labels: readonly (readonly [RegExp, StaffingFact['concept']])[] = [
  [/编制/u, 'posts'],
  [/离休/u, 'veteranRetired'],
  [/退休/u, 'retired'],
  [/在职|在编/u, 'serving'],
  [/实有/u, 'staff'],
  [/(?:人员|职工|人数|聘用|遗属)$/u, 'other'],
];
const count = /(\d{1,6})(?:人|名)?$/u;
const change = /^(?:比上年|较上年)?(增加|减少|增|减)(?:了)?(\d{1,6})(?:人|名)?$/u;
/** The words of the count itself, without a department's name before them. */
const printedWords = /(?:行政|事业|工勤|人员)?编制.{0,4}$/u;
const longestLabel = 12;

/** A signed change on last year, when the clause states nothing else. */
function findChange(words: string): number | undefined {
  const match = change.exec(words);
  if (match === null) return undefined;
  const size = Number(match[2]);
  return match[1]?.startsWith('减') === true && size !== 0 ? -size : size;
}

function findCount(paragraph: Paragraph, clause: Clause): StaffingFact | undefined {
  const counted = count.exec(paragraph.plain.slice(clause.start, clause.end));
  if (counted === null) return undefined;
  const end = clause.start + counted.index;
  const label = findLabel(paragraph.plain, { start: clause.start, end }, '');
  if (label === undefined) return undefined;
  const named = paragraph.plain.slice(label.start, label.end);
  const concept = labels.find(([pattern]) => pattern.test(named))?.[1];
  if (concept === undefined) return undefined;
  const start =
    label.start + (printedWords.exec(named)?.index ?? Math.max(0, named.length - longestLabel));
  return {
    concept,
    label: paragraph.text.slice(start, label.end),
    count: Number(counted[1]),
    source: referTo(paragraph, start, clause.end),
  };
}

/** Head counts of one paragraph; clauses that count no people are passed over. */
export function readStaffing(paragraph: Paragraph): readonly StaffingFact[] {
  const facts: StaffingFact[] = [];
  for (const clause of splitClauses(paragraph)) {
    const changed = findChange(paragraph.plain.slice(clause.start, clause.end));
    const last = facts.at(-1);
    const counted = changed === undefined ? findCount(paragraph, clause) : undefined;
    if (counted !== undefined) facts.push(counted);
    if (changed !== undefined && last !== undefined && last.change === undefined) {
      facts[facts.length - 1] = { ...last, change: changed };
    }
  }
  return facts;
}

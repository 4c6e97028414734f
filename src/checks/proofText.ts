/**
 * The proof of a finding in one line, in Chinese or English.
 *
 * In: a finding and a formatter that turns fen (halves allowed) into the text
 * of an amount. Out: such as "表6 102.67 + 9.23 = 111.90，公布 111.89，差 0.01，
 * 在四舍五入允许的 0.015 之内".
 */
import type { Finding } from '../model/finding.ts';
import { buildProof, type Proof, type ProofSide } from './proof.ts';
import { findReasonText } from './reasons.ts';
import type { Wording } from './rule.ts';

type Language = keyof Wording;

/** Fen, or half fen for a bound, as an amount without its unit. */
export type AmountFormatter = (fen: number) => string;

/** One line; never empty. */
export function formatProof(
  finding: Finding,
  language: Language,
  formatAmount: AmountFormatter,
): string {
  const proof = buildProof(finding);
  const reason = findReasonText(finding, language);
  const figures =
    proof.left.sum === undefined
      ? formatWords(finding)
      : formatFigures({ finding, proof, formatAmount }, language);
  const parts = [figures, reason].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? words[language].agreed : parts.join(words[language].stop);
}

const words = {
  zh: {
    comma: '，',
    stop: '；',
    published: '公布',
    stated: '文中',
    difference: '差',
    equal: '相等',
    within: (bound: string) => `在四舍五入允许的 ${bound} 之内`,
    beyond: (bound: string) => `超出四舍五入允许的 ${bound}`,
    agreed: '相符',
    blank: '空白',
  },
  en: {
    comma: ', ',
    stop: '; ',
    published: 'published',
    stated: 'stated',
    difference: 'difference',
    equal: 'equal',
    within: (bound: string) => `within the ${bound} that rounding allows`,
    beyond: (bound: string) => `beyond the ${bound} that rounding allows`,
    agreed: 'agrees',
    blank: 'blank',
  },
} as const;

interface Setting {
  readonly finding: Finding;
  readonly proof: Proof;
  readonly formatAmount: AmountFormatter;
}

/** The side with more terms is added up first, the other is what was published. */
function formatFigures({ finding, proof, formatAmount }: Setting, language: Language): string {
  const text = words[language];
  const { leftTable, rightTable, table } = finding.details;
  const left = { side: proof.left, label: table ?? leftTable };
  const right = { side: proof.right, label: table ?? rightTable };
  const [sum, published] =
    right.side.terms.length >= left.side.terms.length ? [right, left] : [left, right];
  const summed = formatSide(sum.side, formatAmount, text.blank);
  const label = sum.label === undefined ? '' : `${sum.label} `;
  const other =
    published.label === undefined || published.label === sum.label ? '' : `${published.label} `;
  const isCell = published.side.terms.every(({ fact }) => /^t\d/u.test(fact));
  const shown = `${isCell ? text.published : text.stated} ${other}${formatSide(published.side, formatAmount, text.blank)}`;
  return [`${label}${summed}`, shown, ...formatVerdict(proof, language, formatAmount)].join(
    text.comma,
  );
}

function formatVerdict(
  proof: Proof,
  language: Language,
  formatAmount: AmountFormatter,
): readonly string[] {
  const text = words[language];
  const { difference, bound } = proof;
  if (difference === undefined) return [];
  if (difference === 0) return [text.equal];
  const gap = `${text.difference} ${formatAmount(Math.abs(difference))}`;
  if (bound === undefined || bound === 0) return [gap];
  const limit = formatAmount(bound);
  return [gap, Math.abs(difference) <= bound ? text.within(limit) : text.beyond(limit)];
}

/** `102.67 + 9.23 = 111.90`; a single figure stands alone. */
function formatSide(side: ProofSide, formatAmount: AmountFormatter, blank: string): string {
  const terms = side.terms.filter(({ fen }) => fen !== undefined);
  const [first] = terms;
  if (first === undefined) return blank;
  const added = terms
    .map(({ fen = 0, sign }, n) => {
      const amount = formatAmount(fen);
      if (n === 0) return sign === -1 ? `−${amount}` : amount;
      return sign === -1 ? `− ${amount}` : `+ ${amount}`;
    })
    .join(' ');
  const isAlone = terms.length === 1 && first.sign === 1;
  return isAlone || side.sum === undefined ? added : `${added} = ${formatAmount(side.sum)}`;
}

/** Percentages, counts and words: what stands there and what it follows from. */
function formatWords({ details, evidence }: Finding): string {
  const printed = (side: 'left' | 'right'): string =>
    evidence
      .filter((piece) => piece.side === side && piece.printed !== '')
      .map((piece) => piece.printed)
      .join('、');
  const [left, right] = [printed('left'), printed('right')];
  const head = details['percent'] === undefined ? left : `${details['percent']}%`;
  return right === '' ? head : `${head}（${right}）`;
}

/**
 * What one clause states: figures with their part (current, share, change),
 * what it compares with, and where its label ends.
 *
 * In: a stretch of a paragraph without a reason in it. Out: facts in order.
 * Rule: the word right before a figure decides: 增加 y 万元 is a change, 占 x%
 * a share, anything else this year's figure.
 */
import { subtractFen, zeroFen } from '../../model/amount.ts';
import type { StatedAmount, StatedChange, StatedPercent } from '../../model/narrative.ts';
import { type Figure, findAmount, findFigures, findPercent } from './figures.ts';
import type { Range } from './label.ts';
import type { Paragraph } from './paragraph.ts';

type Direction = StatedChange['direction'];

export interface ClauseFacts {
  /** Where the words before the first fact end. */
  readonly labelEnd: number;
  readonly current?: StatedAmount;
  readonly share?: StatedPercent;
  readonly direction?: Direction;
  readonly changeAmount?: StatedAmount;
  readonly changePercent?: StatedPercent;
  readonly against?: StatedChange['against'];
  /** Figures that no fact was made of: 倍, unreadable digits. */
  readonly unread: readonly Figure[];
}

const verb =
  /(增加|增长|上升|提高|上涨|增幅|增|减少|下降|降低|压减|压缩|降幅|减幅|减)(?:\([^()]{1,6}\))?(?:了|为|约|额|率)?$/u;
const rise = /^(?:增|上|提)/u;
const comparison =
  /(?:比|较|与|同)(?:上一?年度?|去年|\d{4}年度?)(?:同期)?(?:年初)?(?:的)?(?:预算|执行|决算)?数?(?:相比)?/u;
const same =
  /持平|(?:无|没有|未发生|未有?)(?:增减)?(?:变化|变动)|无增减|不增不减|保持不变|保持一致/u;
const earlier = /(?:(?:上|去)年度?(?:预算|决算|执行)?|\d{4}年(?:决算|执行))数?[为是]?$/u;

interface Found {
  labelEnd: number;
  current?: StatedAmount;
  share?: StatedPercent;
  direction?: Direction;
  changeAmount?: StatedAmount;
  changePercent?: StatedPercent;
  against?: StatedChange['against'];
  unread: Figure[];
}

function addChangeAmount(found: Found, amount: StatedAmount, word: string): void {
  const isRise = rise.test(word) === amount.fen >= 0;
  found.changeAmount =
    amount.fen < 0 ? { ...amount, fen: subtractFen(zeroFen, amount.fen) } : amount;
  found.direction = amount.fen === zeroFen ? 'unchanged' : isRise ? 'increase' : 'decrease';
}

function addChangePercent(found: Found, percent: StatedPercent, word: string): void {
  const isRise = rise.test(word) === percent.hundredths >= 0;
  found.changePercent = { ...percent, hundredths: Math.abs(percent.hundredths) };
  found.direction ??= percent.hundredths === 0 ? 'unchanged' : isRise ? 'increase' : 'decrease';
}

function addAmount(found: Found, paragraph: Paragraph, { figure, before }: Placed): void {
  const word = verb.exec(before)?.[1];
  const amount = findAmount(paragraph, figure);
  if (amount === undefined) found.unread.push(figure);
  else if (word !== undefined) addChangeAmount(found, amount, word);
  else if (!earlier.test(before.slice(-12))) found.current ??= amount;
}

function addRate(found: Found, paragraph: Paragraph, { figure, before }: Placed): void {
  const word = verb.exec(before)?.[1];
  const percent = figure.kind === 'percent' ? findPercent(paragraph, figure) : undefined;
  if (percent === undefined) {
    if (word !== undefined) found.unread.push(figure);
  } else if (word !== undefined) addChangePercent(found, percent, word);
  else if (before.includes('占')) found.share ??= percent;
}

interface Placed {
  readonly figure: Figure;
  /** Words between the figure before and this one. */
  readonly before: string;
}

/** Facts of one clause; a clause without any has only a `labelEnd` at its end. */
export function readClause(paragraph: Paragraph, { start, end }: Range): ClauseFacts {
  const { plain } = paragraph;
  const text = plain.slice(start, end);
  const found: Found = { labelEnd: end, unread: [] };
  let from = start;
  for (const figure of findFigures(plain, start, end)) {
    const before = plain.slice(from, figure.start);
    const lead = verb.exec(before)?.[0] ?? /占[^占]{0,40}$/u.exec(before)?.[0] ?? '';
    if (from === start) found.labelEnd = figure.start - lead.length;
    const add = figure.kind === 'amount' ? addAmount : addRate;
    add(found, paragraph, { figure, before });
    from = figure.end;
  }
  const compared = comparison.exec(text);
  if (compared !== null) {
    found.against = /执行|决算/u.test(compared[0]) ? 'previousExecution' : 'previousBudget';
    found.labelEnd = Math.min(found.labelEnd, start + compared.index);
  }
  const unchanged = same.exec(text);
  if (unchanged !== null) {
    found.direction ??= 'unchanged';
    found.labelEnd = Math.min(found.labelEnd, start + unchanged.index);
  }
  return found;
}

/** True when the clause states a figure or a comparison at all. */
export function hasFacts(facts: ClauseFacts): boolean {
  return (
    facts.current !== undefined ||
    facts.share !== undefined ||
    facts.direction !== undefined ||
    facts.changePercent !== undefined
  );
}

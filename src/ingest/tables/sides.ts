/**
 * Splits a line of a grid that prints two tables side by side.
 *
 * In: the tokens of one line. Out: those of the left (income) and of the right
 * (expenditure) panel; either may be empty. The right side begins at its
 * classification code; without codes, at the words after the left side's
 * figure, or at a label that only the right side can have.
 */
import { findRowConcept } from '../lexicon/rowLabels.ts';
import { toName } from '../lexicon/normalise.ts';
import { isValueText, type Token } from './tokens.ts';

/** Tokens of the left and of the right half. */
export type Sides = readonly [readonly Token[], readonly Token[]];

const expenditureOnly: readonly (string | undefined)[] = [
  'expenditureTotal',
  'expenditureThisYear',
  'carryOverNextYear',
];

function findCode(tokens: readonly Token[]): number {
  return tokens.findIndex(
    ({ text }, index) =>
      /^2\d{2}$/u.test(text) &&
      tokens[index + 1] !== undefined &&
      !isValueText(tokens[index + 1]?.text ?? ''),
  );
}

function findWordsAfterValue(tokens: readonly Token[]): number {
  return tokens.findIndex(
    ({ text }, index) =>
      index > 0 && !isValueText(text) && isValueText(tokens[index - 1]?.text ?? ''),
  );
}

function isExpenditureLabel(tokens: readonly Token[], isRightName: (name: string) => boolean) {
  const words = tokens.filter(({ text }) => !isValueText(text));
  const name = toName(words.map(({ text }) => text).join(' '));
  return expenditureOnly.includes(findRowConcept(name) ?? '') || isRightName(name);
}

function findLabel(tokens: readonly Token[], isRightName: (name: string) => boolean): number {
  const at = tokens.findIndex((_, index) => isExpenditureLabel(tokens.slice(index), isRightName));
  return at < 0 ? tokens.length : at;
}

/** `isRightName` recognises classes printed without a code. */
export function splitSides(
  tokens: readonly Token[],
  isRightName: (name: string) => boolean,
): Sides {
  const boundaries = [findCode(tokens), findWordsAfterValue(tokens)];
  const clear = boundaries.find((index) => index >= 0);
  const at = clear ?? findLabel(tokens, isRightName);
  return [tokens.slice(0, at), tokens.slice(at)];
}

/**
 * Masks personal telephone numbers before anything else sees the text.
 *
 * In: one line. Out: the same line, same length, with the middle of every
 * mobile number and of every landline printed beside 电话 or 联系方式 replaced
 * by asterisks. Numbers masked by the issuer stay as they are.
 * Eleven digits inside a longer number (a code, an amount) are not a telephone.
 */

/** Both patterns have four digits in a row; most lines have not. */
const mayHoldNumber = /\d{4}/u;
const mobile = /(?<![\d.])1[3-9]\d([ -]?)\d{4}\1\d{4}(?![\d.])/gu;
const landline =
  /((?:电话|联系方式|手机|传真)[^\d]{0,12}(?:[（(]?0\d{2,3}[）)]?[ —–－-]{0,2})?)(\d{7,8}(?:[、,，/ ]{1,2}\d{7,8})*)(?!\d)/gu;
/** An area code with a dash says so itself. */
const dialled = /(?<![\d.,])(0[1-9]\d{1,2}[—–－-]{1,2})(\d{7,8})(?![\d.])/gu;

function maskMiddle(number: string): string {
  const total = number.replaceAll(/\D/gu, '').length;
  let seen = 0;
  return number.replaceAll(/\d/gu, (digit) => {
    seen += 1;
    return seen > 3 && seen <= total - 4 ? '*' : digit;
  });
}

function hideDigits(_whole: string, label: string, digits: string): string {
  return label + digits.replaceAll(/\d/gu, '*');
}

/** Length is kept, so character offsets into the line stay true. */
export function maskPersonalNumbers(line: string): string {
  if (!mayHoldNumber.test(line)) return line;
  return line
    .replaceAll(mobile, maskMiddle)
    .replaceAll(landline, hideDigits)
    .replaceAll(dialled, hideDigits);
}

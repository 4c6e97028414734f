/**
 * A spreadsheet's double → the decimal number its author meant.
 *
 * Spreadsheets compute in doubles and show 15 significant digits; what lies
 * beyond is noise of binary arithmetic (0.1 + 0.2) and is dropped. No exponent
 * is printed, whatever the size.
 */

const significantDigits = 15;

function shiftPoint(digits: string, exponent: number): string {
  const [whole = '0', fraction = ''] = digits.split('.');
  if (exponent >= 0) {
    const moved = fraction.padEnd(exponent, '0');
    const rest = moved.slice(exponent);
    return whole + moved.slice(0, exponent) + (rest === '' ? '' : `.${rest}`);
  }
  const padded = whole.padStart(-exponent + 1, '0');
  const at = padded.length + exponent;
  return `${padded.slice(0, at)}.${padded.slice(at)}${fraction}`;
}

/** Plain decimal digits, or undefined for infinity, also by rounding, and not-a-number. */
export function printDouble(value: number): string | undefined {
  const rounded = Number(value.toPrecision(significantDigits));
  if (!Number.isFinite(rounded)) return undefined;
  const [mantissa = '0', exponent] = String(Math.abs(rounded)).split('e');
  const plain = exponent === undefined ? mantissa : shiftPoint(mantissa, Number(exponent));
  return rounded < 0 ? `-${plain}` : plain;
}

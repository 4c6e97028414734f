// Values as the text or number of one cell. Amounts keep every digit they need and are
// never grouped, so that any reader takes them for numbers; absences become words, and
// text that a spreadsheet would run as a formula is made plain text.
import { type Fen, printAmount, type UnitName } from '../../model/amount.ts';
import { getDecimalsNeeded } from '../format/amount.ts';
import { defineText } from '../language/defineText.ts';
import type { Language } from '../language/defineText.ts';
import type { DataColumn, DataSheet, DataValue } from './types.ts';

const cellText = defineText({
  zh: {
    undetermined: '未定',
    possible: (values: string) => `未定（可能为 ${values}，也可能为空）`,
    unreadable: (printed: string) => (printed === '' ? '无法辨认' : `无法辨认：${printed}`),
    notPublished: '未公布',
  },
  en: {
    undetermined: 'undetermined',
    possible: (values: string) => `undetermined (perhaps ${values}, or nothing)`,
    unreadable: (printed: string) => (printed === '' ? 'unreadable' : `unreadable: ${printed}`),
    notPublished: 'not published',
  },
});

/** What spreadsheets take for the start of a formula, full-width forms included. */
const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/u;

/** The same text, with an apostrophe before it where a spreadsheet would calculate. */
export function guardFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** Decimals that hold every amount of a column; the same for all its rows. */
export function getColumnDecimals(sheet: DataSheet, index: number): number {
  const unit = sheet.columns[index]?.unit;
  if (unit === undefined) return 0;
  const amounts = sheet.rows.flatMap(({ values }): readonly Fen[] => {
    const value = values[index];
    return value?.kind === 'amount' ? [value.fen] : [];
  });
  return getDecimalsNeeded(amounts, unit);
}

export interface CellFormat {
  readonly unit: UnitName;
  readonly decimals: number;
  readonly language: Language;
}

export function getCellFormat(
  column: DataColumn,
  decimals: number,
  language: Language,
): CellFormat {
  return { unit: column.unit ?? 'yuan', decimals, language };
}

/** Plain digits: `-1234.50`. */
export function printPlain(fen: Fen, { unit, decimals }: CellFormat): string {
  return printAmount(fen, unit, decimals);
}

/** The words of a value that is no amount; empty for a blank. */
export function formatAbsence(
  value: Exclude<DataValue, { readonly kind: 'amount' }>,
  format: CellFormat,
): string {
  const words = cellText[format.language];
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'blank':
      return '';
    case 'dash':
      return value.printed;
    case 'unreadable':
      return words.unreadable(value.printed);
    case 'notPublished':
      return words.notPublished;
    case 'undetermined': {
      if (value.candidates.length === 0) return words.undetermined;
      const decimals = getDecimalsNeeded(value.candidates, format.unit);
      const printed = value.candidates.map((fen) => printPlain(fen, { ...format, decimals }));
      return words.possible([...new Set(printed)].join(' / '));
    }
  }
}

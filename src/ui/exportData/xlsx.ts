// A workbook: one sheet per table with numbers as numbers, codes as text and a header
// that stays in sight, and a last sheet "说明" that says what it is and where it is from.
// Comes in: sheets and what is to be said of them. Goes out: the file.
import writeXlsxFile, { type CellObject, type Row, type Sheet } from 'write-excel-file/universal';
import type { Language } from '../language/defineText.ts';
import { defineText } from '../language/defineText.ts';
import { formatAbsence, getCellFormat, getColumnDecimals, printPlain } from './cells.ts';
import type { AboutLine, DataFile, DataSheet, DataValue } from './types.ts';

const xlsxText = defineText({ zh: { about: '说明' }, en: { about: '说明 About' } });

const longestName = 31;

/** Names that spreadsheets accept, each once: at most 31 characters, without []:*?/\ . */
export function nameSheets(titles: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return titles.map((title, index) => {
    const plain = Array.from(title.replaceAll(/[[\]:*?/\\'\p{Cc}]/gu, ' ').trim());
    const base = plain.length === 0 ? String(index + 1) : plain.join('');
    let name = Array.from(base).slice(0, longestName).join('').trim();
    for (let count = 2; used.has(name.toLowerCase()); count += 1) {
      const ending = ` ${String(count)}`;
      name =
        Array.from(base)
          .slice(0, longestName - ending.length)
          .join('') + ending;
    }
    used.add(name.toLowerCase());
    return name;
  });
}

const text = (value: string, more: Partial<CellObject> = {}): CellObject => ({
  type: String,
  value,
  ...more,
});

interface CellPlace {
  readonly format: ReturnType<typeof getCellFormat>;
  readonly indent: number;
}

function buildCell(value: DataValue, { format, indent }: CellPlace): CellObject | null {
  if (value.kind === 'amount') {
    const zeros = '0'.repeat(format.decimals);
    return {
      type: Number,
      value: Number(printPlain(value.fen, format)),
      format: zeros === '' ? '#,##0' : `#,##0.${zeros}`,
      align: 'right',
    };
  }
  const words = formatAbsence(value, format);
  // A cell without words stays empty: blank is not an empty text.
  if (words === '') return null;
  if (value.kind !== 'text') return text(words, { align: 'right' });
  return text(words, indent > 0 ? { indent } : {});
}

/** Roughly: a letter of Chinese is two wide. */
function getWidth(sheet: DataSheet, index: number): number {
  const header = sheet.columns[index]?.header ?? '';
  const texts = sheet.rows.slice(0, 200).map(({ values, level }) => {
    const value = values[index];
    if (value?.kind === 'text') return value.text.length * 2 + level;
    return value?.kind === 'amount' ? 14 : 6;
  });
  return Math.min(Math.max(10, header.length * 1.4, ...texts), 46);
}

function buildSheet(sheet: DataSheet, name: string, language: Language): Sheet<Blob> {
  const formats = sheet.columns.map((column, index) =>
    getCellFormat(column, getColumnDecimals(sheet, index), language),
  );
  const nameColumn = sheet.columns.findIndex(
    ({ type, isCode }) => type === 'text' && isCode !== true,
  );
  const header: Row = sheet.columns.map((column) =>
    text(column.header, {
      fontWeight: 'bold',
      wrap: true,
      alignVertical: 'center',
      align: column.type === 'amount' ? 'right' : 'left',
      bottomBorderStyle: 'thin',
    }),
  );
  const rows = sheet.rows.map(({ values, level }) =>
    formats.map((format, index) =>
      buildCell(values[index] ?? { kind: 'blank' }, {
        format,
        indent: index === nameColumn ? level : 0,
      }),
    ),
  );
  return {
    sheet: name,
    data: [header, ...rows],
    stickyRowsCount: 1,
    columns: sheet.columns.map((_, index) => ({ width: getWidth(sheet, index) })),
    ...(sheet.columns.length > 8 ? { orientation: 'landscape' as const } : {}),
  };
}

function buildAbout(file: DataFile, name: string): Sheet<Blob> {
  const notes = file.sheets.flatMap(({ title, notes: lines }) =>
    lines.map((line): AboutLine => ({ label: title, text: line })),
  );
  return {
    sheet: name,
    data: [...file.about, ...notes].map(({ label, text: words }) => [
      text(label, { fontWeight: 'bold', alignVertical: 'top' }),
      text(words, { wrap: true }),
    ]),
    columns: [{ width: 18 }, { width: 90 }],
  };
}

export async function buildXlsx(file: DataFile): Promise<Blob> {
  const { about } = xlsxText[file.language];
  const titles = file.sheets.map(({ title }) => title);
  const names = nameSheets(titles, [about]);
  const sheets = file.sheets.map((sheet, index) =>
    buildSheet(sheet, names[index] ?? sheet.id, file.language),
  );
  return writeXlsxFile([...sheets, buildAbout(file, about)] as never).toBlob();
}

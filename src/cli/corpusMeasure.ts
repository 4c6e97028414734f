/**
 * Holds one reading against a reference extraction of the same pages.
 *
 * In: a reading, the reference (tables as rows of texts, page by page) and the
 * expected titles and totals. Out: figures only. The reference is a machine's
 * work, too: where the two differ, the page decides, by eye.
 */
import { getTableKind } from '../ingest/lexicon/tableTitles.ts';
import { parseAmount } from '../model/amount.ts';
import type { Finding } from '../model/finding.ts';
import type { Reading } from '../model/reading.ts';
import type { Row, Table } from '../model/table.ts';

export interface ReferencePage {
  readonly page: number;
  readonly text: string;
  readonly tables: readonly (readonly (readonly (string | null)[])[])[];
}

export interface Expected {
  readonly titles: readonly string[];
  readonly income: string;
  readonly expenditure: string;
}

export interface Measures {
  readonly tablesExpected: number;
  readonly tablesFound: number;
  readonly rows: number;
  readonly rowsAgreed: number;
  readonly cells: number;
  readonly cellsFound: number;
  /** Amounts of the reading that do not stand on their page. */
  readonly invented: number;
  readonly codedRows: number;
  readonly held: number;
  readonly rounding: number;
  readonly failed: number;
  readonly totals: 'right' | 'wrong' | 'unknown';
  readonly notUnderstood: number;
  /** Rows of the reference without a match, for looking at the page. */
  readonly missed: readonly string[];
  readonly missedTitles: readonly string[];
}

const amount = /^[-(（]?\d{1,3}(?:,\d{3})*(?:\.\d+)?[)）]?$|^-?\d+\.\d+$/u;

function plain(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/gu, '');
}

function getTitleKey(title: string): string {
  return plain(title)
    .replaceAll(/20\d{2}年?(?:度)?/gu, '')
    .replace(/^(?:部门公开|公开|预算|附)?表?\d*表?[一二三四五六七八九十]*[.:：、．-]*/u, '')
    .replaceAll(/[“”"'《》()（）、，,.．:：]/gu, '');
}

/**
 * Expected titles come from lists of contents and from pages, which may name
 * one table in two ways: what no title fits is looked for by its kind. Where
 * a kind has a table for each purpose (performance), every table counts once.
 */
function findTitles(tables: readonly Table[], expected: readonly string[]) {
  const keys = [...new Set(expected.map(getTitleKey))].filter((key) => key.length > 2);
  const own = tables.map(({ title, kind }) => ({ key: getTitleKey(title), kind }));
  const isSame = (key: string, title: string): boolean =>
    title !== '' && (title.includes(key) || key.includes(title));
  const unmatched = keys.filter((key) => !own.some((table) => isSame(key, table.key)));
  const sheets = own.filter(({ kind }) => kind === 'performance');
  const named = keys.filter((key) => sheets.some((sheet) => isSame(key, sheet.key)));
  let spare = sheets.length - named.length;
  const missed = unmatched.filter((key) => {
    const wanted = getTableKind(key);
    if (wanted === 'performance') return --spare < 0;
    return wanted === 'unrecognised' || !own.some(({ kind }) => kind === wanted);
  });
  return { expected: keys.length, missed };
}

function listFigures(row: Row): readonly string[] {
  return row.cells.flatMap((cell) =>
    'printed' in cell && amount.test(plain(cell.printed)) ? [plain(cell.printed)] : [],
  );
}

function indexRows(tables: readonly Table[]): Map<number, string[][]> {
  const byLine = new Map<string, { page: number; figures: string[] }>();
  for (const table of tables) {
    for (const panel of table.panels) {
      for (const row of panel.rows) {
        const key = `${table.id}:${String(row.gridRow)}`;
        const known = byLine.get(key) ?? { page: row.source.page, figures: [] };
        known.figures.push(...listFigures(row));
        byLine.set(key, known);
      }
    }
  }
  const pages = new Map<number, string[][]>();
  for (const { page, figures } of byLine.values()) {
    pages.set(page, [...(pages.get(page) ?? []), figures]);
  }
  return pages;
}

interface RowCounts {
  rows: number;
  rowsAgreed: number;
  cells: number;
  cellsFound: number;
  missed: string[];
}

function compareRow(figures: readonly string[], own: string[][], counts: RowCounts): boolean {
  const key = figures.join('|');
  const same = own.findIndex((row) => row.join('|') === key);
  if (same >= 0) {
    own.splice(same, 1);
    counts.rowsAgreed += 1;
    counts.cellsFound += figures.length;
    return true;
  }
  const all = own.flat();
  for (const figure of figures) {
    const at = all.indexOf(figure);
    if (at < 0) continue;
    all.splice(at, 1);
    counts.cellsFound += 1;
  }
  return false;
}

function compareRows(tables: readonly Table[], reference: readonly ReferencePage[]): RowCounts {
  const pages = indexRows(tables);
  const counts: RowCounts = { rows: 0, rowsAgreed: 0, cells: 0, cellsFound: 0, missed: [] };
  for (const { page, tables: printed } of reference) {
    const own = (pages.get(page) ?? []).map((row) => [...row]);
    for (const row of printed.flat()) {
      const figures = row
        .map((cell) => plain(cell ?? ''))
        .filter((text) => amount.test(text) && /[.,]/u.test(text));
      if (figures.length === 0) continue;
      counts.rows += 1;
      counts.cells += figures.length;
      const all = row.map((cell) => plain(cell ?? '')).filter((text) => amount.test(text));
      const exact = own.map((each) => each.filter((figure) => /[.,]/u.test(figure)));
      if (!compareRow(figures, exact, counts)) {
        counts.missed.push(`p${String(page)} ${all.join(' ').slice(0, 120)}`);
      }
    }
  }
  return counts;
}

function countInvented(tables: readonly Table[], reference: readonly ReferencePage[]): number {
  const texts = new Map(
    reference.map(({ page, text, tables: printed }) => [
      page,
      plain(text) +
        printed
          .flat(2)
          .map((cell) => plain(cell ?? ''))
          .join(' '),
    ]),
  );
  let invented = 0;
  for (const row of tables.flatMap(({ panels }) => panels.flatMap(({ rows }) => rows))) {
    for (const cell of row.cells) {
      if (cell.state !== 'amount') continue;
      if (texts.get(cell.source.page)?.includes(plain(cell.printed)) !== true) invented += 1;
    }
  }
  return invented;
}

/** Total rows of the overview against the published totals, in the table's unit. */
function compareTotals(
  tables: readonly Table[],
  { income, expenditure }: Expected,
): Measures['totals'] {
  if (income === '' && expenditure === '') return 'unknown';
  for (const table of tables.filter(({ kind }) => kind === 'overview')) {
    const totals = table.panels.flatMap(({ rows }) =>
      rows
        .filter(({ role }) => role === 'total')
        .flatMap(({ cells }) =>
          cells.flatMap((cell) => (cell.state === 'amount' ? [cell.fen] : [])),
        ),
    );
    const isRight = [income, expenditure]
      .filter((text) => text !== '')
      .every((text) => {
        const wanted = parseAmount(text, table.unit);
        return wanted.ok && totals.includes(wanted.value.fen);
      });
    if (isRight) return 'right';
  }
  return 'wrong';
}

/** Everything the harness prints of one document. */
export function measure(
  reading: Reading,
  findings: readonly Finding[],
  against: { readonly reference: readonly ReferencePage[]; readonly expected: Expected },
): Measures {
  const { tables } = reading.disclosure;
  const { missed, ...counts } = compareRows(tables, against.reference);
  const titles = findTitles(tables, against.expected.titles);
  const count = (outcome: Finding['outcome']): number =>
    findings.filter((finding) => finding.outcome === outcome).length;
  return {
    tablesExpected: tables.length === 0 ? 0 : titles.expected,
    tablesFound: tables.length === 0 ? 0 : titles.expected - titles.missed.length,
    ...counts,
    invented: countInvented(tables, against.reference),
    codedRows: tables
      .flatMap(({ panels }) => panels.flatMap(({ rows }) => rows))
      .filter(({ code }) => code !== undefined).length,
    held: count('equal'),
    rounding: count('withinRounding'),
    failed: findings.filter(({ severity }) => severity === 'fault').length,
    totals: compareTotals(tables, against.expected),
    notUnderstood: reading.leftover.filter(({ reason }) => reason === 'notUnderstood').length,
    missed,
    missedTitles: titles.missed,
  };
}

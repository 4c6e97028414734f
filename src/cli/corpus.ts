/**
 * `npm run corpus [-- PART]`: reads the published budgets beside the project,
 * if they are there, and prints how well each was read.
 *
 * In: ../shared/corpus with index.csv, pdf/ and reference/. Out: one line per
 * document and place; the figures go to e2e/corpus/summary.tsv, so that a
 * regression shows as a difference. Nothing of the documents' words is kept.
 * With PART only matching files are read, what differs is listed, and the
 * summary is left alone. Budgets in two files are read as one, too.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import Papa from 'papaparse';
import { type Expected, measure, type Measures, type ReferencePage } from './corpusMeasure.ts';
import { measurePairs, type PlacedReading, writePairs } from './corpusPairs.ts';
import { getClassification } from './data/samples.ts';
import { readAll } from './readPool.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = resolve(root, '../shared/corpus');
const columns = [
  'place',
  'sha256',
  'pages',
  'tablesExpected',
  'tablesFound',
  'codedRows',
  'rows',
  'rowsAgreed',
  'cells',
  'cellsFound',
  'invented',
  'held',
  'rounding',
  'failed',
  'totals',
  'notUnderstood',
] as const;

interface Document extends Measures {
  readonly place: string;
  readonly sha256: string;
  readonly pages: number;
  readonly ms: number;
  readonly faults: readonly string[];
}

type IndexRow = Readonly<Record<string, string>>;

function readIndex(): ReadonlyMap<string, IndexRow> {
  const text = readFileSync(join(folder, 'index.csv'), 'utf8').replace(/^\ufeff/u, '');
  const { data } = Papa.parse<IndexRow>(text, { header: true, skipEmptyLines: true });
  return new Map(data.map((row) => [row['file'] ?? '', row]));
}

function getExpected(row: IndexRow | undefined, seen: IndexRow | undefined): Expected {
  return {
    titles: (row?.['tables'] ?? '').split(' | ').filter((title) => title !== ''),
    income: (seen?.['income'] ?? row?.['total_income'] ?? '').replace(/\.0$/u, ''),
    expenditure: (seen?.['expenditure'] ?? row?.['total_expenditure'] ?? '').replace(/\.0$/u, ''),
  };
}

/** Totals read off the page by eye, where the index has none or another table's. */
function readCheckedTotals(): ReadonlyMap<string, IndexRow> {
  const text = readFileSync(join(root, 'e2e/corpus/totals.tsv'), 'utf8');
  const { data } = Papa.parse<IndexRow>(text, {
    header: true,
    skipEmptyLines: true,
    delimiter: '\t',
  });
  return new Map(data.map((row) => [row['document'] ?? '', row]));
}

function getReference(name: string): readonly ReferencePage[] {
  const path = join(folder, 'reference', `${name}.json`);
  const parsed = JSON.parse(readFileSync(path, 'utf8')) as { pages: readonly ReferencePage[] };
  return parsed.pages;
}

function printLine(document: Document, digits: number): string {
  const share = (part: number, whole: number): string =>
    whole === 0 ? '—' : `${((100 * part) / whole).toPrecision(digits)}%`;
  const { tablesFound, tablesExpected, rowsAgreed, rows, cellsFound, cells } = document;
  return [
    document.place,
    `tables ${String(tablesFound)}/${String(tablesExpected)}`,
    `coded ${String(document.codedRows)}`,
    `rows ${share(rowsAgreed, rows)}`,
    `cells ${share(cellsFound, cells)}`,
    `invented ${String(document.invented)}`,
    `held ${String(document.held)} ~${String(document.rounding)} !${String(document.failed)}`,
    `totals ${document.totals}`,
    `left ${String(document.notUnderstood)}`,
    `${String(Math.round(document.ms / Math.max(1, document.pages)))} ms/page`,
  ].join('  ');
}

function addUp(place: string, documents: readonly Document[]): Document {
  const sum = (pick: (document: Document) => number): number =>
    documents.reduce((total, document) => total + pick(document), 0);
  return {
    place,
    sha256: '',
    pages: sum(({ pages }) => pages),
    ms: sum(({ ms }) => ms),
    tablesExpected: sum(({ tablesExpected }) => tablesExpected),
    tablesFound: sum(({ tablesFound }) => tablesFound),
    codedRows: sum(({ codedRows }) => codedRows),
    rows: sum(({ rows }) => rows),
    rowsAgreed: sum(({ rowsAgreed }) => rowsAgreed),
    cells: sum(({ cells }) => cells),
    cellsFound: sum(({ cellsFound }) => cellsFound),
    invented: sum(({ invented }) => invented),
    held: sum(({ held }) => held),
    rounding: sum(({ rounding }) => rounding),
    failed: sum(({ failed }) => failed),
    totals: documents.some(({ totals }) => totals === 'wrong') ? 'wrong' : 'right',
    notUnderstood: sum(({ notUnderstood }) => notUnderstood),
    missed: [],
    missedTitles: [],
    faults: [],
  };
}

function printReport(documents: readonly Document[], isDetailed: boolean): void {
  for (const document of documents) {
    console.log(`${document.sha256.slice(0, 8)}  ${printLine(document, 4)}`);
    if (!isDetailed) continue;
    for (const title of document.missedTitles) console.log(`    no table: ${title}`);
    for (const row of document.missed) console.log(`    no row: ${row}`);
    for (const fault of document.faults) console.log(`    fault: ${fault}`);
  }
  const places = [...new Set(documents.map(({ place }) => place))];
  console.log('');
  for (const place of places) {
    console.log(
      printLine(
        addUp(
          place,
          documents.filter((each) => each.place === place),
        ),
        4,
      ),
    );
  }
  console.log(printLine(addUp('all', documents), 5));
}

function writeSummary(documents: readonly Document[]): void {
  const lines = documents.map((document) =>
    columns
      .map((column) =>
        column === 'sha256' ? document.sha256.slice(0, 12) : String(document[column]),
      )
      .join('\t'),
  );
  const text = `${columns.join('\t')}\n${lines.sort().join('\n')}\n`;
  writeFileSync(join(root, 'e2e/corpus/summary.tsv'), text);
}

async function main(part: string | undefined): Promise<number> {
  if (!existsSync(folder)) {
    console.log(
      '没有样本文件夹 ../shared/corpus，未读取任何文件。 / No corpus beside the project; nothing was read.',
    );
    return 0;
  }
  const index = readIndex();
  const seen = readCheckedTotals();
  const files = readdirSync(join(folder, 'pdf')).filter(
    (name) => name.endsWith('.pdf') && name.includes(part ?? ''),
  );
  const documents: Document[] = [];
  const readings: PlacedReading[] = [];
  let crashes = 0;
  await readAll(
    files.map((name) => ({ file: join(folder, 'pdf', name), isWhole: true })),
    (answer) => {
      const name = basename(answer.file, '.pdf');
      const row = index.get(name);
      if (!answer.ok || answer.reading === undefined) {
        crashes += 1;
        console.log(`${name}: ${answer.ok ? '' : answer.problem}`);
        return;
      }
      const findings = answer.findings ?? [];
      const sha256 = answer.reading.disclosure.sources[0]?.sha256 ?? '';
      const expected = getExpected(row, seen.get(sha256.slice(0, 12)));
      const against = { reference: getReference(name), expected };
      readings.push({ place: row?.['region'] ?? '', reading: answer.reading });
      documents.push({
        ...measure(answer.reading, findings, against),
        place: row?.['region'] ?? '',
        sha256,
        pages: answer.summary.pages,
        ms: answer.ms,
        faults: findings.filter(({ severity }) => severity === 'fault').map(({ id }) => id),
      });
    },
  );
  documents.sort(
    (one, other) => one.place.localeCompare(other.place) || one.sha256.localeCompare(other.sha256),
  );
  printReport(documents, part !== undefined);
  const pairs = measurePairs(readings, getClassification(join(root, 'data')));
  for (const line of pairs) console.log(`two files as one: ${line.replaceAll('\t', '  ')}`);
  if (part === undefined) {
    writeSummary(documents);
    writePairs(pairs);
  }
  return crashes > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv[2]);

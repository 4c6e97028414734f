// Files taken along, read back by other programs' readers: every amount equals the
// model's fen for fen, absences stay apart, and hostile names are plain text.
import { read, utils, type WorkBook } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { normaliseFigureText, parseAmount, toFen } from '../../model/amount.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import { disclosureSchema } from '../../model/schema.ts';
import type { Table } from '../../model/table.ts';
import { bundledDocuments, loadReading } from '../../state/bundledDocuments.ts';
import { defaultView } from '../../state/view.ts';
import { factColumns } from '../../derive/export/factColumns.ts';
import { buildFactRows } from '../../derive/export/factRows.ts';
import type { Format, Subject } from './choice.ts';
import { createDataMaker } from './dataMaker.ts';
import { makeFile } from './makeFile.ts';
import { openDataWorker } from './openDataInPage.ts';

const formula = '=HYPERLINK("http://x")';
const markup = '<img src=x onerror=alert(1)>';

let disclosure: Disclosure;
let hostile: Disclosure;

/** The same facts under names that a careless program would run. */
function spoil(given: Disclosure): Disclosure {
  const names = [formula, markup, '@SUM(A1)', '+1', '-1', '\t=1'];
  let at = 0;
  const next = () => names[(at += 1) % names.length] ?? formula;
  return {
    ...given,
    tables: given.tables.map((table) => ({
      ...table,
      panels: table.panels.map((panel) => ({
        ...panel,
        rows: panel.rows.map((row) => ({ ...row, name: next(), project: next() })),
      })),
    })),
    projects: given.projects.map((project) => ({
      ...project,
      name: { ...project.name, text: next() },
    })),
  };
}

beforeAll(async () => {
  const reading = await loadReading(bundledDocuments[0]?.id ?? '');
  if (reading === undefined) throw new Error('no bundled document');
  disclosure = reading.disclosure;
  hostile = spoil(disclosure);
});

interface Wanted {
  readonly subject: Subject;
  readonly format: Format;
  readonly table?: string;
  readonly given?: Disclosure;
}

async function make({ subject, format, table = 't3', given = disclosure }: Wanted) {
  const request = {
    subject,
    format,
    table,
    disclosure: given,
    view: defaultView,
    language: 'zh' as const,
    today: new Date(2025, 2, 31),
    link: 'page#/',
    maker: createDataMaker(openDataWorker),
  };
  const made = await makeFile(request, {
    signal: new AbortController().signal,
    onStep: () => {},
    onPreview: () => {},
  });
  if (made === undefined) throw new Error('nothing made');
  return { ...made, bytes: new Uint8Array(await made.blob.arrayBuffer()) };
}

/** Fen of all amounts of a table, row by row as printed. */
function listFen(table: Table): readonly number[] {
  const rows = table.panels.flatMap((panel) => panel.rows.map((row) => ({ panel, row })));
  return rows
    .toSorted((left, right) => left.row.gridRow - right.row.gridRow)
    .flatMap(({ panel, row }) =>
      row.cells.flatMap((cell, index) =>
        cell.state === 'amount' && panel.columns[index]?.type === 'amount' ? [cell.fen] : [],
      ),
    );
}

/** Columns of amounts are those whose header names a unit. */
function readCsvFen(text: string): readonly number[] {
  const [header = [], ...rows] = Papa.parse<string[]>(text.replace(/^\ufeff/u, ''), {
    skipEmptyLines: true,
  }).data;
  return rows.flatMap((row) =>
    row.flatMap((cell, index) => {
      if (header[index]?.endsWith('（万元）') !== true) return [];
      const amount = parseAmount(cell, 'tenThousandYuan');
      return amount.ok ? [amount.value.fen] : [];
    }),
  );
}

function readSheetFen(book: WorkBook, name: string): readonly number[] {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: false });
  return rows
    .slice(1)
    .flatMap((row) =>
      row.flatMap((cell) => (typeof cell === 'number' ? [toFen(Math.round(cell * 1e6))] : [])),
    );
}

describe('tables read back by other readers', () => {
  test('every table as CSV equals the model fen for fen', async () => {
    for (const table of disclosure.tables) {
      const { bytes } = await make({ subject: 'table', format: 'csv', table: table.id });
      expect([...bytes.subarray(0, 3)], table.id).toEqual([0xef, 0xbb, 0xbf]);
      const text = new TextDecoder().decode(bytes);
      expect(text.endsWith('\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '').includes('\n')).toBe(false);
      expect(readCsvFen(text), table.id).toEqual(listFen(table));
    }
  });

  test('all tables as one workbook equal the model, with codes as text and a sheet that explains', async () => {
    const { bytes, name } = await make({ subject: 'tables', format: 'xlsx' });
    expect(name).toMatch(/^2025-.*\.xlsx$/u);
    const book = read(bytes, { type: 'array', cellNF: true });
    expect(book.SheetNames).toHaveLength(disclosure.tables.length + 1);
    expect(book.SheetNames.at(-1)).toBe('说明');
    disclosure.tables.forEach((table, index) => {
      expect(readSheetFen(book, book.SheetNames[index] ?? ''), table.id).toEqual(listFen(table));
    });
    const spending = book.Sheets[book.SheetNames[2] ?? '']!;
    const cells = Object.entries(spending).filter(([key]) => !key.startsWith('!'));
    const code = cells.find(([, cell]) => (cell as { v: unknown }).v === '2011308');
    expect(code?.[1]).toMatchObject({ t: 's' });
    const amount = cells.find(([, cell]) => (cell as { t: string }).t === 'n');
    expect((amount?.[1] as { z: string }).z).toBe('#,##0.00');
    const about = utils.sheet_to_csv(book.Sheets['说明']!);
    expect(about).toContain(disclosure.department.text);
    expect(about).toContain('2025-03-31');
    expect(about).toContain(disclosure.sources[0]?.sha256);
  });

  test('undetermined cells say so and name their candidates', async () => {
    const open = disclosure.tables.find((table) =>
      table.panels.some(({ rows }) =>
        rows.some(({ cells }) => cells.some(({ state }) => state === 'undetermined')),
      ),
    );
    const { bytes } = await make({ subject: 'table', format: 'csv', table: open?.id ?? '' });
    expect(new TextDecoder().decode(bytes)).toContain('未定（可能为 ');
  });

  test('the tree as narrowed down: parents, codes and amounts', async () => {
    const { bytes } = await make({ subject: 'tree', format: 'csv' });
    const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
    const rows = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    const line = rows.find((row) => row[1] === '2011308');
    expect(line?.slice(0, 4)).toEqual(['3', '2011308', '招商引资', '33.00']);
  });

  test('tables as JSON keep fen, printed text and the names of absences', async () => {
    const { bytes } = await make({ subject: 'tables', format: 'json' });
    const parsed = JSON.parse(new TextDecoder().decode(bytes)) as {
      sheets: { rows: { values: Record<string, unknown> }[] }[];
    };
    const fen = parsed.sheets.map((sheet) =>
      sheet.rows.flatMap(({ values }) =>
        Object.values(values).flatMap((value) =>
          typeof value === 'object' && value !== null && 'fen' in value ? [value.fen] : [],
        ),
      ),
    );
    expect(fen).toEqual(disclosure.tables.map(listFen));
  });
});

describe('the whole disclosure', () => {
  test('as JSON reads back equal and fits the schema', async () => {
    const { bytes } = await make({ subject: 'document', format: 'json' });
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes));
    expect(disclosureSchema.parse(parsed)).toEqual(disclosure);
  });

  test('as Parquet holds every fact, with its columns explained', async () => {
    const { blob } = await make({ subject: 'document', format: 'parquet' });
    const file = await blob.arrayBuffer();
    const rows = await parquetReadObjects({ file });
    const wanted = buildFactRows(disclosure);
    expect(rows).toHaveLength(wanted.length);
    const back = rows.map((row) =>
      Object.fromEntries(
        factColumns.map(({ name, type }) => {
          const value: unknown = row[name];
          const isNumber = type === 'integer' && value !== null && value !== undefined;
          return [name, isNumber ? Number(value) : (value ?? null)];
        }),
      ),
    );
    expect(back).toEqual(wanted);
    const meta = parquetMetadata(file).key_value_metadata ?? [];
    const columns = meta.find(({ key }) => key === 'columns')?.value ?? '{}';
    expect(Object.keys(JSON.parse(columns) as object)).toEqual(factColumns.map(({ name }) => name));
  });

  test('each fact has an address of its own', () => {
    const facts = buildFactRows(disclosure).map(({ fact }) => fact);
    expect(new Set(facts).size).toBe(facts.length);
  });
});

interface Descriptor {
  readonly name: string;
  readonly title: string;
  readonly profile: string;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: { readonly fields: readonly { name: string; columnType?: string }[] };
  }[];
  readonly model: {
    readonly measures: Record<string, { source: string; resource: string; currency: string }>;
    readonly dimensions: Record<
      string,
      {
        readonly primaryKey: string | string[];
        readonly classificationType?: string;
        readonly attributes: Record<
          string,
          { source: string; resource: string; parent?: string; labelfor?: string }
        >;
      }
    >;
  };
}

async function readPackage(given?: Disclosure) {
  const { bytes } = await make({
    subject: 'document',
    format: 'fiscal',
    ...(given === undefined ? {} : { given }),
  });
  const files = unzipSync(bytes);
  const descriptor = JSON.parse(strFromU8(files['datapackage.json']!)) as Descriptor;
  const tables = new Map(
    descriptor.resources.map(({ name, path }) => [
      name,
      Papa.parse<Record<string, string>>(strFromU8(files[path]!), {
        header: true,
        skipEmptyLines: true,
      }),
    ]),
  );
  return { descriptor, tables };
}

describe('the Fiscal Data Package', () => {
  test('has what the published profile requires, and every name in it exists', async () => {
    const { descriptor, tables } = await readPackage();
    expect(descriptor.profile).toBe('fiscal-data-package');
    expect(descriptor.name).toMatch(/^([-a-z0-9._/])+$/u);
    expect(descriptor.title).not.toBe('');
    const { measures, dimensions } = descriptor.model;
    const exists = (resource: string, source: string) =>
      tables.get(resource)?.meta.fields?.includes(source) === true;
    for (const { source, resource, currency } of Object.values(measures)) {
      expect(currency).toMatch(/^[A-Z]{3}$/u);
      expect(exists(resource, source)).toBe(true);
    }
    for (const { attributes, primaryKey } of Object.values(dimensions)) {
      for (const key of [primaryKey].flat()) expect(attributes).toHaveProperty([key]);
      for (const { source, resource, parent, labelfor } of Object.values(attributes)) {
        expect(exists(resource, source)).toBe(true);
        if (parent !== undefined) expect(attributes).toHaveProperty([parent]);
        if (labelfor !== undefined) expect(attributes).toHaveProperty([labelfor]);
      }
    }
    for (const { name, schema } of descriptor.resources) {
      expect(tables.get(name)?.meta.fields).toEqual(schema.fields.map((field) => field.name));
      expect(tables.get(name)?.errors).toEqual([]);
    }
  });

  test('holds both classifications as hierarchies', async () => {
    const { descriptor, tables } = await readPackage();
    const kinds = Object.values(descriptor.model.dimensions).map((one) => one.classificationType);
    expect(kinds).toEqual(expect.arrayContaining(['functional', 'economic']));
    for (const name of ['functional-classification', 'economic-classification']) {
      const rows = tables.get(name)?.data ?? [];
      const codes = new Set(rows.map(({ code }) => code));
      expect(codes.size).toBeGreaterThan(2);
      for (const { parent } of rows) expect(parent === '' || codes.has(parent)).toBe(true);
    }
  });

  test('its lines add up to the totals', async () => {
    const { tables } = await readPackage();
    const sum = (name: string) =>
      (tables.get(name)?.data ?? []).reduce((known, { value = '' }) => {
        const amount = parseAmount(value, 'yuan');
        if (!amount.ok) throw new Error(value);
        return known + amount.value.fen;
      }, 0);
    expect(sum('functional-expenditure')).toBe(157_890_000);
    // The document's own rounding: 表6 prints 111.90 of lines against 111.89.
    expect(Math.abs(sum('economic-expenditure') - 111_890_000)).toBeLessThanOrEqual(10_000 * 2);
  });
});

describe('hostile names', () => {
  const isRunnable = (cell: string) =>
    /^[=+\-@\t\r]/u.test(cell) && !/^-?\d+(?:\.\d+)?$/u.test(cell);

  test('no CSV cell starts a formula; numbers stay numbers', async () => {
    const { bytes } = await make({ subject: 'tables', format: 'csv', given: hostile });
    const texts = Object.values(unzipSync(bytes)).map((file) => strFromU8(file));
    const cells = texts.flatMap((text) =>
      Papa.parse<string[]>(text.replace(/^\ufeff/u, '')).data.flat(),
    );
    expect(cells.filter(isRunnable)).toEqual([]);
    expect(cells).toContain(`'${formula}`);
    expect(texts.map(readCsvFen)).toEqual(hostile.tables.map(listFen));
  });

  test('the workbook holds them as text, without a formula', async () => {
    const { bytes } = await make({ subject: 'tables', format: 'xlsx', given: hostile });
    const book = read(bytes, { type: 'array', cellFormula: true });
    const cells = book.SheetNames.flatMap((name) =>
      Object.entries(book.Sheets[name] ?? {})
        .filter(([key]) => !key.startsWith('!'))
        .map(([, cell]) => cell as { t: string; v: unknown; f?: string }),
    );
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
    expect(cells).toContainEqual(expect.objectContaining({ t: 's', v: formula }));
    expect(cells).toContainEqual(expect.objectContaining({ t: 's', v: markup }));
  });

  test('neither JSON nor Parquet changes them, and the package guards its CSV', async () => {
    const json = await make({ subject: 'document', format: 'json', given: hostile });
    expect(JSON.parse(new TextDecoder().decode(json.bytes))).toEqual(hostile);
    const parquet = await make({ subject: 'document', format: 'parquet', given: hostile });
    const rows = await parquetReadObjects({ file: await parquet.blob.arrayBuffer() });
    expect(rows.map(({ name }) => name as unknown)).toContain(formula);
    const { tables } = await readPackage(hostile);
    const cells = [...tables.values()].flatMap(({ data }) =>
      data.flatMap((row) => Object.values(row)),
    );
    expect(cells.map(normaliseFigureText).filter(isRunnable)).toEqual([]);
  });
});

test('a file that is no longer wanted is not made', async () => {
  const abort = new AbortController();
  abort.abort();
  const made = makeFile(
    {
      subject: 'tables',
      format: 'csv',
      table: '',
      disclosure,
      view: defaultView,
      language: 'zh',
      today: new Date(0),
      link: '',
      maker: createDataMaker(openDataWorker),
    },
    { signal: abort.signal, onStep: () => {}, onPreview: () => {} },
  );
  await expect(made).rejects.toThrow();
});

// A Fiscal Data Package: `datapackage.json` beside CSV files, in one ZIP archive.
// Fields carry the column types of version 1.0 (value, date:fiscal-year, functional- and
// economic-classification by level); `model` maps the same fields to measures and
// dimensions as version 0.3 requires (name, title, resources, model). Amounts are yuan.
// What a spreadsheet would run as a formula has an apostrophe before it, as in any CSV.
import { type Fen, printAmount } from '../../model/amount.ts';
import { guardFormula } from './cells.ts';
import { printCsv } from './csv.ts';
import { buildModel } from './fiscalModel.ts';
import { describeColumn, type RecordColumn, type RecordRow } from './records.ts';
import { buildZip, type ZipEntry } from './zip.ts';

export interface FiscalPackageLine {
  readonly path: readonly { readonly code: string; readonly name: string }[];
  readonly nature: string;
  readonly fen: Fen;
}

export interface FiscalPackageCode {
  readonly code: string;
  readonly name: string;
  readonly level: number;
  readonly parent: string;
}

export interface FiscalPackageFacts {
  readonly id: string;
  readonly title: string;
  readonly department: string;
  readonly year: number;
  readonly sources: readonly { readonly title: string; readonly path?: string | undefined }[];
  readonly functional: readonly FiscalPackageLine[];
  readonly economic: readonly FiscalPackageLine[];
  readonly functionalCodes: readonly FiscalPackageCode[];
  readonly economicCodes: readonly FiscalPackageCode[];
  readonly factColumns: readonly RecordColumn[];
  readonly facts: readonly RecordRow[];
}

interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number';
  readonly columnType?: string;
  readonly description?: string;
}

export interface Resource {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly Field[];
  readonly rows: readonly (readonly string[])[];
  readonly primaryKey?: string;
}

/** Levels of each classification: 类 款 项 by function, 类 款 by economic class. */
const levels = { functional: 3, economic: 2 } as const;
export type Classification = keyof typeof levels;

export function listLevels(classification: Classification): readonly number[] {
  return Array.from({ length: levels[classification] }, (_, index) => index + 1);
}

function listLevelFields(classification: Classification): readonly Field[] {
  const base = `${classification}-classification:generic`;
  return listLevels(classification).flatMap((level): readonly Field[] => {
    const place = `level${String(level)}`;
    return [
      { name: `${place}_code`, type: 'string', columnType: `${base}:${place}:code` },
      { name: `${place}_name`, type: 'string', columnType: `${base}:${place}:label` },
    ];
  });
}

function buildLines(facts: FiscalPackageFacts, classification: Classification): Resource {
  const lines = facts[classification];
  return {
    name: `${classification}-expenditure`,
    title: classification === 'functional' ? '按功能分类的支出' : '按经济分类的支出',
    fields: [
      { name: 'year', type: 'integer', columnType: 'date:fiscal-year' },
      {
        name: 'department',
        type: 'string',
        columnType: 'administrative-classification:generic:level1:label',
      },
      { name: 'direction', type: 'string', columnType: 'direction' },
      { name: 'phase', type: 'string', columnType: 'phase:id' },
      ...listLevelFields(classification),
      { name: 'nature', type: 'string', columnType: 'value-kind:code' },
      { name: 'value', type: 'number', columnType: 'value' },
    ],
    rows: lines.map(({ path, nature, fen }) => [
      String(facts.year),
      guardFormula(facts.department),
      'expenditure',
      'approved',
      ...listLevels(classification).flatMap((level) => {
        const { code = '', name = '' } = path[level - 1] ?? {};
        return [code, guardFormula(name)];
      }),
      nature,
      printAmount(fen, 'yuan', 2),
    ]),
  };
}

function buildCodes(facts: FiscalPackageFacts, classification: Classification): Resource {
  const codes = classification === 'functional' ? facts.functionalCodes : facts.economicCodes;
  return {
    name: `${classification}-classification`,
    title: classification === 'functional' ? '功能分类' : '经济分类',
    primaryKey: 'code',
    fields: [
      { name: 'code', type: 'string' },
      { name: 'name', type: 'string' },
      { name: 'level', type: 'integer' },
      { name: 'parent', type: 'string' },
    ],
    rows: codes.map(({ code, name, level, parent }) => [
      code,
      guardFormula(name),
      String(level),
      parent,
    ]),
  };
}

function buildFacts({ factColumns, facts }: FiscalPackageFacts): Resource {
  return {
    name: 'facts',
    title: '全部数字',
    primaryKey: 'fact',
    fields: factColumns.map((column) => ({
      name: column.name,
      type: column.type,
      description: describeColumn(column),
    })),
    rows: facts.map((row) =>
      factColumns.map(({ name, type }) => {
        const value = row[name] ?? null;
        if (value === null) return '';
        return type === 'integer' ? String(value) : guardFormula(String(value));
      }),
    ),
  };
}

function describeResource({ name, title, fields, primaryKey }: Resource) {
  return {
    name,
    title,
    path: `data/${name}.csv`,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
    schema: {
      fields,
      missingValues: [''],
      ...(primaryKey === undefined ? {} : { primaryKey }),
    },
  };
}

function listResources(facts: FiscalPackageFacts): readonly Resource[] {
  const classifications: readonly Classification[] = ['functional', 'economic'];
  const lines = classifications.filter((name) => facts[name].length > 0);
  return [
    ...lines.map((name) => buildLines(facts, name)),
    ...lines.map((name) => buildCodes(facts, name)),
    buildFacts(facts),
  ];
}

/** `datapackage.json` as an object; `facts.csv` is always there, lines where published. */
export function describeFiscalPackage(facts: FiscalPackageFacts) {
  const resources = listResources(facts);
  const lines = resources.filter(({ name }) => name.endsWith('-expenditure'));
  return {
    profile: 'fiscal-data-package',
    name: facts.id.toLowerCase().replaceAll(/[^-a-z0-9._/]/gu, '-'),
    title: facts.title,
    sources: facts.sources.map(({ title, path }) =>
      path === undefined ? { title } : { title, path },
    ),
    countryCode: 'CN',
    granularity: 'aggregated',
    fiscalPeriod: { start: `${String(facts.year)}-01-01`, end: `${String(facts.year)}-12-31` },
    resources: resources.map(describeResource),
    model: buildModel(lines.map(({ name }) => name)),
  };
}

export function buildFiscalPackage(facts: FiscalPackageFacts): Uint8Array<ArrayBuffer> {
  const descriptor = `${JSON.stringify(describeFiscalPackage(facts), null, 2)}\n`;
  const files = listResources(facts).map(
    ({ name, fields, rows }): ZipEntry => ({
      name: `data/${name}.csv`,
      content: printCsv([fields.map((field) => field.name), ...rows]),
    }),
  );
  return buildZip([{ name: 'datapackage.json', content: descriptor }, ...files]);
}

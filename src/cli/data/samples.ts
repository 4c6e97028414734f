/**
 * The bundled sources: what stands in `data/disclosures/<folder>/` and what is
 * generated from it.
 *
 * In: a folder with `source.*` and, where the source lost its order, a
 * `transcription.json`. Out: the text of the generated files, or why the
 * source could not be read. Writing is left to the caller, so that a failure
 * in one folder overwrites nothing in any.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringify from 'json-stringify-pretty-compact';
import type { Transcription } from '../../ingest/context.ts';
import { readSource } from '../../ingest/read.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { ClassificationList } from '../../model/classification.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Reading, ReadFailure } from '../../model/reading.ts';
import {
  disclosureSchema,
  getDisclosureJsonSchema,
  performanceSheetsSchema,
} from '../../model/schema.ts';
import { getPronunciations } from './pinyin.ts';
import { nodeLoaders } from '../nodeLoaders.ts';
import { formatReport } from './report.ts';

export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

export interface SampleFailure {
  readonly folder: string;
  readonly failure: ReadFailure;
}

export interface SampleOutput {
  readonly reading: Reading;
  readonly files: readonly GeneratedFile[];
}

/** Folder names below `<data>/disclosures`, sorted. */
export function listSampleFolders(data: string): readonly string[] {
  return readdirSync(join(data, 'disclosures'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The observed classification; the files are part of the project. */
export function getClassification(data: string): ClassificationList {
  const read = (system: string): unknown =>
    JSON.parse(readFileSync(join(data, 'classification', `${system}.json`), 'utf8'));
  return {
    functional: read('functional') as ClassificationList['functional'],
    departmentEconomic: read('departmentEconomic') as ClassificationList['departmentEconomic'],
    governmentEconomic: read('governmentEconomic') as ClassificationList['governmentEconomic'],
  };
}

/** The JSON Schema that goes beside the disclosures. */
export function getSchemaFile(data: string): GeneratedFile {
  return {
    path: join(data, 'disclosure.schema.json'),
    text: printJson(getDisclosureJsonSchema()),
  };
}

/** Reads one folder and prints what is generated from it. */
export async function buildSample(
  data: string,
  folder: string,
): Promise<Result<SampleOutput, SampleFailure>> {
  const base = join(data, 'disclosures', folder);
  const fileName = readdirSync(base).find((name) => /^source\./u.test(name));
  if (fileName === undefined) return fail({ folder, failure: noSource });
  const transcription = readTranscription(join(base, 'transcription.json'));
  if (!transcription.ok) return fail({ folder, failure: transcription.problem });
  const result = await readSource(readFileSync(join(base, fileName)), {
    fileName,
    classification: getClassification(data),
    // Time stands still: what is generated must not depend on the speed of a machine.
    now: () => 0,
    loaders: nodeLoaders,
    ...(transcription.value === undefined ? {} : { transcription: transcription.value }),
  });
  if (!result.ok) return fail({ folder, failure: result.problem });
  const { disclosure, ...rest } = result.value;
  const checked = disclosureSchema.safeParse(disclosure);
  if (!checked.success) return fail({ folder, failure: notValid(checked.error.message) });
  return ok({
    reading: result.value,
    files: [
      { path: join(base, 'disclosure.json'), text: printJson(disclosure) },
      { path: join(base, 'reading.json'), text: printJson(rest) },
      { path: join(base, 'report.txt'), text: formatReport(result.value) },
      { path: join(base, 'summary.json'), text: printJson(getSummary(disclosure)) },
      { path: join(base, 'pinyin.json'), text: printJson(getPronunciations(disclosure)) },
    ],
  });
}

/** What the application knows of a bundled document before it loads it. */
function getSummary({ id, department, year }: Disclosure) {
  return { id, department: department.text, year };
}

function readTranscription(path: string): Result<Transcription | undefined, ReadFailure> {
  if (!existsSync(path)) return ok(undefined);
  const parsed = performanceSheetsSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return ok(parsed.data);
  return fail({
    code: 'transcriptionInvalid',
    message: '人工转录文件不符合规定的格式。',
    detail: parsed.error.message,
    remedy: '按 src/model/narrative.ts 中 PerformanceSheet 的格式改正 transcription.json。',
  });
}

const noSource: ReadFailure = {
  code: 'sourceMissing',
  message: '文件夹里没有来源文件。',
  detail: 'expected a file named source.*',
  remedy: '把公开文件放进该文件夹，命名为 source.txt。',
};

function notValid(detail: string): ReadFailure {
  return {
    code: 'disclosureInvalid',
    message: '读出的内容不符合数据格式。',
    detail,
    remedy: '这是读取程序的错误，请连同来源文件一起报告。',
  };
}

/** Two spaces, short objects on one line, one line break at the end. */
function printJson(value: unknown): string {
  return `${stringify(value, { maxLength: 120 })}\n`;
}

/**
 * One run of `npm run check`: arguments in, text and exit code out.
 *
 * Reads each file as the app does. A transcription.json beside a file is read
 * with it. Exit code: 0 no fault, 1 a fault was found, 2 a file could not be
 * read or the arguments are wrong. Likely faults and notices do not fail.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { checkDisclosure } from '../checks/run.ts';
import { getCoverage } from '../checks/coverage.ts';
import type { ReadContext, Transcription } from '../ingest/context.ts';
import { readSource } from '../ingest/read.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { ReadFailure } from '../model/reading.ts';
import { type CheckedFile, printReport } from './checkReport.ts';
import { buildSarif } from './checkSarif.ts';
import { getClassification } from './data/samples.ts';
import { nodeLoaders } from './nodeLoaders.ts';

const classification = getClassification(resolve(import.meta.dirname, '../../data'));

const usage = '用法 / Usage: npm run check -- FILE… [--json | --sarif] [--verbose]';

/** What a run says and how it ends. */
export interface CheckRun {
  readonly code: 0 | 1 | 2;
  readonly out: string;
  readonly err: string;
}

interface Options {
  readonly files: readonly string[];
  readonly format: 'human' | 'json' | 'sarif';
  readonly isVerbose: boolean;
}

function parseOptions(args: readonly string[]): Options | undefined {
  const flags = args.filter((arg) => arg.startsWith('--'));
  const files = args.filter((arg) => !arg.startsWith('--'));
  const known = new Set(['--json', '--sarif', '--verbose']);
  if (files.length === 0 || flags.some((flag) => !known.has(flag))) return undefined;
  const format = flags.includes('--sarif') ? 'sarif' : flags.includes('--json') ? 'json' : 'human';
  return { files, format, isVerbose: flags.includes('--verbose') };
}

/** Everything but the printing and the exit, so that tests can run it. */
export async function runCheck(args: readonly string[]): Promise<CheckRun> {
  const options = parseOptions(args);
  if (options === undefined) return { code: 2, out: '', err: usage };
  const checked: CheckedFile[] = [];
  const problems: string[] = [];
  for (const file of options.files) {
    const result = await checkFile(file);
    if (result.ok) checked.push(result.value);
    else problems.push(`${file}: ${result.problem}`);
  }
  const isFaulty = checked.some(({ findings }) =>
    findings.some(({ severity }) => severity === 'fault'),
  );
  return {
    code: problems.length > 0 ? 2 : isFaulty ? 1 : 0,
    out: print(checked, options),
    err: problems.join('\n'),
  };
}

function print(checked: readonly CheckedFile[], { format, isVerbose }: Options): string {
  if (format === 'sarif') return JSON.stringify(buildSarif(checked, readVersion()), null, 2);
  if (format === 'json') {
    return JSON.stringify(
      checked.map(({ file, title, findings, coverage }) => ({ file, title, findings, coverage })),
      null,
      2,
    );
  }
  return checked.map((file) => printReport(file, isVerbose)).join('\n\n');
}

function readVersion(): string {
  const path = resolve(import.meta.dirname, '../../package.json');
  const { version } = JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string };
  return version;
}

async function checkFile(file: string): Promise<Result<CheckedFile, string>> {
  // npm runs scripts in the project; names are meant from where the person is.
  const path = resolve(process.env['INIT_CWD'] ?? '.', file);
  if (!existsSync(path)) return fail('没有这个文件 / no such file');
  const transcription = join(dirname(path), 'transcription.json');
  const context: ReadContext = {
    fileName: basename(file),
    classification,
    now: () => performance.now(),
    loaders: nodeLoaders,
    ...(existsSync(transcription)
      ? { transcription: JSON.parse(readFileSync(transcription, 'utf8')) as Transcription }
      : {}),
  };
  const reading = await readSource(readFileSync(path), context);
  if (!reading.ok) return fail(describeFailure(reading.problem));
  const { disclosure } = reading.value;
  const findings = checkDisclosure(disclosure, { classification });
  return ok({
    file,
    title: `${disclosure.department.text} ${String(disclosure.year)}`,
    findings,
    coverage: getCoverage(disclosure, findings),
  });
}

function describeFailure({ message, remedy }: ReadFailure): string {
  return `${message} ${remedy}`;
}

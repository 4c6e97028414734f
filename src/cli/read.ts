/**
 * `npm run read -- FILE… [--out DIR]`: reads published budgets as the
 * application does, two at a time, and prints a table of what was found.
 *
 * With `--out` each disclosure is written as JSON; outputs newer than their
 * file are skipped, so that a broken run over thousands of files goes on where
 * it stopped. Exit code 2 when a file could not be read.
 */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { getSha256 } from '../ingest/sha256.ts';
import { readAll } from './readPool.ts';
import type { ReadAnswer, ReadJob } from './readWorker.ts';

const usage = '用法 / Usage: npm run read -- FILE… [--out DIR]';

function isFresh(file: string, out: string): boolean {
  return existsSync(out) && statSync(out).mtimeMs >= statSync(file).mtimeMs;
}

/** Many departments call their file alike: the folder tells those apart. */
function getOutput(file: string, out: string, isTwice: boolean): string {
  const folder = isTwice
    ? `.${getSha256(new TextEncoder().encode(dirname(resolve(file)))).slice(0, 8)}`
    : '';
  return join(out, `${basename(file)}${folder}.json`);
}

function buildJobs(files: readonly string[], out: string | undefined): readonly ReadJob[] {
  if (out === undefined) return files.map((file) => ({ file }));
  mkdirSync(out, { recursive: true });
  const names = files.map((file) => basename(file));
  const twice = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  return files
    .map((file) => ({ file, out: getOutput(file, out, twice.has(basename(file))) }))
    .filter((job) => !isFresh(job.file, job.out));
}

function printAnswer(answer: ReadAnswer): string {
  const name = basename(answer.file);
  if (!answer.ok) return [name, '—', answer.problem].join('\t');
  const { department, year, pages, tables, unrecognised, issues, leftover, faults } =
    answer.summary;
  const ms = Math.round(answer.ms / Math.max(1, pages));
  return [name, year, department, pages, tables, unrecognised, issues, leftover, faults, ms].join(
    '\t',
  );
}

async function main(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--out');
  const out = at < 0 ? undefined : args[at + 1];
  const files = args.filter((arg, index) => !arg.startsWith('--') && (at < 0 || index !== at + 1));
  if (files.length === 0 || (at >= 0 && out === undefined)) {
    console.error(usage);
    return 2;
  }
  const missing = files.filter((file) => !existsSync(file));
  for (const file of missing) console.error(`${file}: 找不到文件 / not found`);
  const present = files.filter((file) => existsSync(file));
  const jobs = buildJobs(present, out);
  if (jobs.length < present.length) {
    console.log(`跳过已读取 / skipped: ${String(present.length - jobs.length)}`);
  }
  let failed = missing.length;
  console.log(
    [
      'file',
      'year',
      'department',
      'pages',
      'tables',
      'unrecognised',
      'issues',
      'leftover',
      'faults',
      'ms/page',
    ].join('\t'),
  );
  await readAll(jobs, (answer) => {
    if (!answer.ok) failed += 1;
    console.log(printAnswer(answer));
  });
  return failed > 0 ? 2 : 0;
}

process.exitCode = await main(process.argv.slice(2));

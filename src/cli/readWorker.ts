/**
 * The worker thread of `npm run read` and `npm run corpus`: one file after the
 * other, read exactly as the application reads it, and checked.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { checkDisclosure } from '../checks/run.ts';
import { readSource } from '../ingest/read.ts';
import type { Finding } from '../model/finding.ts';
import type { Reading } from '../model/reading.ts';
import { getClassification } from './data/samples.ts';
import { nodeLoaders } from './nodeLoaders.ts';

export interface ReadJob {
  readonly file: string;
  /** Where the disclosure is written; nothing is written without it. */
  readonly out?: string;
  /** Sends the whole reading back, not only its figures. */
  readonly isWhole?: boolean;
}

export type ReadAnswer =
  | {
      readonly file: string;
      readonly ok: true;
      readonly ms: number;
      readonly summary: ReadSummary;
      readonly reading?: Reading;
      readonly findings?: readonly Finding[];
    }
  | { readonly file: string; readonly ok: false; readonly problem: string; readonly ms: number };

export interface ReadSummary {
  readonly department: string;
  readonly year: number;
  readonly pages: number;
  readonly tables: number;
  readonly unrecognised: number;
  readonly issues: number;
  readonly leftover: number;
  readonly faults: number;
}

const classification = getClassification(resolve(import.meta.dirname, '../../data'));

function summarise(
  { disclosure, issues, account }: Reading,
  findings: readonly Finding[],
): ReadSummary {
  return {
    department: disclosure.department.text,
    year: disclosure.year,
    pages: disclosure.sources.reduce((sum, { pages }) => sum + pages, 0),
    tables: disclosure.tables.length,
    unrecognised: disclosure.tables.filter(({ kind }) => kind === 'unrecognised').length,
    issues: issues.length,
    leftover: account.leftover,
    faults: findings.filter(({ severity }) => severity === 'fault').length,
  };
}

async function read(job: ReadJob): Promise<ReadAnswer> {
  const started = performance.now();
  const result = await readSource(new Uint8Array(readFileSync(job.file)), {
    fileName: basename(job.file),
    classification,
    now: () => performance.now(),
    loaders: nodeLoaders,
  });
  const ms = performance.now() - started;
  if (!result.ok) {
    const { code, message } = result.problem;
    return { file: job.file, ok: false, problem: `${code}: ${message}`, ms };
  }
  const reading = result.value;
  const findings = checkDisclosure(reading.disclosure, { classification });
  if (job.out !== undefined) writeFileSync(job.out, `${JSON.stringify(reading.disclosure)}\n`);
  return {
    file: job.file,
    ok: true,
    ms,
    summary: summarise(reading, findings),
    ...(job.isWhole === true ? { reading, findings } : {}),
  };
}

parentPort?.on('message', (job: ReadJob) => {
  void read(job)
    .catch(
      (error: unknown): ReadAnswer => ({
        file: job.file,
        ok: false,
        problem: `crash: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        ms: 0,
      }),
    )
    .then((answer) => parentPort?.postMessage(answer));
});

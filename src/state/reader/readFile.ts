/**
 * Reads one file in a worker of its own.
 *
 * In: bytes, name, what to do with progress, and a signal to stop. Out: the
 * reading or a failure with its sentence. The worker is ended in every case:
 * after its answer, when cancelled, and when it has said nothing for 30 s, so
 * no file can hold the page or keep its memory.
 */
import { proxy, type ProxyMarked, transfer } from 'comlink';
import { fail, ok } from '../../lib/result.ts';
import type { ReadFailure } from '../../model/reading.ts';
import type { Table } from '../../model/table.ts';
import { withTables } from './parts.ts';
import type { ReadAnswer, ReadOrder, ReportProgress, TakeTables } from './protocol.ts';

/** Longest silence of a worker that is still believed to read. */
export const longestSilence = 30_000;

export interface OpenWorker {
  readonly reader: {
    readonly read: (
      order: ReadOrder,
      onProgress: ReportProgress & ProxyMarked,
      onTables: TakeTables & ProxyMarked,
    ) => Promise<ReadAnswer>;
  };
  /** Called when the worker itself breaks, for example out of memory. */
  readonly onBroken: (listener: (detail: string) => void) => void;
  readonly end: () => void;
}

export interface ReadWatch {
  readonly openWorker: () => OpenWorker;
  readonly onProgress: ReportProgress;
  readonly signal: AbortSignal;
}

const silent: ReadFailure = {
  code: 'readerSilent',
  message: '读取超过 30 秒没有进展，已停止。',
  detail: `No progress for ${String(longestSilence)} ms`,
  remedy: '请用阅读器打开文件后另存一份再试；如果仍然这样，请把文件拆成几份。',
};

const cancelled: ReadFailure = {
  code: 'readingCancelled',
  message: '已取消读取。',
  detail: 'Cancelled by the person',
  remedy: '需要时可以重新打开这个文件。',
};

function broken(detail: string): ReadFailure {
  return {
    code: 'readerBroken',
    message: '读取这个文件时出错，没有加入任何内容。',
    detail,
    remedy: '请重新下载文件再试；其他文件不受影响。',
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * Never rejects; the bytes move to the worker and are empty here afterwards. After `signal` the failure's code is `readingCancelled`.
 */
export function readInWorker(order: ReadOrder, watch: ReadWatch): Promise<ReadAnswer> {
  const { signal, onProgress } = watch;
  if (signal.aborted) return Promise.resolve(fail(cancelled));
  const worker = watch.openWorker();
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const finish = (answer: ReadAnswer): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', handleAbort);
      worker.end();
      resolve(answer);
    };
    const handleAbort = (): void => finish(fail(cancelled));
    const expectNews = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => finish(fail(silent)), longestSilence);
    };
    const report: ReportProgress = (done, total) => {
      if (signal.aborted) return;
      expectNews();
      onProgress(done, total);
    };
    const tables: Table[] = [];
    const take: TakeTables = (part) => {
      expectNews();
      tables.push(...part);
    };
    const join = (answer: ReadAnswer): ReadAnswer =>
      answer.ok
        ? ok(withTables(answer.value, [...tables, ...answer.value.disclosure.tables]))
        : answer;
    expectNews();
    signal.addEventListener('abort', handleAbort);
    worker.onBroken((detail) => finish(fail(broken(detail))));
    worker.reader
      .read(transfer(order, [order.bytes.buffer]), proxy(report), proxy(take))
      .then((answer) => finish(join(answer)))
      .catch((error: unknown) => finish(fail(broken(describe(error)))));
  });
}

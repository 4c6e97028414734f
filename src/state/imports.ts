/**
 * The queue of files being opened: read one after the other, looked at, then
 * added to the library or given up.
 *
 * In: files from a drop, the picker or the clipboard. Out: `imports` of the
 * store follows every step. A document enters the store only after it was
 * accepted, and the library only whole.
 */
import type { StoreApi } from 'zustand/vanilla';
import { applyCorrections, checkCorrection, type Correction } from '../ingest/corrections.ts';
import { maxBytes } from '../ingest/pdf/open.ts';
import { getSha256 } from '../ingest/sha256.ts';
import { fail } from '../lib/result.ts';
import type { ReadFailure, Reading } from '../model/reading.ts';
import type { SourceDocument } from '../model/source.ts';
import type { ImportItem, ImportStep } from './importItem.ts';
import type { Kept, Library } from './library/library.ts';
import type { OriginalFile, StoredBytes, WholeEntry } from './library/libraryEntry.ts';
import type { ReadAnswer, ReportProgress } from './reader/protocol.ts';
import type { BudgetState } from './store.ts';

export interface ReadWatch {
  readonly onProgress: ReportProgress;
  readonly signal: AbortSignal;
}

export interface ImporterTools {
  readonly store: StoreApi<BudgetState>;
  /** Reads the bytes of one file; never rejects. */
  readonly read: (bytes: Uint8Array, fileName: string, watch: ReadWatch) => Promise<ReadAnswer>;
  readonly getLibrary: () => Promise<Pick<Library, 'add' | 'restore'>>;
  readonly now: () => number;
}

export interface Importer {
  readonly addFiles: (files: readonly File[]) => void;
  /** Files of a whole library: each is added whole, or refused with the reason. */
  readonly addArchives: (files: readonly File[]) => void;
  /** Stops reading, or gives up what was read or failed; the item leaves the queue. */
  readonly dismiss: (key: string) => void;
  readonly setCorrections: (key: string, corrections: readonly Correction[]) => void;
  /** Keeps it in the library, then shows it; answers its document's id, undefined when not kept. */
  readonly accept: (key: string) => Promise<string | undefined>;
  /** Shows it without keeping it: for a browser that cannot store. */
  readonly acceptForVisit: (key: string) => string | undefined;
}

const fileTooLarge: ReadFailure = {
  code: 'fileTooLarge',
  message: '文件超过 100 MB，无法读取。',
  detail: `More than ${String(maxBytes)} bytes`,
  remedy: '请把文件拆成几份，或导出一份不含图片的 PDF 再试。',
};

function explainUnreadable(error: unknown): ReadFailure {
  return {
    code: 'fileNotReadable',
    message: '浏览器读不到这个文件，它可能已被移动或删除。',
    detail: String(error),
    remedy: '请重新选择文件。',
  };
}

/** The reading with its corrections; undefined until it is read. */
export function getCorrected({ step }: ImportItem): Reading | undefined {
  return step.state === 'read' ? applyCorrections(step.reading, step.corrections) : undefined;
}

/** Facts taken over from JSON name the file they were read from long ago, not the one in hand. */
function getHash(bytes: Uint8Array, source: SourceDocument | undefined): string {
  const isJson = new TextDecoder().decode(bytes.subarray(0, 512)).trimStart().startsWith('{');
  return isJson || source === undefined ? getSha256(bytes) : source.sha256;
}

async function loadOriginals(item: ImportItem, reading: Reading): Promise<readonly StoredBytes[]> {
  const { sources } = reading.disclosure;
  return Promise.all(
    item.files.map(async (file, index) => {
      const { name, size } = file;
      const bytes = new Uint8Array(await file.arrayBuffer());
      const original: OriginalFile = { sha256: getHash(bytes, sources[index]), name, size };
      return { file: original, bytes };
    }),
  );
}

async function buildWhole(item: ImportItem, addedAt: number): Promise<WholeEntry | undefined> {
  if (item.step.state !== 'read') return undefined;
  const { reading, corrections } = item.step;
  const originals = await loadOriginals(item, reading);
  const files = originals.map(({ file }) => file);
  const { id } = reading.disclosure;
  return { entry: { id, addedAt, reading, corrections, files }, originals };
}

async function readItem(tools: ImporterTools, item: ImportItem, watch: ReadWatch) {
  const [file] = item.files;
  if (file === undefined || file.size > maxBytes) return fail(fileTooLarge);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await tools.read(bytes, file.name, watch);
  } catch (error) {
    return fail(explainUnreadable(error));
  }
}

/** The items of the store, each step written where it is read. */
function createQueue(store: StoreApi<BudgetState>) {
  const list = () => store.getState().imports;
  const set = (imports: readonly ImportItem[]) => store.getState().setImports(imports);
  return {
    list,
    find: (key: string) => list().find((item) => item.key === key),
    append: (items: readonly ImportItem[]) => set([...list(), ...items]),
    drop: (key: string) => set(list().filter((item) => item.key !== key)),
    setStep: (key: string, step: ImportStep) =>
      set(list().map((item) => (item.key === key ? { ...item, step } : item))),
  };
}

type Queue = ReturnType<typeof createQueue>;

/** Reads what waits, one file at a time, so memory stays that of one. */
function createRunner(tools: ImporterTools, queue: Queue) {
  let current: { readonly key: string; readonly controller: AbortController } | undefined;
  const run = async (): Promise<void> => {
    const next = queue.list().find(({ step }) => step.state === 'waiting');
    if (current !== undefined || next === undefined) return;
    const { key } = next;
    const controller = new AbortController();
    current = { key, controller };
    queue.setStep(key, { state: 'reading', done: 0, total: 0 });
    const answer = await readItem(tools, next, {
      signal: controller.signal,
      onProgress: (done, total) => queue.setStep(key, { state: 'reading', done, total }),
    });
    current = undefined;
    if (answer.ok) queue.setStep(key, { state: 'read', reading: answer.value, corrections: [] });
    else queue.setStep(key, { state: 'failed', failure: answer.problem });
    await run();
  };
  const cancel = (key: string): void => {
    if (current?.key === key) current.controller.abort();
  };
  return { run, cancel };
}

/** Keeps one read item; undefined when there was nothing to keep. */
async function keepItem(tools: ImporterTools, item: ImportItem): Promise<Kept | undefined> {
  const whole = await buildWhole(item, tools.now());
  return whole === undefined ? undefined : (await tools.getLibrary()).add(whole);
}

async function restore(
  { getLibrary }: ImporterTools,
  file: File,
): Promise<ReadFailure | undefined> {
  try {
    const [{ decodeArchive }, { describeArchiveProblem }] = await Promise.all([
      import('./library/archive.ts'),
      import('./library/archiveFailures.ts'),
    ]);
    const entries = decodeArchive(new Uint8Array(await file.arrayBuffer()));
    if (!entries.ok) return describeArchiveProblem(entries.problem);
    const kept = await (await getLibrary()).restore(...entries.value);
    return kept.ok ? undefined : describeArchiveProblem(kept.problem);
  } catch (error) {
    return explainUnreadable(error);
  }
}

async function takeArchive(tools: ImporterTools, queue: Queue, item: ImportItem): Promise<void> {
  for (const file of item.files) {
    const failure = await restore(tools, file);
    if (failure === undefined) queue.drop(item.key);
    else queue.setStep(item.key, { state: 'failed', failure });
  }
}

/** A queue over one store. */
export function createImporter(tools: ImporterTools): Importer {
  const { store } = tools;
  const queue = createQueue(store);
  const runner = createRunner(tools, queue);
  let count = 0;

  const build = (file: File, step: ImportStep): ImportItem => {
    count += 1;
    return { key: `i${String(count)}`, files: [file], step };
  };

  const show = (item: ImportItem): string | undefined => {
    const reading = getCorrected(item);
    if (reading === undefined) return undefined;
    store.getState().addReading(reading);
    queue.drop(item.key);
    return reading.disclosure.id;
  };

  return {
    addFiles: (files) => {
      queue.append(files.map((file) => build(file, { state: 'waiting' })));
      void runner.run();
    },
    addArchives: (files) => {
      const items = files.map((file) => build(file, { state: 'reading', done: 0, total: 0 }));
      queue.append(items);
      for (const item of items) void takeArchive(tools, queue, item);
    },
    dismiss: (key) => {
      runner.cancel(key);
      queue.drop(key);
    },
    setCorrections: (key, corrections) => {
      const item = queue.find(key);
      if (item?.step.state !== 'read') return;
      const { disclosure } = item.step.reading;
      const kept = corrections.filter((one) => checkCorrection(disclosure, one).ok);
      queue.setStep(key, { ...item.step, corrections: kept });
    },
    accept: async (key) => {
      const item = queue.find(key);
      if (item?.step.state !== 'read') return undefined;
      try {
        const kept = await keepItem(tools, item);
        if (kept?.ok === true) return show(item);
        if (kept !== undefined) queue.setStep(key, { ...item.step, problem: kept.problem });
      } catch (error) {
        queue.setStep(key, { state: 'failed', failure: explainUnreadable(error) });
      }
      return undefined;
    },
    acceptForVisit: (key) => {
      const item = queue.find(key);
      return item === undefined ? undefined : show(item);
    },
  };
}

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
import { fail } from '../lib/result.ts';
import type { ReadFailure, Reading } from '../model/reading.ts';
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
  readonly getLibrary: () => Promise<Pick<Library, 'add'>>;
  readonly now: () => number;
}

export interface Importer {
  readonly addFiles: (files: readonly File[]) => void;
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

async function loadOriginals(item: ImportItem, reading: Reading): Promise<readonly StoredBytes[]> {
  const { sources } = reading.disclosure;
  return Promise.all(
    item.files.map(async (file, index) => {
      const { name, size } = file;
      const sha256 = sources[index]?.sha256 ?? '';
      const original: OriginalFile = { sha256, name, size };
      return { file: original, bytes: new Uint8Array(await file.arrayBuffer()) };
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

/** A queue over one store. One file is read at a time, so memory stays that of one. */
export function createImporter(tools: ImporterTools): Importer {
  const { store } = tools;
  const running = new Map<string, AbortController>();
  let count = 0;

  const list = () => store.getState().imports;
  const find = (key: string) => list().find((item) => item.key === key);
  const setStep = (key: string, step: ImportStep) =>
    store
      .getState()
      .setImports(list().map((item) => (item.key === key ? { ...item, step } : item)));
  const drop = (key: string) =>
    store.getState().setImports(list().filter((item) => item.key !== key));

  const run = async (): Promise<void> => {
    if (running.size > 0) return;
    const next = list().find(({ step }) => step.state === 'waiting');
    if (next === undefined) return;
    const { key } = next;
    const controller = new AbortController();
    running.set(key, controller);
    setStep(key, { state: 'reading', done: 0, total: 0 });
    const answer = await readItem(tools, next, {
      signal: controller.signal,
      onProgress: (done, total) => setStep(key, { state: 'reading', done, total }),
    });
    running.delete(key);
    if (answer.ok) setStep(key, { state: 'read', reading: answer.value, corrections: [] });
    else setStep(key, { state: 'failed', failure: answer.problem });
    await run();
  };

  const show = (item: ImportItem): string | undefined => {
    const reading = getCorrected(item);
    if (reading === undefined) return undefined;
    store.getState().addReading(reading);
    drop(item.key);
    return reading.disclosure.id;
  };

  const keep = async (item: ImportItem): Promise<Kept | undefined> => {
    const whole = await buildWhole(item, tools.now());
    return whole === undefined ? undefined : (await tools.getLibrary()).add(whole);
  };

  return {
    addFiles: (files) => {
      const items = files.map((file): ImportItem => {
        count += 1;
        return { key: `i${String(count)}`, files: [file], step: { state: 'waiting' } };
      });
      store.getState().setImports([...list(), ...items]);
      void run();
    },
    dismiss: (key) => {
      running.get(key)?.abort();
      drop(key);
    },
    setCorrections: (key, corrections) => {
      const item = find(key);
      if (item?.step.state !== 'read') return;
      const { disclosure } = item.step.reading;
      const kept = corrections.filter((one) => checkCorrection(disclosure, one).ok);
      setStep(key, { ...item.step, corrections: kept });
    },
    accept: async (key) => {
      const item = find(key);
      if (item?.step.state !== 'read') return undefined;
      try {
        const kept = await keep(item);
        if (kept?.ok === true) return show(item);
        if (kept !== undefined) setStep(key, { ...item.step, problem: kept.problem });
      } catch (error) {
        setStep(key, { state: 'failed', failure: explainUnreadable(error) });
      }
      return undefined;
    },
    acceptForVisit: (key) => {
      const item = find(key);
      return item === undefined ? undefined : show(item);
    },
  };
}

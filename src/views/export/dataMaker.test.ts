// Files made beside the page: the same bytes as without a worker, one worker for one
// document, and an end at once when cancelled, broken or no longer waited for. The two
// sides speak over a real message channel.
import { expose, wrap } from 'comlink';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { Disclosure } from '../../model/disclosure.ts';
import { bundledDocuments, loadReading } from '../../state/bundledDocuments.ts';
import { defaultView } from '../../state/view.ts';
import { drawReading, drawTable } from '../../testing/drawnDisclosure.ts';
import type { FilePreview } from '../../ui/exportData/preview.ts';
import type { Format } from './choice.ts';
import { createDataMaker, type DataMaker, type OpenDataWorker } from './dataMaker.ts';
import { buildFrame, countRows, joinRows, mostCells, splitRows } from './dataParts.ts';
import { createDataWriter, type DataWriter } from './dataWriter.ts';
import { type DataRequest, type DataSubject, makeDataFile } from './makeDataFile.ts';

let disclosure: Disclosure;

beforeAll(async () => {
  const reading = await loadReading(bundledDocuments[0]?.id ?? '');
  if (reading === undefined) throw new Error('no bundled document');
  disclosure = reading.disclosure;
});

function order(subject: DataSubject, format: Format, given = disclosure): DataRequest {
  return {
    subject,
    format,
    table: 't3',
    disclosure: given,
    view: defaultView,
    language: 'zh',
    today: new Date(2025, 2, 31),
    link: 'page#/',
  };
}

/** Workers on the other side of a channel; each is counted, and can break. */
function openWorkers(makeWriter: () => DataWriter = createDataWriter) {
  const ended: number[] = [];
  const breakers: ((detail: string) => void)[] = [];
  let opened = 0;
  const open = (): OpenDataWorker => {
    const own = opened;
    opened += 1;
    const { port1, port2 } = new MessageChannel();
    expose(makeWriter(), port1);
    return {
      writer: wrap<DataWriter>(port2),
      onBroken: (listener) => {
        breakers[own] = listener;
      },
      end: () => {
        ended.push(own);
        port1.close();
        port2.close();
      },
    };
  };
  const breakIt = (own: number) => breakers[own]?.('out of memory');
  return { open, getOpened: () => opened, ended, breakIt };
}

const never = () => new Promise<never>(() => undefined);
const deaf = (): DataWriter => ({ ...createDataWriter(), make: never });
const still = () => ({
  signal: new AbortController().signal,
  onPreview: () => undefined,
  onStep: () => undefined,
});

async function take(maker: DataMaker, request: DataRequest) {
  const file = await maker.make(request, still());
  if (file === undefined) throw new Error('nothing made');
  return { name: file.name, bytes: new Uint8Array(await file.blob.arrayBuffer()) };
}

const wide = (rows: number) =>
  drawReading({
    id: '2025-wide',
    tables: [
      drawTable('t3', {
        kind: 'expenditure',
        panels: [
          {
            columns: 'total basic project',
            rows: Array.from({ length: rows }, (_, at) => `行${String(at)} | 2 1 1`).join('\n'),
          },
        ],
      }),
    ],
  }).disclosure;

describe('a disclosure in parts', () => {
  test('no part is larger than promised, and all of them are the disclosure', () => {
    for (const given of [disclosure, wide(2_000)]) {
      const parts = [...splitRows(given)];
      for (const { rows } of parts) {
        const cells = rows.map((row) => row.cells.length + 1);
        const beforeLast = cells.slice(0, -1).reduce((sum, count) => sum + count, 0);
        expect(beforeLast).toBeLessThan(mostCells);
      }
      expect(parts.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(countRows(given));
      expect(countRows(buildFrame(given))).toBe(0);
      expect(joinRows(buildFrame(given), parts)).toEqual(given);
    }
    expect([...splitRows(wide(2_000))].length).toBeGreaterThan(4);
  });
});

describe('files made in a worker', () => {
  test('have the bytes and the look of those made without one, from one worker', async () => {
    const workers = openWorkers();
    const maker = createDataMaker(workers.open);
    const kinds = [
      ['tree', 'csv'],
      ['table', 'csv'],
      ['tables', 'json'],
      ['tables', 'csv'],
      ['document', 'json'],
      ['document', 'fiscal'],
      ['document', 'parquet'],
    ] as const;
    for (const [subject, format] of kinds) {
      const looks: (FilePreview | undefined)[] = [];
      const onPreview = (preview: FilePreview | undefined) => {
        looks.push(preview);
      };
      const request = order(subject, format);
      const there = await maker.make(request, { ...still(), onPreview });
      const here = await makeDataFile(request, { ...still(), onPreview });
      if (there === undefined || here === undefined) throw new Error('nothing made');
      expect(there.name).toBe(here.name);
      expect(there.blob.type).toBe(here.blob.type);
      const bytes = [await there.blob.arrayBuffer(), await here.blob.arrayBuffer()];
      expect(Buffer.compare(Buffer.from(bytes[0]!), Buffer.from(bytes[1]!)), format).toBe(0);
      expect(looks).toHaveLength(2);
      expect(looks[0]).toEqual(looks[1]);
    }
    expect(workers.getOpened()).toBe(1);
    maker.end();
    expect(workers.ended).toEqual([0]);
  });

  test('show their first rows and count the rest', async () => {
    const looks: (FilePreview | undefined)[] = [];
    const watch = {
      ...still(),
      onPreview: (preview: FilePreview | undefined) => {
        looks.push(preview);
      },
    };
    await makeDataFile(order('table', 'csv', wide(2_000)), watch);
    await makeDataFile(order('document', 'json'), watch);
    const [{ sheet, sheets, about } = {}, none] = looks;
    expect(sheet?.rows.map(({ texts }) => texts.slice(0, 3))).toEqual(
      Array.from({ length: 6 }, (_, at) => [`行${String(at)}`, '2.00', '1.00']),
    );
    expect([sheet?.rest, sheets]).toEqual([1_994, 1]);
    expect(about?.map(({ text }) => text)).toContain('page#/');
    expect(none).toBeUndefined();
  });

  test('tell how far they are, never backwards, and send a document once', async () => {
    const maker = createDataMaker(openWorkers().open);
    const shares: number[] = [];
    const onStep = (done: number, total: number) => {
      shares.push(done / total);
    };
    await maker.make(order('tables', 'csv'), { ...still(), onStep });
    const sent = shares.length;
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
    expect(shares).toContain(0.5);
    expect(shares[0]).toBeLessThan(0.5);
    await maker.make(order('tables', 'csv'), { ...still(), onStep });
    expect(shares.slice(sent)).toEqual(disclosure.tables.map((_, at, all) => at / all.length));
    maker.end();
  });

  test('are of the document asked for: another one gets a worker of its own', async () => {
    const workers = openWorkers();
    const maker = createDataMaker(workers.open);
    await take(maker, order('table', 'csv'));
    const { bytes } = await take(maker, order('table', 'csv', wide(3)));
    expect(new TextDecoder().decode(bytes)).toContain('行2');
    expect([workers.getOpened(), workers.ended]).toEqual([2, [0]]);
    maker.end();
  });
});

describe('a file that is not made', () => {
  test('ends with its worker when cancelled, though that one never answers', async () => {
    const make = vi.fn(never);
    const workers = openWorkers(() => ({ ...createDataWriter(), make }));
    const maker = createDataMaker(workers.open);
    const abort = new AbortController();
    const making = maker.make(order('tables', 'xlsx'), { ...still(), signal: abort.signal });
    await vi.waitFor(() => expect(make).toHaveBeenCalled());
    expect(workers.ended).toEqual([]);
    abort.abort();
    expect(workers.ended).toEqual([0]);
    await expect(making).rejects.toThrow('Cancelled');
  });

  test('gives its place up to the next one', async () => {
    let count = 0;
    const workers = openWorkers(() => ((count += 1) === 1 ? deaf() : createDataWriter()));
    const maker = createDataMaker(workers.open);
    const abort = new AbortController();
    const first = maker.make(order('tables', 'xlsx'), { ...still(), signal: abort.signal });
    const refused = expect(first).rejects.toThrow('Cancelled');
    abort.abort();
    const { name } = await take(maker, order('table', 'csv'));
    await refused;
    expect(name).toMatch(/\.csv$/u);
    expect(workers.ended).toEqual([0]);
    maker.end();
  });

  test('says so when the worker breaks or cannot be opened, and can be tried again', async () => {
    let count = 0;
    const workers = openWorkers(() => ((count += 1) === 1 ? deaf() : createDataWriter()));
    const open = vi.fn(workers.open).mockImplementationOnce(() => {
      throw new Error('blocked by the policy');
    });
    const maker = createDataMaker(open);
    await expect(take(maker, order('table', 'csv'))).rejects.toThrow('blocked by the policy');
    const second = take(maker, order('table', 'csv'));
    const broken = expect(second).rejects.toThrow('out of memory');
    workers.breakIt(0);
    await broken;
    expect(workers.ended).toEqual([0]);
    await expect(take(maker, order('table', 'csv'))).resolves.toHaveProperty('bytes.length');
    maker.end();
  });

  test('fails where a writer fails, without a look into the worker', async () => {
    const make = () => Promise.reject(new RangeError('too large'));
    const workers = openWorkers(() => ({ ...createDataWriter(), make }));
    const maker = createDataMaker(workers.open);
    await expect(take(maker, order('document', 'json'))).rejects.toThrow('too large');
    expect(workers.ended).toEqual([0]);
  });
});

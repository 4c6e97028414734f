// What the worker does, wherever it runs: takes a disclosure in parts, then writes files
// of it, one after another. Steps and the look of a file go back while it is written.
import type { Disclosure } from '../../model/disclosure.ts';
import type { MadeFile } from './archive.ts';
import { joinRows, type RowPart } from './dataParts.ts';
import { type DataRequest, type DataSteps, makeDataFile } from './makeDataFile.ts';

/** What is wanted of the disclosure that went ahead. */
export type DataOrder = Omit<DataRequest, 'disclosure'>;

export interface DataWriter {
  /** Everything but the rows of its tables. */
  readonly begin: (frame: Disclosure) => Promise<void>;
  readonly take: (part: RowPart) => Promise<void>;
  readonly make: (
    order: DataOrder,
    onPreview: DataSteps['onPreview'],
    onStep: DataSteps['onStep'],
  ) => Promise<MadeFile | undefined>;
}

/** Serves one disclosure; `make` is called when all of its rows are here. */
export function createDataWriter(): DataWriter {
  let disclosure: Disclosure | undefined;
  const parts: RowPart[] = [];
  return {
    begin: (frame) => {
      disclosure = frame;
      return Promise.resolve();
    },
    take: (part) => {
      parts.push(part);
      return Promise.resolve();
    },
    make: async (order, onPreview, onStep) => {
      if (disclosure === undefined) throw new Error('A file without its document');
      if (parts.length > 0) disclosure = joinRows(disclosure, parts.splice(0));
      return makeDataFile({ ...order, disclosure }, { onPreview, onStep });
    },
  };
}

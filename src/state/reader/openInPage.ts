/**
 * Reading without a worker, for the page that is one file: a worker would need
 * an address of its own, and a file opened from disk has nothing beside it.
 *
 * Offers what openWorker.ts offers, and stands in for it in that build. Text,
 * CSV and JSON are read; PDF and workbooks need libraries that are larger than
 * the whole page and are refused with a sentence.
 */
import { z } from 'zod';
import departmentEconomic from '../../../data/classification/departmentEconomic.json';
import functional from '../../../data/classification/functional.json';
import governmentEconomic from '../../../data/classification/governmentEconomic.json';
import type { ClassificationEntry, ClassificationList } from '../../model/classification.ts';
import type { OpenWorker } from './readFile.ts';

// Compiled validators need `eval`, which the page's policy forbids.
z.config({ jitless: true });

// The generated lists hold pairs of years, which JSON cannot say.
const classification: ClassificationList = {
  functional: functional as readonly unknown[] as readonly ClassificationEntry[],
  departmentEconomic: departmentEconomic as readonly unknown[] as readonly ClassificationEntry[],
  governmentEconomic: governmentEconomic as readonly unknown[] as readonly ClassificationEntry[],
};

/** Reads in the page itself; nothing can break apart from it, and nothing has to end. */
export function openReaderWorker(): OpenWorker {
  return {
    reader: {
      read: async ({ bytes, fileName }, onProgress) => {
        const { readSource } = await import('../../ingest/read.ts');
        return readSource(bytes, {
          fileName,
          classification,
          now: () => performance.now(),
          onProgress,
        });
      },
    },
    onBroken: () => {},
    end: () => {},
  };
}

/** There are no character maps in one file, and nothing here asks for them. */
export function getCMapUrl(): string {
  return '';
}

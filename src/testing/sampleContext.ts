/**
 * What tests need to read the disclosures under `data/`: the bundled
 * classification, the sources and a reading context without a wall clock.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ReadContext, Transcription } from '../ingest/context.ts';
import type { ClassificationEntry, ClassificationList } from '../model/classification.ts';

const dataFolder = new URL('../../data/', import.meta.url);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, dataFolder), 'utf8'));
}

export const bundledClassification: ClassificationList = {
  functional: readJson('classification/functional.json') as readonly ClassificationEntry[],
  departmentEconomic: readJson(
    'classification/departmentEconomic.json',
  ) as readonly ClassificationEntry[],
  governmentEconomic: readJson(
    'classification/governmentEconomic.json',
  ) as readonly ClassificationEntry[],
};

/** Folder names under `data/disclosures`, sorted. */
export function listSamples(): readonly string[] {
  return readdirSync(new URL('disclosures/', dataFolder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

export interface Sample {
  readonly bytes: Uint8Array;
  readonly context: ReadContext;
}

/** The source of one sample and the context it is read in; time stands still. */
export function loadSample(folder: string, fileName = 'source.txt'): Sample {
  const base = `disclosures/${folder}/`;
  const transcriptionPath = `${base}transcription.json`;
  const context: ReadContext = {
    fileName,
    classification: bundledClassification,
    now: () => 0,
    ...(existsSync(new URL(transcriptionPath, dataFolder))
      ? { transcription: readJson(transcriptionPath) as Transcription }
      : {}),
  };
  return { bytes: readFileSync(new URL(`${base}source.txt`, dataFolder)), context };
}

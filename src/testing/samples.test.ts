// Every disclosure under data/ goes through the same harness. A new sample is
// a new folder and no new code.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSample, getSchemaFile } from '../cli/data/samples.ts';
import { readSource } from '../ingest/read.ts';
import type { Reading } from '../model/reading.ts';
import { disclosureSchema } from '../model/schema.ts';
import { listSamples, loadSample } from './sampleContext.ts';
import { summariseDisclosure } from './summary.ts';

const dataFolder = resolve(import.meta.dirname, '../../data');

async function read(folder: string, fileName?: string): Promise<Reading> {
  const { bytes, context } = loadSample(folder, fileName);
  const result = await readSource(bytes, context);
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}

describe.each(listSamples())('%s', (folder) => {
  it('is read, and every line is accounted for', async () => {
    const { account, leftover } = await read(folder);
    expect(account.read).toBeGreaterThan(0);
    expect(account.consumed + account.leftover).toBe(account.read);
    expect(leftover.filter(({ reason }) => reason === 'notUnderstood')).toEqual([]);
  });

  it('says the same under an unknown name', async () => {
    const known = await read(folder);
    const renamed = await read(folder, '未命名文件');
    const { sources, ...facts } = renamed.disclosure;
    expect(sources.map(({ fileName }) => fileName)).toEqual(['未命名文件']);
    expect({ ...facts, sources: known.disclosure.sources }).toEqual(known.disclosure);
  });

  it('survives being written and read back', async () => {
    const { disclosure } = await read(folder);
    expect(disclosureSchema.parse(JSON.parse(JSON.stringify(disclosure)))).toEqual(disclosure);
  });

  it('carries one cell for each column in each row', async () => {
    const { disclosure } = await read(folder);
    for (const { panels } of disclosure.tables) {
      for (const { columns, rows } of panels) {
        for (const row of rows) expect(row.cells, row.id).toHaveLength(columns.length);
      }
    }
  });

  it('equals its reviewed expectation', async () => {
    const { disclosure } = await read(folder);
    const path = join(dataFolder, 'disclosures', folder, 'expectation.txt');
    if (!existsSync(path)) {
      writeFileSync(path, summariseDisclosure(disclosure));
      throw new Error(`Wrote ${path}: review it beside the source, then commit it.`);
    }
    expect(summariseDisclosure(disclosure)).toBe(readFileSync(path, 'utf8'));
  });

  it('has fresh generated files', async () => {
    const result = await buildSample(dataFolder, folder);
    if (!result.ok) throw new Error(result.problem.failure.detail);
    for (const { path, text } of result.value.files) {
      expect(readFileSync(path, 'utf8') === text, `${path} is stale: run npm run data`).toBe(true);
    }
  });
});

it('has a fresh JSON Schema', () => {
  const { path, text } = getSchemaFile(dataFolder);
  expect(readFileSync(path, 'utf8') === text, `${path} is stale: run npm run data`).toBe(true);
});

// Whatever the readers make is sound, and so is what was drawn; one field of another kind
// anywhere that views walk through is found.
import { describe, expect, test } from 'vitest';
import { readSource } from '../../ingest/read.ts';
import { listSamples, loadSample } from '../../testing/sampleContext.ts';
import { isSoundEntry } from './soundEntry.ts';

describe('a sound entry', () => {
  test.each(listSamples())('is what reading %s gives, until a field is spoiled', async (folder) => {
    const { bytes, context } = loadSample(folder);
    const read = await readSource(bytes, context);
    if (!read.ok) throw new Error(read.problem.detail);
    const reading = read.value;
    const { id } = reading.disclosure;
    const entry = { id, addedAt: 1, reading, corrections: [], files: [] };
    expect(isSoundEntry(entry)).toBe(true);
    for (const path of [
      'id',
      'addedAt',
      'corrections',
      'files',
      'reading.issues',
      'reading.leftover.0.text',
      'reading.account.read',
      'reading.disclosure.schema',
      'reading.disclosure.department',
      'reading.disclosure.tables.1.panels',
      'reading.disclosure.tables.1.panels.0.columns.0.label',
      'reading.disclosure.tables.1.panels.0.rows.0.cells.0',
      'reading.disclosure.terms',
    ]) {
      expect(isSoundEntry(spoil(entry, path.split('.'))), path).toBe(false);
    }
  });

  test.each([undefined, null, 3, 'entry', [], {}])('is not %j', (value) => {
    expect(isSoundEntry(value)).toBe(false);
  });
});

/** A copy with `true` at the path. */
function spoil(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return true;
  const copy = (
    Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  ) as Record<string, unknown>;
  copy[name] = spoil(copy[name], rest);
  return copy;
}

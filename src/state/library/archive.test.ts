// The library written to one file comes back equal; anything else is refused whole.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { getSha256 } from '../../ingest/sha256.ts';
import { drawReading } from '../../testing/drawnDisclosure.ts';
import { decodeArchive, encodeArchive } from './archive.ts';
import { isArchive } from './archiveHead.ts';
import type { WholeEntry } from './libraryEntry.ts';

function draw(id: string): WholeEntry {
  const bytes = new Uint8Array([1, 2, id.length]);
  const file = { sha256: getSha256(bytes), name: `${id}.pdf`, size: 3 };
  const place = { source: 'drawn', page: 1, box: { x: 1, y: 2, width: 3, height: 4 } };
  const reading = {
    ...drawReading({ id }),
    leftover: [{ text: 'x', source: place, reason: 'layout' as const }],
  };
  const corrections = [{ id: '1', what: 'year', value: 2030, reason: '封面' } as const];
  return {
    entry: { id, addedAt: 5, reading, corrections, files: [file] },
    originals: [{ file, bytes }],
  };
}

/** The same zip with one part changed; undefined leaves the part out. */
function change(
  archive: Uint8Array,
  name: RegExp,
  by: (bytes: Uint8Array) => Uint8Array | undefined,
) {
  const parts = Object.entries(unzipSync(archive)).flatMap(([key, bytes]) => {
    const changed = name.test(key) ? by(bytes) : bytes;
    return changed === undefined ? [] : [[key, changed] as const];
  });
  return zipSync(Object.fromEntries(parts));
}

const edit = (from: string, to: string) => (bytes: Uint8Array) =>
  strToU8(new TextDecoder().decode(bytes).replaceAll(from, to));

describe('the library as one file', () => {
  const archive = encodeArchive([draw('a'), draw('bb')]);

  test('comes back equal', () => {
    expect(decodeArchive(archive)).toEqual({ ok: true, value: [draw('a'), draw('bb')] });
    expect(decodeArchive(encodeArchive([]))).toEqual({ ok: true, value: [] });
  });

  test('leaves out an original that is not what its hash says, so the rest can be opened', () => {
    const whole = draw('a');
    const spoiled = encodeArchive([
      { ...whole, originals: [{ ...whole.originals[0]!, bytes: new Uint8Array([1]) }] },
      { ...draw('bb'), originals: [] },
      draw('ccc'),
    ]);
    const without = (id: string) => ({ entry: { ...draw(id).entry, files: [] }, originals: [] });
    const value = [without('a'), without('bb'), draw('ccc')];
    expect(decodeArchive(spoiled)).toEqual({ ok: true, value });
  });

  test('is told from a workbook by its first entry', () => {
    expect(isArchive(archive.subarray(0, 1024))).toBe(true);
    expect(isArchive(zipSync({ '[Content_Types].xml': strToU8('x') }))).toBe(false);
  });

  test.each([
    ['cut', archive.subarray(0, archive.length - 30), 'damaged'],
    ['without a list', change(archive, /json/u, () => undefined), 'notALibrary'],
    [
      'with a figure that is no integer',
      change(archive, /json/u, edit('"addedAt":5', '"addedAt":"5"')),
      'damaged',
    ],
    [
      'of a newer version',
      change(archive, /json/u, edit('library/1', 'library/2')),
      'newerVersion',
    ],
    ['with a changed original', change(archive, /files/u, () => new Uint8Array([9])), 'damaged'],
    ['with a missing original', change(archive, /files/u, () => undefined), 'damaged'],
    ['whose ids differ', change(archive, /json/u, edit('{"id":"a"', '{"id":"c"')), 'damaged'],
  ])('%s is refused whole', (_how, bytes, problem) => {
    expect(decodeArchive(bytes)).toEqual({ ok: false, problem });
  });
});

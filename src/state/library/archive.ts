/**
 * The whole library as one file, and back: a zip with `library.json` first and
 * every original file under its hash.
 *
 * What comes back is checked like any foreign file: sizes before unpacking,
 * the schema of every reading and correction, the hash of every original.
 * One wrong part refuses the whole file; nothing is added half.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { z } from 'zod';
import { maxBytes } from '../../ingest/pdf/open.ts';
import { getSha256 } from '../../ingest/sha256.ts';
import { fail, ok, type Result } from '../../lib/result.ts';
import { disclosureSchema } from '../../model/schema.ts';
import { tableKinds } from '../../model/tableKind.ts';
import { listName } from './archiveHead.ts';
import type { LibraryEntry, WholeEntry } from './libraryEntry.ts';

const schemaName = 'budget-lens/library/1';
/** All files together, unpacked: what a browser's memory bears. */
const mostUnpacked = 1024 * 1024 * 1024;

export type ArchiveProblem = 'notALibrary' | 'tooLarge' | 'damaged' | 'newerVersion';

const text = z.string();
const count = z.int().nonnegative();
const common = { id: text, reason: text };
const correction = z.discriminatedUnion('what', [
  z.strictObject({ ...common, what: z.literal('department'), value: text }),
  z.strictObject({ ...common, what: z.literal('year'), value: z.int() }),
  z.strictObject({
    ...common,
    what: z.literal('unit'),
    table: text,
    value: z.enum(['yuan', 'tenThousandYuan', 'hundredMillionYuan']),
  }),
  z.strictObject({ ...common, what: z.literal('kind'), table: text, value: z.enum(tableKinds) }),
  z.strictObject({ ...common, what: z.literal('cell'), cell: text, value: text }),
]);
const source = z.looseObject({ source: text, page: count });
const reading = z.strictObject({
  disclosure: disclosureSchema,
  issues: z.array(
    z.strictObject({
      code: text,
      severity: z.enum(['error', 'warning', 'notice']),
      message: text,
      detail: text,
      remedy: text,
      source: z.exactOptional(source),
    }),
  ),
  leftover: z.array(
    z.strictObject({
      text,
      source,
      reason: z.enum(['pageNumber', 'repeatedHeader', 'layout', 'notUnderstood']),
    }),
  ),
  account: z.strictObject({ read: count, consumed: count, leftover: count }),
});
const entry = z.strictObject({
  id: text,
  addedAt: z.number(),
  reading,
  corrections: z.array(correction),
  files: z.array(
    z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/u), name: text, size: count }),
  ),
}) satisfies z.ZodType<LibraryEntry>;
const list = z.strictObject({ schema: z.literal(schemaName), entries: z.array(entry) });

/** Without originals that are missing or not what their hash says: they would spoil the whole file. */
function withSoundFiles({ entry: one, originals }: WholeEntry): WholeEntry {
  const sound = originals.filter(({ file, bytes }) => getSha256(bytes) === file.sha256);
  const hashes = new Set(sound.map(({ file }) => file.sha256));
  const files = one.files.filter(({ sha256 }) => hashes.has(sha256));
  return { entry: { ...one, files }, originals: sound };
}

/** Originals are packed already and are stored as they are, each once. */
export function encodeArchive(entries: readonly WholeEntry[]): Uint8Array<ArrayBuffer> {
  const sound = entries.map(withSoundFiles);
  const words = JSON.stringify({ schema: schemaName, entries: sound.map((whole) => whole.entry) });
  const originals = sound.flatMap((whole) => whole.originals);
  return zipSync({
    [listName]: [strToU8(words), { level: 6 }],
    ...Object.fromEntries(
      originals.map(({ file, bytes }) => [`files/${file.sha256}`, [bytes, { level: 0 }] as const]),
    ),
  });
}

type Parts = Readonly<Record<string, Uint8Array>>;

function unpack(bytes: Uint8Array): Result<Parts, ArchiveProblem> {
  let unpacked = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        unpacked += originalSize;
        return unpacked <= mostUnpacked && (name === listName || originalSize <= maxBytes);
      },
    });
    return unpacked > mostUnpacked ? fail('tooLarge') : ok(parts);
  } catch {
    return fail('damaged');
  }
}

function readList(bytes: Uint8Array): Result<readonly LibraryEntry[], ArchiveProblem> {
  try {
    const given: unknown = JSON.parse(strFromU8(bytes));
    const read = list.safeParse(given);
    if (read.success) return ok(read.data.entries);
    const { schema } = z.object({ schema: text }).catch({ schema: '' }).parse(given);
    const isNewer = schema.startsWith('budget-lens/library/') && schema !== schemaName;
    return fail(isNewer ? 'newerVersion' : 'damaged');
  } catch {
    return fail('damaged');
  }
}

/** Undefined where a file is missing or is not the one its hash names. */
function joinFiles(one: LibraryEntry, parts: Parts): WholeEntry | undefined {
  if (one.id !== one.reading.disclosure.id) return undefined;
  const originals = one.files.map((file) => ({ file, bytes: parts[`files/${file.sha256}`] }));
  if (
    originals.some(({ file, bytes }) => bytes === undefined || getSha256(bytes) !== file.sha256)
  ) {
    return undefined;
  }
  return {
    entry: one,
    originals: originals.map(({ file, bytes }) => ({ file, bytes: new Uint8Array(bytes ?? []) })),
  };
}

/** Every entry with its files, or why none. */
export function decodeArchive(bytes: Uint8Array): Result<readonly WholeEntry[], ArchiveProblem> {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const words = unpacked.value[listName];
  if (words === undefined) return fail('notALibrary');
  const entries = readList(words);
  if (!entries.ok) return entries;
  const whole = entries.value.map((one) => joinFiles(one, unpacked.value));
  const complete = whole.filter((one) => one !== undefined);
  return complete.length === whole.length ? ok(complete) : fail('damaged');
}

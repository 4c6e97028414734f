// Several files as one archive. The clock stays out: the same content gives the same
// bytes, so that two people can compare what they took along.
import { strToU8, zipSync } from 'fflate';

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The first day a ZIP archive can name, in any time zone. */
const fixedDate = new Date(1980, 0, 2);

export function buildZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const files = entries.map(({ name, content }) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  const zipped = zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, {
    level: 6,
    mtime: fixedDate,
  });
  return Uint8Array.from(zipped);
}

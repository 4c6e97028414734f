// Several files as one archive. The clock stays out: the same content gives the same
// bytes, so that two people can compare what they took along.
import { strToU8, type ZipOptions, zipSync } from 'fflate';

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** The first day a ZIP archive can name, in any time zone. */
const fixedDate = new Date(1980, 0, 2);

const isPng = (name: string) => name.endsWith('.png');

export function buildZip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const files = entries.map(({ name, content }): [string, [Uint8Array, ZipOptions]] => [
    name,
    // A PNG is packed already: packing it again takes time and saves nothing.
    [typeof content === 'string' ? strToU8(content) : content, { level: isPng(name) ? 0 : 6 }],
  ]);
  const zipped = zipSync(Object.fromEntries(files), { mtime: fixedDate });
  return Uint8Array.from(zipped);
}

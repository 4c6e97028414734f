// A file with its name, and several of them as one archive.
// Comes in: what the document and its content are called. Goes out: names that file
// systems accept, each once in an archive. Runs in the page and in a worker alike.
import type { Disclosure } from '../../model/disclosure.ts';
import { buildPictureName } from '../../ui/exportPicture/pictureName.ts';

export interface MadeFile {
  readonly blob: Blob;
  readonly name: string;
}

export const types = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  zip: 'application/zip',
  parquet: 'application/vnd.apache.parquet',
} as const;

export function nameFile(
  { department, year }: Pick<Disclosure, 'department' | 'year'>,
  title: string,
  extension: string,
): string {
  return buildPictureName({ year, department: department.text, title }, extension);
}

/** Names inside one archive, each once. */
function tellApart(files: readonly MadeFile[]): readonly MadeFile[] {
  const used = new Set<string>();
  return files.map(({ blob, name }) => {
    let own = name;
    for (let count = 2; used.has(own); count += 1) {
      own = name.replace(/(?=\.\w+$)/u, `-${String(count)}`);
    }
    used.add(own);
    return { blob, name: own };
  });
}

export async function zipFiles(files: readonly MadeFile[]): Promise<Blob> {
  const { buildZip } = await import('../../ui/exportData/zip.ts');
  const entries = await Promise.all(
    tellApart(files).map(async ({ blob, name }) => ({
      name,
      content: new Uint8Array(await blob.arrayBuffer()),
    })),
  );
  return new Blob([buildZip(entries)], { type: types.zip });
}

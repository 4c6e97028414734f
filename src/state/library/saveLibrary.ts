/**
 * The whole library as one file to take along: every entry, its corrections and
 * its original files.
 */
import { getLibrary } from './openOnce.ts';

/** Rejects when the library cannot be read just now. */
export async function buildLibraryFile(): Promise<Blob> {
  const [{ encodeArchive }, library] = await Promise.all([import('./archive.ts'), getLibrary()]);
  return new Blob([encodeArchive(await library.listWhole())], { type: 'application/zip' });
}

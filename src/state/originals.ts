/**
 * The bytes of an original file, for showing its pages or its text: of a file on
 * its way in, or kept in the library.
 */
import { findText } from '../ingest/readDecode.ts';
import { getLibrary } from './library/openOnce.ts';
import { budgetStore } from './store.ts';

function findWaiting(sha256: string): File | undefined {
  for (const { files, step } of budgetStore.getState().imports) {
    if (step.state !== 'read') continue;
    const index = step.reading.disclosure.sources.findIndex((source) => source.sha256 === sha256);
    if (index >= 0) return files[index];
  }
  return undefined;
}

/** A copy that the caller may give away; undefined where the file is not here (any more). */
export async function findOriginal(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const waiting = findWaiting(sha256);
  if (waiting !== undefined) return new Uint8Array(await waiting.arrayBuffer());
  return (await getLibrary()).findBytes(sha256);
}

/** The text a document was read from; undefined where it is no text or not here. */
export async function findOriginalText(id: string): Promise<string | undefined> {
  const [source] = budgetStore.getState().documents.byId[id]?.disclosure.sources ?? [];
  if (source?.format !== 'text') return undefined;
  const bytes = await findOriginal(source.sha256);
  return bytes === undefined ? undefined : findText(bytes);
}

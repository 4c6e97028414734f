// The printed lines of a document's source text, kept once loaded, as promises that
// components wait for. Personal numbers are masked where the lines come from.
import { loadSourceLines } from '../../state/bundledDocuments.ts';

export type SourceLines = NonNullable<Awaited<ReturnType<typeof loadSourceLines>>>;

/** `none`: the document has no text with the page; `failed`: it could not be loaded. */
export type SourceAnswer = SourceLines | 'none' | 'failed';

const kept = new Map<string, Promise<SourceAnswer>>();

export function getSourceLines(id: string): Promise<SourceAnswer> {
  const known = kept.get(id);
  if (known !== undefined) return known;
  const asked = loadSourceLines(id).then(
    (lines): SourceAnswer => lines ?? 'none',
    (): SourceAnswer => 'failed',
  );
  kept.set(id, asked);
  return asked;
}

export function forgetSourceLines(id: string): void {
  kept.delete(id);
}

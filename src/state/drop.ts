/**
 * What a dropped, picked or pasted file is for, told from its first bytes.
 *
 * Pictures are asked for the link they carry; everything else goes to the
 * reading queue, which says clearly what it cannot read. What takes the files
 * is loaded when the first one comes.
 */

export interface DropTaker {
  /** Told from the first kilobyte, never from the name alone. */
  readonly isFor: (head: Uint8Array, file: File) => boolean;
  readonly take: (files: readonly File[]) => void | Promise<void>;
}

const headLength = 1024;

/** Only wanted where the page itself takes no text: a paste into a field stays there. */
export function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** Files of a drop or paste; pasted text counts as a text file when it is long enough to be one. */
export function listFiles(data: DataTransfer | null, pastedName: string): readonly File[] {
  if (data === null) return [];
  const files = [...data.files];
  if (files.length > 0) return files;
  const text = data.getData('text/plain');
  return text.split('\n').length < 5 ? [] : [new File([text], pastedName, { type: 'text/plain' })];
}

/** Gives each file to the first taker it is for; the last taker is for any file. */
export async function dispatchFiles(
  files: readonly File[],
  takers: readonly DropTaker[],
): Promise<void> {
  const groups = new Map<DropTaker, File[]>();
  for (const file of files) {
    const head = new Uint8Array(await file.slice(0, headLength).arrayBuffer());
    const taker = takers.find(({ isFor }) => isFor(head, file));
    if (taker !== undefined) groups.set(taker, [...(groups.get(taker) ?? []), file]);
  }
  for (const [taker, own] of groups) await taker.take(own);
}

/**
 * Tells the file of a whole library from other zips, such as workbooks, by the
 * name of its first entry. Apart from the rest, because every drop asks for it.
 */

/** Always the first entry. */
export const listName = 'library.json';

/** Bytes before the name in the header of an entry. */
const headerLength = 30;

/** True for the first bytes of a library's file. */
export function isArchive(head: Uint8Array): boolean {
  const isZip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
  const name = head.subarray(headerLength, headerLength + listName.length);
  return isZip && new TextDecoder().decode(name) === listName;
}

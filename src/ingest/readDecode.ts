/**
 * Bytes of a text file → characters.
 *
 * UTF-8 first, strictly; what is not UTF-8 is tried as GB 18030, the other
 * encoding in use for such files. A byte-order mark is dropped. Zero bytes do
 * not occur in text of either encoding.
 */

function decode(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Undefined when the bytes are text in neither encoding. */
export function findText(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
}

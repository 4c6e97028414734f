// Words inside a PNG file: iTXt chunks (UTF-8) behind the header, with their checksums.
// Comes in: the bytes a canvas made. Goes out: the same picture with title, source and
// link in it; and back again, for a picture that is dropped onto the page.
// PNG specification, sections 5.3 (chunks), 5.5 (CRC) and 11.3.3.4 (iTXt).

const signature = [137, 80, 78, 71, 13, 10, 26, 10];
const headerEnd = 8 + 25;

function buildCrcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    let value = index;
    for (let bit = 0; bit < 8; bit += 1) {
      value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
    }
    return value;
  });
}

const crcTable = buildCrcTable();

export function getCrc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    all.set(part, offset);
    offset += part.length;
  }
  return all;
}

function toBytes(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}

function encodeTextChunk(keyword: string, text: string): Uint8Array {
  const encoder = new TextEncoder();
  // Keyword, end, not compressed, method 0, no language tag, no translated keyword.
  const data = concat([
    encoder.encode(keyword),
    Uint8Array.of(0, 0, 0, 0, 0),
    encoder.encode(text),
  ]);
  const typed = concat([encoder.encode('iTXt'), data]);
  return concat([toBytes(data.length), typed, toBytes(getCrc32(typed))]);
}

export type PngTexts = Readonly<Record<string, string>>;

function isPng(bytes: Uint8Array): boolean {
  return bytes.length > headerEnd && signature.every((byte, index) => bytes[index] === byte);
}

/** Throws when the bytes are no PNG: they come from our own canvas. */
export function writePngTexts(png: Uint8Array, texts: PngTexts): Uint8Array<ArrayBuffer> {
  if (!isPng(png)) throw new Error('Not a PNG file');
  const chunks = Object.entries(texts).map(([keyword, text]) => encodeTextChunk(keyword, text));
  return concat([png.subarray(0, headerEnd), ...chunks, png.subarray(headerEnd)]);
}

/** All iTXt words of a PNG; empty for other files and for damaged ones up to the damage. */
export function readPngTexts(bytes: Uint8Array): PngTexts {
  const texts: Record<string, string> = {};
  if (!isPng(bytes)) return texts;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const decoder = new TextDecoder();
  for (let offset = 8; offset + 12 <= bytes.length; ) {
    const length = view.getUint32(offset);
    const end = offset + 8 + length;
    if (end + 4 > bytes.length) break;
    const typed = bytes.subarray(offset + 4, end);
    const isText = decoder.decode(typed.subarray(0, 4)) === 'iTXt';
    if (isText && view.getUint32(end) === getCrc32(typed)) {
      const data = typed.subarray(4);
      const keywordEnd = data.indexOf(0);
      texts[decoder.decode(data.subarray(0, keywordEnd))] = decoder.decode(
        data.subarray(keywordEnd + 5),
      );
    }
    offset = end + 4;
  }
  return texts;
}

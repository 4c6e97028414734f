/**
 * SHA-256 of a file's bytes (FIPS 180-4), lower-case hexadecimal.
 *
 * Written out because the browser's own is missing on pages that are not
 * served securely, and because reading text is synchronous.
 */

/** First 32 bits of the fractional parts of a root of the first primes. */
function listRoots(count: number, power: number): Int32Array {
  const roots = new Int32Array(count);
  let found = 0;
  for (let candidate = 2; found < count; candidate += 1) {
    if (!isPrime(candidate)) continue;
    const root = candidate ** power;
    roots[found] = Math.floor((root - Math.floor(root)) * 2 ** 32);
    found += 1;
  }
  return roots;
}

function isPrime(value: number): boolean {
  for (let divisor = 2; divisor * divisor <= value; divisor += 1) {
    if (value % divisor === 0) return false;
  }
  return true;
}

const constants = listRoots(64, 1 / 3);
const start = listRoots(8, 1 / 2);

/** The message, a 1 bit, zeros, and the length in bits, as whole blocks. */
function pad(bytes: Uint8Array): DataView {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(padded.length - 4, (bytes.length * 8) % 2 ** 32);
  return view;
}

function at(words: Int32Array, index: number): number {
  return (words[index] ?? 0) | 0;
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function fillSchedule(words: Int32Array, view: DataView, offset: number): void {
  for (let index = 0; index < 16; index += 1) {
    words[index] = view.getInt32(offset + index * 4);
  }
  for (let index = 16; index < 64; index += 1) {
    const two = at(words, index - 2);
    const fifteen = at(words, index - 15);
    const low = rotate(fifteen, 7) ^ rotate(fifteen, 18) ^ (fifteen >>> 3);
    const high = rotate(two, 17) ^ rotate(two, 19) ^ (two >>> 10);
    const sum = (at(words, index - 16) + low) | 0;
    words[index] = ((sum + at(words, index - 7)) | 0) + high;
  }
}

/** One block; `| 0` keeps every word a 32-bit integer, which is several times as fast. */
function compress(state: Int32Array, words: Int32Array): void {
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  let f = at(state, 5);
  let g = at(state, 6);
  let h = at(state, 7);
  for (let round = 0; round < 64; round += 1) {
    const mixed = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const known = (at(constants, round) + at(words, round)) | 0;
    const one = (((((h + mixed) | 0) + chosen) | 0) + known) | 0;
    const spread = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const major = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + ((spread + major) | 0)) | 0;
  }
  const after = [a, b, c, d, e, f, g, h];
  for (let index = 0; index < 8; index += 1) {
    state[index] = at(state, index) + (after[index] ?? 0);
  }
}

/** 64 hexadecimal digits. */
export function getSha256(bytes: Uint8Array): string {
  const view = pad(bytes);
  const state = Int32Array.from(start);
  const words = new Int32Array(64);
  for (let offset = 0; offset < view.byteLength; offset += 64) {
    fillSchedule(words, view, offset);
    compress(state, words);
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

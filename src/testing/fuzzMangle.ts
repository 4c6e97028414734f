// Ways to damage a file, each drawn from numbers that a seed fixes: cut off, bits turned,
// pieces taken out, doubled, moved, overwritten, joined with another file, strangers put in.

/** Numbers from 0 up to, not including, `below`. */
export type Draw = (below: number) => number;

/** The same numbers for the same seed (mulberry32). */
export function drawNumbers(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What no author means to write: signs that hide or turn, figures beyond counting, keys of prototypes. */
const strangers = [
  '\u202e12.34\u202c',
  '\u200b',
  '\ufeff',
  '\u0000',
  '-99999999999999999999.99',
  '9007199254740993',
  '1e308',
  '（((（【',
  '合计',
  '单位：元',
  '__proto__',
  'constructor',
  '"',
  ',,,,',
  '<<',
  'endobj',
  '/Count 999999',
  '{"a":[',
  '&#0;',
  ']]>',
].map((text) => new TextEncoder().encode(text));

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Both ends of a piece: mostly short, sometimes a good part of the file. */
function drawPiece(bytes: Uint8Array, draw: Draw): readonly [from: number, to: number] {
  const from = draw(bytes.length + 1);
  const most = draw(3) === 0 ? Math.ceil(bytes.length / 3) : 64;
  return [from, Math.min(bytes.length, from + 1 + draw(most))];
}

interface Wound {
  readonly bytes: Uint8Array;
  readonly draw: Draw;
  /** Another file, of whatever kind. */
  readonly other: Uint8Array;
}

function turnBits({ bytes, draw }: Wound): Uint8Array {
  const turned = bytes.slice();
  for (let count = 1 + draw(24); count > 0 && turned.length > 0; count -= 1) {
    const at = draw(turned.length);
    turned[at] = (turned[at] ?? 0) ^ (1 << draw(8));
  }
  return turned;
}

function overwrite({ bytes, draw }: Wound): Uint8Array {
  const [from, to] = drawPiece(bytes, draw);
  return bytes.slice().fill([0, 0xff, 0x20, 0x39][draw(4)] ?? 0, from, to);
}

function move({ bytes, draw }: Wound): Uint8Array {
  const [from, to] = drawPiece(bytes, draw);
  const rest = join(bytes.subarray(0, from), bytes.subarray(to));
  const at = draw(rest.length + 1);
  return join(rest.subarray(0, at), bytes.subarray(from, to), rest.subarray(at));
}

const ways = {
  truncated: ({ bytes, draw }) => {
    const at = draw(bytes.length);
    return draw(5) === 0 ? bytes.slice(at) : bytes.slice(0, at);
  },
  'bits turned': turnBits,
  'piece cut out': ({ bytes, draw }) => {
    const [from, to] = drawPiece(bytes, draw);
    return join(bytes.subarray(0, from), bytes.subarray(to));
  },
  'piece doubled': ({ bytes, draw }) => {
    const [from, to] = drawPiece(bytes, draw);
    return join(bytes.subarray(0, to), bytes.subarray(from, to), bytes.subarray(to));
  },
  'piece moved': move,
  'piece overwritten': overwrite,
  'spliced with another': ({ bytes, draw, other }) =>
    join(bytes.subarray(0, draw(bytes.length + 1)), other.subarray(draw(other.length + 1))),
  'stranger put in': ({ bytes, draw }) => {
    const at = draw(bytes.length + 1);
    const stranger = strangers[draw(strangers.length)] ?? new Uint8Array();
    return join(bytes.subarray(0, at), stranger, bytes.subarray(at));
  },
} as const satisfies Readonly<Record<string, (wound: Wound) => Uint8Array>>;

export type Way = keyof typeof ways;

const names = Object.keys(ways) as readonly Way[];

/** One to three wounds of one way, so that a table by ways means something. */
export function mangle(wound: Wound): { readonly way: Way; readonly bytes: Uint8Array } {
  const { draw } = wound;
  const way = names[draw(names.length)] ?? 'truncated';
  let { bytes } = wound;
  for (let count = 1 + draw(3); count > 0; count -= 1) bytes = ways[way]({ ...wound, bytes });
  return { way, bytes };
}

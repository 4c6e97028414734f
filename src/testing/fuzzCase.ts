// One case of the fuzz: a number decides the file, how it is damaged and where. Packages
// (.xlsx) are damaged as they are or in one of their parts, packed again; texts mostly so
// that they stay text.
import { strToU8, unzipSync, zipSync } from 'fflate';
import { type Draw, drawNumbers, mangle, type Way } from './fuzzMangle.ts';
import type { SeedFile, SeedKind } from './fuzzSeeds.ts';

export interface FuzzCase {
  /** Draws the same case again. */
  readonly seed: number;
  readonly kind: SeedKind;
  readonly way: Way;
  readonly bytes: Uint8Array;
}

interface Wound {
  readonly bytes: Uint8Array;
  readonly draw: Draw;
  readonly other: Uint8Array;
}

/** The package with one part damaged; sheets and strings more often than the rest. */
function mangleInside({ bytes, draw, other }: Wound) {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const figures = names.filter((name) => /sheet|strings|workbook/iu.test(name));
  const chosen = draw(4) > 0 ? figures : names;
  const name = chosen[draw(chosen.length)] ?? names[0] ?? '';
  const part = parts[name] ?? strToU8('');
  const { way, bytes: damaged } = mangle({ bytes: part, draw, other });
  return { way, bytes: zipSync({ ...parts, [name]: damaged }) };
}

/** The same damage between characters instead of inside them, so that the readers see text. */
function healCharacters(bytes: Uint8Array): Uint8Array {
  return new TextEncoder().encode(new TextDecoder().decode(bytes));
}

/** `files` are all sound files, in a fixed order. */
export function drawCase(seed: number, files: readonly SeedFile[]): FuzzCase {
  const draw = drawNumbers(seed);
  const file = files[draw(files.length)];
  const other = files[draw(files.length)];
  if (file === undefined || other === undefined) throw new Error('No file to start from');
  const wound = { bytes: file.bytes, draw, other: other.bytes };
  const isInside = file.kind === 'XLSX' && draw(3) > 0;
  const { way, bytes } = isInside ? mangleInside(wound) : mangle(wound);
  const isText = file.kind === 'text' || file.kind === 'CSV' || file.kind === 'JSON';
  const isHealed = isText && draw(5) > 0;
  return { seed, kind: file.kind, way, bytes: isHealed ? healCharacters(bytes) : bytes };
}

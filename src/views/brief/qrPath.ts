// A link as a QR code, as one path of unit squares.
// Comes in: text. Goes out: the path and its size in modules, a quiet border of four
// included; undefined where the text is longer than a code of sensible size holds.
import { encodeQR } from 'qr';

export interface QrPath {
  readonly path: string;
  /** Modules on each side. */
  readonly size: number;
}

/** Beyond this the squares of a 25 mm code are too small for a phone. */
const longest = 600;
const border = 4;

/** Dark modules, row by row. */
export function listModules(text: string): readonly (readonly boolean[])[] {
  return encodeQR(text, 'raw', { ecc: 'medium', border });
}

export function findQrPath(text: string): QrPath | undefined {
  if (new TextEncoder().encode(text).length > longest) return undefined;
  const rows = listModules(text);
  const squares = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  );
  return { path: squares.join(''), size: rows.length };
}

// Pages drawn as text in a test: rules as + - |, words where they stand. One
// column is 6 points wide (a Chinese character takes two), one line 16 points high.
import type { RawPage, Ruling, TextPiece } from '../ingest/grid/piece.ts';

const columnWidth = 6;
const lineHeight = 16;
const fontSize = 12;

function isWide(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\uffe6]/u.test(character);
}

/** Characters with the drawn column they stand in. */
function placeCharacters(line: string): { readonly character: string; readonly column: number }[] {
  let column = 0;
  return Array.from(line, (character) => {
    const placed = { character, column };
    column += isWide(character) ? 2 : 1;
    return placed;
  });
}

/** Runs of + and - that begin with + and are longer than one character. */
function drawHorizontal(line: string, row: number): Ruling[] {
  const at = row * lineHeight + lineHeight / 2;
  const placed = placeCharacters(line);
  const columns = placed.map(({ column }) => column);
  return [...line.matchAll(/\+[-+]+/gu)].map((run) => {
    const start = Array.from(line.slice(0, run.index)).length;
    const [first = 0, last = 0] = [columns[start], columns[start + run[0].length - 1]];
    const [from, to] = [(first + 0.5) * columnWidth, (last + 0.5) * columnWidth];
    return { axis: 'horizontal', at, from, to, isSoft: false };
  });
}

function drawVerticals(lines: readonly string[]): Ruling[] {
  const marks = new Map<number, number[]>();
  lines.forEach((line, row) => {
    for (const { character, column } of placeCharacters(line)) {
      if (character === '|' || character === '+')
        marks.set(column, [...(marks.get(column) ?? []), row]);
    }
  });
  const rulings: Ruling[] = [];
  for (const [column, rows] of marks) {
    let from = rows[0] ?? 0;
    rows.forEach((row, index) => {
      if (rows[index + 1] === row + 1) return;
      if (row > from) {
        const [start, end] = [from, row].map((r) => r * lineHeight + lineHeight / 2);
        const at = (column + 0.5) * columnWidth;
        rulings.push({ axis: 'vertical', at, from: start ?? 0, to: end ?? 0, isSoft: false });
      }
      from = rows[index + 1] ?? row;
    });
  }
  return rulings;
}

/** A piece of text as it would stand with its left edge at `x` and its top at `y`. */
export function drawPiece(text: string, x: number, y: number): TextPiece {
  let width = 0;
  const edges = Array.from(text, (character) => {
    const edge = x + width;
    width += columnWidth * (isWide(character) ? 2 : 1);
    return edge;
  });
  const box = { x, y, width, height: fontSize };
  return { text, box, baseline: y + 10, fontSize, edges };
}

function drawWords(line: string, row: number): TextPiece[] {
  const words: TextPiece[] = [];
  let text = '';
  let start = 0;
  const close = (): void => {
    if (text !== '') words.push(drawPiece(text, start * columnWidth, row * lineHeight + 2));
    text = '';
  };
  for (const { character, column } of placeCharacters(line)) {
    if (/[\s|]/u.test(character)) close();
    else {
      if (text === '') start = column;
      text += character;
    }
  }
  close();
  return words;
}

/** A page from its drawing; a line that begins with + (after spaces) holds rules only. */
export function drawPage(drawing: string, page = 1): RawPage {
  const lines = drawing.replace(/^\n/u, '').split('\n');
  const isRule = (line: string): boolean => /^\s*[+|][-+|\s]*\+\s*$|^\s*\+[-+]+$/u.test(line);
  return {
    page,
    size: { width: 600, height: Math.max(400, lines.length * lineHeight + 40) },
    turn: 0,
    pieces: lines.flatMap((line, row) => (isRule(line) ? [] : drawWords(line, row))),
    rulings: [
      ...lines.flatMap((line, row) => (/[+]-/u.test(line) ? drawHorizontal(line, row) : [])),
      ...drawVerticals(lines),
    ],
  };
}

/**
 * One show-text operation → pieces: runs of glyphs that stand together.
 *
 * A run ends at white space, at a jump wider than half a character, and where
 * the pen moves back. Vertical writing gives one piece per glyph.
 */
import type { TextPiece } from '../grid/piece.ts';
import { boxFromEdges, uniteBoxes } from '../grid/box.ts';
import { repairText } from '../grid/repairText.ts';
import type { GraphicsState } from './graphicsState.ts';
import { applyTo, multiply, type Matrix } from './matrix.ts';

/** A glyph as pdf.js hands it over; numbers between glyphs move the pen. */
export interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

interface Run {
  text: string;
  /** Pen positions in text space: left edges, then the end of the last glyph. */
  edges: number[];
  end: number;
  isEnded: boolean;
}

const ascent = 0.86;
const descent = 0.14;
const jump = 0.5;

/** Advance of one glyph along the line, without spacing. */
function getAdvance(glyph: Glyph, state: GraphicsState): number {
  const units = state.font.isVertical ? -(glyph.vmetric?.[0] ?? -1000) : glyph.width;
  return units * state.font.unit * Math.abs(state.fontSize);
}

/** Extends the last run, or opens a new one after a jump wider than `reach`. */
function addGlyph(runs: Run[], glyph: Run, reach: number): void {
  const last = runs[runs.length - 1];
  const start = glyph.edges[0] ?? glyph.end;
  if (last === undefined || last.isEnded || Math.abs(start - last.end) > reach) {
    runs.push(glyph);
    return;
  }
  last.text += glyph.text;
  last.edges.push(...glyph.edges);
  last.end = glyph.end;
}

function endLastRun(runs: readonly Run[]): void {
  const last = runs[runs.length - 1];
  if (last !== undefined) last.isEnded = true;
}

/** Advances the pen of `state` over the glyphs and returns the runs on its line. */
function walkGlyphs(glyphs: readonly (Glyph | number | null)[], state: GraphicsState): Run[] {
  const { isVertical } = state.font;
  const size = Math.abs(state.fontSize);
  const direction = state.fontSize < 0 ? -1 : 1;
  const runs: Run[] = [];
  let pen = 0;
  for (const glyph of glyphs) {
    if (glyph === null) continue;
    if (typeof glyph === 'number') {
      pen += ((isVertical ? 1 : -1) * glyph * size) / 1000;
      continue;
    }
    const width = getAdvance(glyph, state);
    const start = pen;
    const text = repairText(glyph.unicode);
    if (text.trim() === '') endLastRun(runs);
    else {
      const edges = Array.from(text, (_, unit) => start + (width * unit) / text.length);
      const run = { text, edges, end: pen + width, isEnded: false };
      if (isVertical) runs.push(run);
      else addGlyph(runs, run, jump * size);
    }
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.characterSpacing;
    pen += isVertical ? width - spacing * direction : width + spacing * direction;
  }
  if (isVertical) state.y -= pen;
  else state.x += pen * state.horizontalScale * direction;
  return runs;
}

function getSlant(matrix: Matrix): 'level' | 'upright' | 'oblique' {
  const [a, b] = matrix;
  if (Math.abs(b) <= Math.abs(a) * 0.05 && a > 0) return 'level';
  if (Math.abs(a) <= Math.abs(b) * 0.05 || Math.abs(b) <= Math.abs(a) * 0.05) return 'upright';
  return 'oblique';
}

/** Corners of a run, spanning its glyphs along the pen and its height across. */
function getRunBox(run: Run, matrix: Matrix, state: GraphicsState): TextPiece['box'] {
  const size = Math.abs(state.fontSize);
  const scale = state.horizontalScale * (state.fontSize < 0 ? -1 : 1);
  const up = state.fontSize < 0 ? -size : size;
  const [from, to] = [run.edges[0] ?? 0, run.end];
  const corners: [number, number][] = state.font.isVertical
    ? [
        [-size / 2, -from],
        [size / 2, -to],
      ]
    : [
        [from * scale, -descent * up],
        [to * scale, ascent * up],
        [from * scale, ascent * up],
        [to * scale, -descent * up],
      ];
  return uniteBoxes(
    corners.map(([x, y]) => {
      const [pageX, pageY] = applyTo(matrix, x, y);
      return boxFromEdges([pageX, pageY, pageX, pageY]);
    }),
  );
}

function buildPiece(run: Run, matrix: Matrix, state: GraphicsState): TextPiece {
  const slant = getSlant(matrix);
  const box = getRunBox(run, matrix, state);
  const scale = state.horizontalScale * (state.fontSize < 0 ? -1 : 1);
  const isLevel = slant === 'level' && !state.font.isVertical;
  const fontSize = isLevel
    ? box.height
    : Math.hypot(matrix[2], matrix[3]) * Math.abs(state.fontSize);
  const edges = isLevel
    ? run.edges.map((pen) => applyTo(matrix, pen * scale, 0)[0])
    : run.edges.map(() => box.x);
  return {
    text: run.text,
    box,
    baseline: isLevel ? applyTo(matrix, 0, 0)[1] : box.y + ascent * box.height,
    fontSize,
    edges,
    ...(state.clip === undefined ? {} : { clip: state.clip }),
    ...(slant === 'level' ? {} : { slant }),
  };
}

/** Pieces of one operation, in the order of its glyphs; moves the pen. */
export function showGlyphs(
  glyphs: readonly (Glyph | number | null)[],
  state: GraphicsState,
): TextPiece[] {
  const matrix = multiply(multiply(state.transform, state.textMatrix), [
    1,
    0,
    0,
    1,
    state.x,
    state.y + state.rise,
  ]);
  return walkGlyphs(glyphs, state).map((run) => buildPiece(run, matrix, state));
}

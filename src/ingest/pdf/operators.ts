/**
 * Walks the operators of a page once and collects pieces of text and rulings.
 *
 * Text comes from the same operators as the lines rather than from pdf.js's
 * text content: that keeps the place of every glyph and halves the work.
 * Operators that decide neither place nor line are passed over.
 */
import type { Ruling, TextPiece } from '../grid/piece.ts';
import { createState, type FontMetrics, type GraphicsState } from './graphicsState.ts';
import { showGlyphs, type Glyph } from './glyphRuns.ts';
import { identity, multiply, toMatrix, transformCorners, type Matrix } from './matrix.ts';
import { getRectangleRulings, narrowClip, paintPath, type Paint } from './paths.ts';
import type { PdfModule } from './pdfjs.ts';

export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

export interface Drawn {
  readonly pieces: TextPiece[];
  readonly rulings: Ruling[];
}

interface Walk extends Drawn {
  state: GraphicsState;
  readonly stack: GraphicsState[];
  isClipPending: boolean;
  readonly getFont: (name: string) => FontMetrics;
}

type Handler = (walk: Walk, args: readonly unknown[]) => void;
export type Handlers = ReadonlyMap<number, Handler>;

type Numbers = ArrayLike<number>;

function toNumber(value: unknown, otherwise = 0): number {
  return typeof value === 'number' ? value : otherwise;
}

function isNumbers(value: unknown): value is Numbers {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

function save(walk: Walk): void {
  walk.stack.push({ ...walk.state });
}

function restore(walk: Walk): void {
  walk.state = walk.stack.pop() ?? walk.state;
}

function transform(walk: Walk, matrix: Matrix | undefined): void {
  if (matrix !== undefined) walk.state.transform = multiply(walk.state.transform, matrix);
}

function beginForm(walk: Walk, [matrix, bounds]: readonly unknown[]): void {
  save(walk);
  transform(walk, isNumbers(matrix) ? toMatrix(matrix) : undefined);
  if (!isNumbers(bounds) || bounds.length < 4) return;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(bounds);
  const path = [0, x0, y0, 1, x1, y0, 1, x1, y1, 1, x0, y1, 4];
  walk.state.clip = narrowClip(path, walk.state);
}

function moveText(walk: Walk, x: number, y: number): void {
  const { state } = walk;
  state.x = state.lineX += x;
  state.y = state.lineY += y;
}

function setTextMatrix(walk: Walk, matrix: Matrix): void {
  Object.assign(walk.state, { textMatrix: matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
}

function setFont(walk: Walk, name: unknown, size: unknown): void {
  if (typeof name === 'string') walk.state.font = walk.getFont(name);
  walk.state.fontSize = toNumber(size);
}

function setGraphicsState(walk: Walk, entries: unknown): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries as readonly unknown[]) {
    if (!Array.isArray(entry)) continue;
    const [key, value] = entry as readonly unknown[];
    if (key === 'LW') walk.state.lineWidth = toNumber(value, 1);
    if (key === 'Font' && Array.isArray(value)) setFont(walk, value[0], value[1]);
  }
}

function showText(walk: Walk, [glyphs]: readonly unknown[]): void {
  if (walk.state.fontSize === 0 || !Array.isArray(glyphs)) return;
  for (const piece of showGlyphs(glyphs as (Glyph | number)[], walk.state)) {
    walk.pieces.push(piece);
  }
}

/** A line drawn as a stretched one-colour picture. */
function paintMask(walk: Walk): void {
  const box = transformCorners(walk.state.transform, [0, 0, 1, 1]);
  if (box.width <= 3 || box.height <= 3) walk.rulings.push(...getRectangleRulings(box));
}

/** Code of the painting operator → what it does with the path. */
function buildPaints(ops: PdfModule['OPS']): ReadonlyMap<unknown, Paint> {
  const stroke = { isStroked: true, isFilled: false };
  const fill = { isStroked: false, isFilled: true };
  const both = { isStroked: true, isFilled: true };
  return new Map<unknown, Paint>([
    [ops.stroke, stroke],
    [ops.closeStroke, stroke],
    [ops.fill, fill],
    [ops.eoFill, fill],
    [ops.fillStroke, both],
    [ops.eoFillStroke, both],
    [ops.closeFillStroke, both],
    [ops.closeEOFillStroke, both],
  ]);
}

function buildPathHandler(ops: PdfModule['OPS']): Handler {
  const paints = buildPaints(ops);
  return (walk, [operator, paths]) => {
    const path: unknown = Array.isArray(paths) ? paths[0] : undefined;
    const isClip = walk.isClipPending;
    walk.isClipPending = false;
    if (!isNumbers(path)) return;
    const paint = paints.get(operator);
    if (paint !== undefined) walk.rulings.push(...paintPath(path, walk.state, paint));
    if (isClip) walk.state.clip = narrowClip(path, walk.state);
  };
}

function buildStateHandlers(ops: PdfModule['OPS']): [number, Handler][] {
  const setNumber =
    (key: 'lineWidth' | 'characterSpacing' | 'wordSpacing' | 'rise'): Handler =>
    (walk, [value]) => {
      walk.state[key] = toNumber(value);
    };
  const setColour =
    (key: 'strokeColour' | 'fillColour'): Handler =>
    (walk, [value]) => {
      walk.state[key] = typeof value === 'string' ? value : '#808080';
    };
  return [
    [ops.save, save],
    [ops.restore, restore],
    [ops.beginGroup, save],
    [ops.endGroup, restore],
    [ops.transform, (walk, args) => transform(walk, toMatrix(args as Numbers))],
    [ops.paintFormXObjectBegin, beginForm],
    [ops.paintFormXObjectEnd, restore],
    [ops.setLineWidth, setNumber('lineWidth')],
    [ops.setCharSpacing, setNumber('characterSpacing')],
    [ops.setWordSpacing, setNumber('wordSpacing')],
    [ops.setTextRise, setNumber('rise')],
    [ops.setStrokeRGBColor, setColour('strokeColour')],
    [ops.setFillRGBColor, setColour('fillColour')],
    [ops.setFillColorN, setColour('fillColour')],
    [ops.setStrokeColorN, setColour('strokeColour')],
    [ops.setGState, (walk, [entries]) => setGraphicsState(walk, entries)],
    [ops.clip, (walk) => void (walk.isClipPending = true)],
    [ops.eoClip, (walk) => void (walk.isClipPending = true)],
    [ops.constructPath, buildPathHandler(ops)],
    [ops.paintSolidColorImageMask, paintMask],
    [ops.paintImageMaskXObject, paintMask],
  ];
}

function buildTextHandlers(ops: PdfModule['OPS']): [number, Handler][] {
  return [
    [ops.beginText, (walk) => setTextMatrix(walk, identity)],
    [ops.setFont, (walk, [name, size]) => setFont(walk, name, size)],
    [
      ops.setHScale,
      (walk, [value]) => void (walk.state.horizontalScale = toNumber(value, 100) / 100),
    ],
    [ops.setLeading, (walk, [value]) => void (walk.state.leading = -toNumber(value))],
    [ops.moveText, (walk, [x, y]) => moveText(walk, toNumber(x), toNumber(y))],
    [
      ops.setLeadingMoveText,
      (walk, [x, y]) => {
        walk.state.leading = toNumber(y);
        moveText(walk, toNumber(x), toNumber(y));
      },
    ],
    [ops.nextLine, (walk) => moveText(walk, 0, walk.state.leading)],
    [
      ops.setTextMatrix,
      (walk, args) => {
        const values = isNumbers(args[0]) ? args[0] : (args as Numbers);
        setTextMatrix(walk, toMatrix(values) ?? identity);
      },
    ],
    [ops.showText, showText],
  ];
}

/** The table of operators; built once per document. */
export function buildHandlers(ops: PdfModule['OPS']): Handlers {
  return new Map([...buildStateHandlers(ops), ...buildTextHandlers(ops)]);
}

export interface WalkInput {
  readonly handlers: Handlers;
  /** From page space to points from the top left corner. */
  readonly transform: Matrix;
  readonly getFont: (name: string) => FontMetrics;
}

/** Pieces and rulings in the order they are drawn. */
export function walkOperators(list: OperatorList, input: WalkInput): Drawn {
  const walk: Walk = {
    pieces: [],
    rulings: [],
    state: createState(input.transform),
    stack: [],
    isClipPending: false,
    getFont: input.getFont,
  };
  list.fnArray.forEach((code, index) => {
    const handler = input.handlers.get(code);
    if (handler === undefined) return;
    const args = list.argsArray[index];
    handler(walk, isNumbers(args) ? (args as unknown as readonly unknown[]) : []);
  });
  return walk;
}

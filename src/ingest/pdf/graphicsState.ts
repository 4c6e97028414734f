/**
 * The part of a PDF graphics state that decides where text and lines stand.
 */
import type { Box } from '../../model/source.ts';
import { identity, type Matrix } from './matrix.ts';

/** What is needed of a font to advance by its glyphs. */
export interface FontMetrics {
  readonly isVertical: boolean;
  /** Font units to text space, usually 0.001. */
  readonly unit: number;
}

export interface GraphicsState {
  transform: Matrix;
  clip: Box | undefined;
  lineWidth: number;
  strokeColour: string;
  fillColour: string;
  font: FontMetrics;
  fontSize: number;
  characterSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  textMatrix: Matrix;
  /** Pen in text space, and the start of its line. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export const plainFont: FontMetrics = { isVertical: false, unit: 0.001 };

export function createState(transform: Matrix): GraphicsState {
  return {
    transform,
    clip: undefined,
    lineWidth: 1,
    strokeColour: '#000000',
    fillColour: '#000000',
    font: plainFont,
    fontSize: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    textMatrix: identity,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}

/**
 * What a page with positions consists of before tables are seen: pieces of
 * text and ruling lines.
 *
 * Coordinates are points from the top left corner of the page as it is read
 * (turned upright). A piece is a run of glyphs that stand next to each other;
 * it never contains a gap wider than about half a character.
 */
import type { Box } from '../../model/source.ts';

export interface TextPiece {
  readonly text: string;
  readonly box: Box;
  /** Distance of the baseline from the top of the page. */
  readonly baseline: number;
  readonly fontSize: number;
  /** Left edge of every UTF-16 unit of `text`, in points. */
  readonly edges: readonly number[];
  /** The part of the page the document lets this piece show in. */
  readonly clip?: Box;
  /** Set on text that does not run from left to right. */
  readonly slant?: 'upright' | 'oblique';
}

/** A horizontal or vertical segment; `at` is its y or its x. */
export interface Ruling {
  readonly axis: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Edges of a filled cell are weaker evidence than a drawn line. */
  readonly isSoft: boolean;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** One page as a format delivers it. */
export interface RawPage {
  /** 1-based. */
  readonly page: number;
  readonly size: PageSize;
  /** Degrees to show the page with, clockwise, so that its text stands upright. */
  readonly turn: number;
  readonly pieces: readonly TextPiece[];
  readonly rulings: readonly Ruling[];
}

/**
 * One page of a PDF → pieces of text and rulings, in points from the top left.
 *
 * The page's own rotation is applied. A page whose text runs sideways (a
 * landscape table printed on a portrait page) is turned until it is upright;
 * `turn` says by how much the page has to be shown turned to match.
 */
import type { RawPage, TextPiece } from '../grid/piece.ts';
import { plainFont, type FontMetrics } from './graphicsState.ts';
import { toMatrix, identity } from './matrix.ts';
import { walkOperators, type Drawn, type Handlers, type OperatorList } from './operators.ts';
import type { PdfPage } from './pdfjs.ts';
import { joinNeighbours } from './pieces.ts';

/** Annotations are no part of the published text. */
const withoutAnnotations = 0;

interface FontLike {
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
  readonly fontMatrix?: readonly number[];
}

function readFont(page: PdfPage, name: string): FontMetrics {
  if (!page.commonObjs.has(name)) return plainFont;
  const font = page.commonObjs.get(name) as FontLike | null;
  const unit = font?.fontMatrix?.[0];
  return {
    isVertical: font?.vertical === true,
    unit: unit === undefined || unit === 0 ? plainFont.unit : unit,
  };
}

/** Waits until every font the operators name has arrived beside them. */
async function awaitFonts(page: PdfPage, names: Iterable<string>): Promise<void> {
  for (const name of names) {
    if (page.commonObjs.has(name)) continue;
    await new Promise<void>((resolve) => {
      page.commonObjs.get(name, () => resolve());
    });
  }
}

function collectFontNames(list: OperatorList, setFontCode: number): Set<string> {
  const names = new Set<string>();
  list.fnArray.forEach((code, index) => {
    const args = list.argsArray[index];
    const name: unknown = code === setFontCode && Array.isArray(args) ? args[0] : undefined;
    if (typeof name === 'string') names.add(name);
  });
  return names;
}

/** Degrees to turn further so that most text reads from left to right. */
function getFurtherTurn(pieces: readonly TextPiece[]): 0 | 90 | 270 {
  let level = 0;
  let sideways = 0;
  let rising = 0;
  for (const { slant, text, box } of pieces) {
    if (slant === undefined) level += text.length;
    if (slant !== 'upright' || text.length < 2) continue;
    sideways += text.length;
    rising += box.height > box.width ? text.length : 0;
  }
  return sideways > level && rising * 2 > sideways ? 90 : 0;
}

export interface PageInput {
  readonly handlers: Handlers;
  readonly setFontCode: number;
}

function draw(page: PdfPage, list: OperatorList, input: PageInput & { turn: number }): Drawn {
  const viewport = page.getViewport({ scale: 1, rotation: input.turn });
  const fonts = new Map<string, FontMetrics>();
  return walkOperators(list, {
    handlers: input.handlers,
    transform: toMatrix(viewport.transform) ?? identity,
    getFont: (name) => {
      const font = fonts.get(name) ?? readFont(page, name);
      fonts.set(name, font);
      return font;
    },
  });
}

function countLevel(drawn: Drawn): number {
  return drawn.pieces.reduce((sum, { slant, text }) => sum + (slant ? 0 : text.length), 0);
}

/** Reads one page; rejects only when pdf.js does. */
export async function readPage(page: PdfPage, input: PageInput): Promise<RawPage> {
  const list = await page.getOperatorList({ annotationMode: withoutAnnotations });
  await awaitFonts(page, collectFontNames(list, input.setFontCode));
  let turn = page.rotate;
  let drawn = draw(page, list, { ...input, turn });
  if (getFurtherTurn(drawn.pieces) !== 0) {
    const turned = [90, 270].map((more) => {
      const degrees = (page.rotate + more) % 360;
      return { degrees, drawn: draw(page, list, { ...input, turn: degrees }) };
    });
    for (const candidate of turned) {
      if (countLevel(candidate.drawn) <= countLevel(drawn)) continue;
      drawn = candidate.drawn;
      turn = candidate.degrees;
    }
  }
  const viewport = page.getViewport({ scale: 1, rotation: turn });
  return {
    page: page.pageNumber,
    size: { width: viewport.width, height: viewport.height },
    turn,
    pieces: joinNeighbours(drawn.pieces),
    rulings: drawn.rulings,
  };
}

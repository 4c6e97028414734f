/**
 * Page numbers and running heads: lines at the edge of the page that say the
 * page number, or the same words on many pages at the same height.
 *
 * Titles and unit lines repeat too; they are left for the tables.
 */
import type { LeftoverReason } from './grid.ts';
import type { PrintedLine } from './joinText.ts';
import type { PageDraft } from './pageDraft.ts';

/** Share of the page height, at its top and bottom, in which furniture stands. */
const edgeZone = 0.13;
/** Lines from the edge inwards that can be furniture. */
const deepest = 3;

const dashes = '[-\\u2010-\\u2015\\u2212~·•|/\\s]*';
const decorated = new RegExp(
  `^${dashes}第?\\s*\\d{1,4}\\s*页?\\s*[,，;；]?\\s*(?:[/／]|共|of|总)?\\s*(?:\\d{1,4}\\s*页?)?${dashes}$`,
  'u',
);
const bare = /^\d{1,4}$/u;
const roman = /^[-–—\s]*[ivxⅰ-ⅹⅠ-Ⅹ]{1,6}[-–—\s]*$/iu;
const tableWords = /(?:单位|部门|名称)\s*[:：(（]|表/u;

type Edge = 'top' | 'bottom';

interface Candidate {
  readonly page: number;
  readonly edge: Edge;
  /** 0 for the line nearest to the edge of the page. */
  readonly depth: number;
  readonly line: PrintedLine;
}

function collectCandidates(draft: PageDraft): Candidate[] {
  const { height } = draft.raw.size;
  const { page } = draft.raw;
  const boxes = draft.fragments.map((fragment) => fragment.box);
  const first = Math.min(Infinity, ...boxes.map((box) => box.y));
  const last = Math.max(-Infinity, ...boxes.map((box) => box.y + box.height));
  const top = draft.lines
    .slice(0, deepest)
    .filter((line) => line.box.y < height * edgeZone && line.box.y < first)
    .map((line, depth): Candidate => ({ page, edge: 'top', depth, line }));
  const bottom = draft.lines
    .slice(-deepest)
    .reverse()
    .filter(({ box }) => box.y + box.height > height * (1 - edgeZone) && box.y > last - 1)
    .map((line, depth): Candidate => ({ page, edge: 'bottom', depth, line }));
  return [...top, ...bottom.filter(({ line }) => !top.some((other) => other.line === line))];
}

function getKey({ edge, line }: Candidate, size: PageDraft['raw']['size']): string {
  const fromEdge = edge === 'top' ? line.box.y : size.height - line.box.y;
  const shape = line.text.replaceAll(/\d+/gu, '#').replaceAll(/\s+/gu, '');
  return `${edge}:${Math.round(fromEdge / 10)}:${shape}`;
}

function isPageNumber(candidate: Candidate, repeats: number): boolean {
  const { text } = candidate.line;
  if (bare.test(text)) return candidate.edge === 'bottom' || repeats >= 2;
  return /\d/u.test(text) ? decorated.test(text) : roman.test(text) && repeats >= 1;
}

/** Furniture lines and why; every other line stays. */
export function findFurniture(drafts: readonly PageDraft[]): Map<PrintedLine, LeftoverReason> {
  const counts = new Map<string, number>();
  const keyed: (readonly [Candidate, string])[] = [];
  for (const draft of drafts) {
    for (const candidate of collectCandidates(draft)) {
      const key = getKey(candidate, draft.raw.size);
      counts.set(key, (counts.get(key) ?? 0) + 1);
      keyed.push([candidate, key]);
    }
  }
  const enough = Math.max(3, drafts.length * 0.3);
  const furniture = new Map<PrintedLine, LeftoverReason>();
  let isOutermost = true;
  for (const [candidate, key] of keyed) {
    const repeats = counts.get(key) ?? 0;
    isOutermost ||= candidate.depth === 0;
    if (isPageNumber(candidate, repeats)) furniture.set(candidate.line, 'pageNumber');
    else if (isOutermost && repeats >= enough && !tableWords.test(candidate.line.text)) {
      furniture.set(candidate.line, 'layout');
    } else isOutermost = false;
  }
  return furniture;
}

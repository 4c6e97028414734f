/**
 * The lines right above a table: its number, title, department and unit.
 *
 * They are taken from the table upwards until a paragraph, another table or a
 * wide gap. The lines also stay in the page's text.
 */
import type { UnitName } from '../../model/amount.ts';
import { bottom } from './box.ts';
import type { Fragment } from './fragment.ts';
import type { PrintedLine } from './joinText.ts';

const mostRows = 6;
const widestGap = 60;
const sentenceEnd = /[。；;！？，,、]$/u;

const unitPattern =
  /单位\s*[:：]?\s*(?:人民币)?\s*(亿元|万元|元)|[（(]\s*(?:人民币)?(亿元|万元|元)\s*[)）]/u;

const unitNames: Readonly<Record<string, UnitName>> = {
  元: 'yuan',
  万元: 'tenThousandYuan',
  亿元: 'hundredMillionYuan',
};

/** The unit a line states for a table, such as `单位：万元`. */
export function findUnit(text: string): UnitName | undefined {
  const plain = text.replaceAll(/\s+/gu, '');
  const match = unitPattern.exec(plain);
  return unitNames[match?.[1] ?? match?.[2] ?? plain];
}

function isParagraph(line: PrintedLine, fragment: Fragment): boolean {
  if (sentenceEnd.test(line.text)) return true;
  const isLong = line.text.length > 45 && line.box.width > fragment.box.width * 0.8;
  return isLong && findUnit(line.text) === undefined;
}

/** Lines above a table, top to bottom; `above` is where the table before it ends. */
export function findTitleLines(
  fragment: Fragment,
  lines: readonly PrintedLine[],
  above: number,
): PrintedLine[] {
  const found: PrintedLine[] = [];
  let edge = fragment.box.y;
  let rows = 0;
  for (const line of [...lines].reverse()) {
    const middle = line.box.y + line.box.height / 2;
    if (middle > fragment.box.y + 2) continue;
    if (middle < above) break;
    if (edge - bottom(line.box) > widestGap || isParagraph(line, fragment)) break;
    if (bottom(line.box) < edge + 2 && middle < edge) rows += 1;
    if (rows > mostRows) break;
    edge = Math.min(edge, line.box.y);
    found.unshift(line);
  }
  return found;
}

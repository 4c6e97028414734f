/**
 * What names a row: its code, name, project and unit.
 *
 * In: the key leaves of a panel and a row of the grid. Out: the digits of the
 * code (whole, in three cells, or in front of the name), the name without
 * layout spaces, how far it is indented, and the cells these came from.
 */
import type { GridCell } from '../grid/grid.ts';
import { toName } from '../lexicon/normalise.ts';
import { type Fields, squeeze } from './fields.ts';
import { findLeafCell } from './leaves.ts';
import type { RoledLeaf } from './roles.ts';

export interface RowKey {
  readonly row: number;
  readonly code?: string;
  readonly name: string;
  readonly project?: string;
  /** Name of the unit where it stands in a column of its own and names the row. */
  readonly isEntity: boolean;
  /** Points from the left edge of the name's cell. */
  readonly indent: number;
  readonly cells: readonly GridCell[];
}

const codeInName = /^[[(【（]?([235]\d{2}(?:\d{2}){0,2})[\])】）]?\s*[-—_.]?\s*(?=\D)(\S.*)$/u;
const totalWords = /^(?:合计|总计|小计|收入[总合]计|支出[总合]计)$/u;

interface CodeReading {
  readonly code: string;
  readonly cells: readonly GridCell[];
}

const wholeCode = /^[235]\d{2}(?:\d{2}){0,2}$/u;

/** The digits above a part that is printed alone: 款 05 below 类 208. */
function getPrefix(previous: string, depth: number): string {
  return depth === 0 ? '' : previous.slice(0, 1 + 2 * depth);
}

/** The code with one more cell; undefined when that is another classification's. */
function extendCode(code: string, digits: string, above: string): string | undefined {
  if (digits.length <= 2) return (code === '' ? above : code) + digits.padStart(2, '0');
  return code === '' || digits.startsWith(code) ? digits : undefined;
}

/**
 * The code of a row, whole or from the cells of 类, 款 and 项. A part that
 * stands alone goes on from the code above; 5 in the place of 05 is a number
 * format that dropped the zero.
 */
function readCode(
  fields: Fields,
  leaves: readonly RoledLeaf[],
  { row, previous }: { readonly row: number; readonly previous: string },
): CodeReading {
  const cells: GridCell[] = [];
  let code = '';
  for (const [depth, leaf] of leaves.entries()) {
    const cell = findLeafCell(fields, leaf, row);
    const digits = squeeze(cell?.text ?? '');
    if (cell === undefined || !/^\d{1,7}$/u.test(digits) || cells.includes(cell)) continue;
    const next = extendCode(
      code,
      digits,
      leaves.length > 1 ? getPrefix(previous, depth) : previous.slice(0, 3),
    );
    if (next === undefined) continue;
    code = next;
    cells.push(cell);
  }
  return wholeCode.test(code) ? { code, cells } : { code: '', cells: [] };
}

/** Distance of the name from the left edge of its cell, from drawn places or typed spaces. */
function getIndent(cell: GridCell): number {
  const line = cell.lines[0];
  const [text, whole] = [line?.source.box?.x, cell.source.box?.x];
  if (text !== undefined && whole !== undefined) return text - whole;
  return (/^\s*/u.exec(line?.text ?? '')?.[0].length ?? 0) * 6;
}

interface Words {
  readonly text: string;
  readonly cell?: GridCell;
}

function findWords(fields: Fields, leaf: RoledLeaf | undefined, row: number): Words {
  if (leaf === undefined) return { text: '' };
  const cell = findLeafCell(fields, leaf, row);
  if (cell === undefined) return { text: '' };
  return { text: toName(cell.text), cell };
}

function splitCode(name: string): { code?: string; name: string } {
  const match = codeInName.exec(name);
  return match === null ? { name } : { code: match[1] ?? '', name: (match[2] ?? '').trim() };
}

/** A total's label may stand in any column of words. */
function findTotalWords(fields: Fields, leaves: readonly RoledLeaf[], row: number): Words {
  for (const leaf of leaves) {
    if (leaf.role === 'amount' || leaf.role === 'percent') continue;
    const words = findWords(fields, leaf, row);
    if (totalWords.test(words.text)) return words;
  }
  return { text: '' };
}

/** A row that no key names is called by its first words. */
function findFirstWords(fields: Fields, leaves: readonly RoledLeaf[], row: number): Words {
  for (const leaf of leaves) {
    const words = leaf.role === 'text' ? findWords(fields, leaf, row) : { text: '' };
    if (words.text !== '' && !/^[\d.,%-]+$/u.test(words.text)) return words;
  }
  return { text: '' };
}

interface MainWords {
  readonly main: Words;
  readonly isEntity: boolean;
}

/** What names the row: a total, its name, its unit, its project, or its first words. */
function findMain(
  fields: Fields,
  leaves: readonly RoledLeaf[],
  place: { readonly row: number; readonly code: string },
): MainWords {
  const { row, code } = place;
  const find = (role: RoledLeaf['role']): Words =>
    findWords(
      fields,
      leaves.find((leaf) => leaf.role === role),
      row,
    );
  const own = find('name');
  const total = totalWords.test(own.text) ? own : findTotalWords(fields, leaves, row);
  if (total.text !== '') return { main: total, isEntity: false };
  if (own.text !== '' || code !== '') return { main: own, isEntity: false };
  const [project, entity] = [find('project'), find('entity')];
  if (project.text !== '') return { main: project, isEntity: false };
  if (entity.text !== '') return { main: entity, isEntity: true };
  return { main: findFirstWords(fields, leaves, row), isEntity: false };
}

function listKeyCells(words: readonly Words[]): readonly GridCell[] {
  return words.flatMap(({ cell }) => cell ?? []);
}

/** The key of one row; the name is empty where nothing names it. */
export function readRowKey(
  fields: Fields,
  leaves: readonly RoledLeaf[],
  place: { readonly row: number; readonly previous: string },
): RowKey {
  const { row } = place;
  const codes = leaves.filter(({ role }) => role === 'code');
  const { code, cells } = readCode(fields, codes, place);
  const { main, isEntity } = findMain(fields, leaves, { row, code });
  const project = findWords(
    fields,
    leaves.find(({ role }) => role === 'project'),
    row,
  );
  const hasProject = project.text !== '' && project.cell !== main.cell;
  const split = code === '' ? splitCode(main.text) : { code, name: main.text };
  return {
    row,
    ...(split.code === undefined ? {} : { code: split.code }),
    name: split.name,
    ...(hasProject ? { project: project.text } : {}),
    isEntity,
    indent: main.cell === undefined ? 0 : getIndent(main.cell),
    cells: [...cells, ...listKeyCells(hasProject ? [main, project] : [main])],
  };
}

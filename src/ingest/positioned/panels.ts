/**
 * Grids that print income and expenditure side by side, cut into panels.
 *
 * In: leaves and the header. Out: groups of leaves, each a table of its own
 * with its side. A panel begins at words that follow figures; only tables
 * about income and expenditure are cut.
 */
import type { Panel } from '../../model/table.ts';
import { isFigure } from './fields.ts';
import type { Leaf } from './leaves.ts';
import { assignRoles, type RoledLeaf } from './roles.ts';

export interface LeafPanel {
  readonly side: Panel['side'];
  readonly leaves: readonly RoledLeaf[];
}

function getSideByWords(leaf: Leaf | undefined): 'income' | 'expenditure' | undefined {
  const words = [...(leaf?.groups ?? []), leaf?.label ?? ''];
  for (const word of words) {
    if (/支出|支\s*出|功能分类|经济分类/u.test(word)) return 'expenditure';
    if (/收入|收\s*入|来源/u.test(word)) return 'income';
  }
  return undefined;
}

/** True where the top of the header names income on one part and expenditure on another. */
export function hasTwoSides(leaves: readonly Leaf[]): boolean {
  const tops = leaves.map(({ groups, label }) => (groups[0] ?? label).replaceAll(/\s/gu, ''));
  const isIncome = (text: string): boolean => /^(?:本年|财政拨款)?收入(?:预算)?$|收入$/u.test(text);
  const isExpenditure = (text: string): boolean =>
    /^(?:本年|财政拨款)?支出(?:预算)?$|支出$/u.test(text);
  const first = tops[0] ?? '';
  return isIncome(first) && tops.some((text) => isExpenditure(text) && !isIncome(text));
}

/** Figures below a label: words that follow them begin a new panel. */
function isFilledWithFigures({ body, role }: RoledLeaf): boolean {
  return role === 'amount' || (body.length > 0 && body.every(({ text }) => isFigure(text)));
}

function findStarts(leaves: readonly RoledLeaf[]): readonly number[] {
  const starts = [0];
  for (let at = 1; at < leaves.length; at += 1) {
    const [before, leaf] = [leaves[at - 1], leaves[at]];
    if (before === undefined || leaf === undefined) continue;
    const isWords =
      !isFilledWithFigures(leaf) && leaf.role !== 'percent' && !/备注|说明/u.test(leaf.label);
    if (isWords && (before.role === 'amount' || before.role === 'percent')) starts.push(at);
  }
  return starts;
}

/** One panel, or several where income and expenditure stand side by side. */
export function splitPanels(leaves: readonly Leaf[], isSideBySide: boolean): readonly LeafPanel[] {
  const whole = assignRoles(leaves);
  if (!isSideBySide) return [{ side: 'whole', leaves: whole }];
  const starts = findStarts(
    leaves.map((leaf): RoledLeaf => ({ ...leaf, role: assignRoles([leaf])[0]?.role ?? 'text' })),
  );
  if (starts.length < 2) return [{ side: 'whole', leaves: whole }];
  return starts.map((start, index): LeafPanel => {
    const own = leaves.slice(start, starts[index + 1] ?? leaves.length);
    const side = getSideByWords(own[0]) ?? (index === 0 ? 'income' : 'expenditure');
    return { side, leaves: assignRoles(own) };
  });
}

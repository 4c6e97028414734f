// The shape of trees, drawn: parents, counts, natures and how deep a picture can go.
import { expect, test } from 'vitest';
import { toFen } from '../model/amount.ts';
import type { BudgetNode } from './budgetNode.ts';
import type { Figure } from './figure.ts';
import {
  findNearest,
  getNodeNature,
  getPictureDepth,
  getTreeShape,
  mapParents,
} from './treeShape.ts';

const none: Figure = { state: 'blank' };
const amount = (fen: number): Figure => ({ state: 'amount', fen: toFen(fen) });

function draw(key: string, fen: number, children: readonly BudgetNode[] = []): BudgetNode {
  const level = key === 'total' ? 0 : (key.length - 1) / 2;
  return {
    key,
    name: key,
    level,
    classCode: key.slice(0, 3),
    total: amount(fen),
    basic: none,
    project: none,
    personnel: none,
    operating: none,
    rows: [],
    children,
  };
}

const root = draw('total', 30, [
  draw('201', 10, [draw('20101', 10, [draw('2010101', 4), draw('2010102', 6)])]),
  draw('208', 20, [draw('20805', 20)]),
]);

test('the nearest ancestor in sight stands for a node that is not', () => {
  const parents = mapParents(root);
  expect(parents.get('2010102')?.key).toBe('20101');
  expect(parents.has('total')).toBe(false);
  expect(findNearest('2010102', parents, (key) => key.length === 3)).toBe('201');
  expect(findNearest('201', parents, (key) => key.length === 3)).toBe('201');
  expect(findNearest('unknown', parents, (key) => key === '201')).toBeUndefined();
});

test('levels are counted from the root, and the largest is found by amount', () => {
  expect(getTreeShape(root).counts).toEqual([2, 2, 2]);
  expect(getTreeShape(root).largest?.key).toBe('208');
  expect(getTreeShape(draw('total', 0)).largest).toBeUndefined();
});

test('zero is no part of a nature, and an open figure leaves it unknown', () => {
  const node = draw('201', 5);
  expect(getNodeNature({ ...node, basic: amount(5), project: amount(0) })).toBe('basic');
  expect(getNodeNature({ ...node, basic: none, project: amount(5) })).toBe('project');
  expect(getNodeNature({ ...node, basic: amount(2), project: amount(3) })).toBe('both');
  expect(getNodeNature(node)).toBe('unknown');
  const open: Figure = { state: 'undetermined', candidates: [toFen(5)] };
  expect(getNodeNature({ ...node, basic: amount(5), project: open })).toBe('unknown');
});

test('a picture goes as deep as the number of its nodes allows', () => {
  expect(getPictureDepth(root, 3, 100)).toBe(3);
  expect(getPictureDepth(root, 3, 5)).toBe(2);
  expect(getPictureDepth(root, 3, 1)).toBe(1);
});

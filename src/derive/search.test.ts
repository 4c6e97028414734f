import { describe, expect, it } from 'vitest';
import { drawStatistics } from '../testing/drawnStatistics.ts';
import { findNode } from './budgetNode.ts';
import { buildBudgetTree } from './budgetTree.ts';
import { findFact } from './facts.ts';
import { search } from './search.ts';
import { buildSearchIndex, listSearchLabels, type Pronunciations } from './searchIndex.ts';

const drawn = drawStatistics();
const pronunciations: Pronunciations = {
  经济普查经费: { pinyin: 'jingjipuchajingfei', initials: 'jjpcjf' },
  行政运行: { pinyin: 'xingzhengyunxing', initials: 'xzyx' },
};
const index = buildSearchIndex(drawn, pronunciations);
const find = (query: string) =>
  search(index, query).map(({ kind, hits }) => [kind, ...hits.map(({ entry }) => entry.key)]);

describe('search', () => {
  it('finds names, codes, pinyin and initials', () => {
    expect(find('行政运行')[0]).toEqual(['node', 'functional:2010501']);
    expect(find('2010501')[0]).toEqual(['node', 'functional:2010501']);
    expect(find('puchajing')).toEqual([['project', 'project:generalPublic/经济普查经费']]);
    expect(find('JJPC')).toEqual([['project', 'project:generalPublic/经济普查经费']]);
    expect(find('xzyx')).toEqual([['node', 'functional:2010501']]);
  });

  it('reads full-width input and needs every word', () => {
    expect(find('２０１０５０１')[0]).toEqual(['node', 'functional:2010501']);
    expect(find('行政 统计信息')[0]).toEqual(['node', 'functional:2010501']);
    expect(find('行政 普查')).toEqual([]);
  });

  it('puts whole matches first and tells where they stand', () => {
    const [nodes] = search(index, '基本支出');
    expect(nodes).toMatchObject({ kind: 'term', count: 1 });
    const [group] = search(index, '统计');
    expect(group?.hits[0]).toMatchObject({ by: 'label', range: [0, 2] });
    const ranks = group!.hits.map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.toSorted((left, right) => left - right));
  });

  it('limits each group and still counts', () => {
    const [group] = search(index, '支出', 2);
    expect(group?.hits).toHaveLength(2);
    expect(group?.count).toBeGreaterThan(2);
  });

  it('finds nothing for nothing, and nothing by a single letter of pinyin', () => {
    expect(search(index, '  ')).toEqual([]);
    expect(find('z')).toEqual([]);
    expect(find('constructor')).toEqual([]);
  });
});

describe('buildSearchIndex', () => {
  it('has unique keys and targets that exist', () => {
    expect(new Set(index.map(({ key }) => key)).size).toBe(index.length);
    for (const { target, figure } of index) {
      if (target.node !== undefined) {
        const tree = buildBudgetTree(drawn, target.dimension!, target.scope!);
        expect(tree.state === 'tree' && findNode(tree.root, target.node)).toBeTruthy();
      }
      if (target.fact !== undefined) expect(findFact(drawn, target.fact)).toBeDefined();
      if (figure.fact !== undefined) expect(findFact(drawn, figure.fact)).toBeDefined();
    }
  });

  it('lists each label once for its pronunciation', () => {
    const labels = listSearchLabels(drawn);
    expect(new Set(labels).size).toBe(labels.length);
    expect(labels).toContain('经济普查经费');
  });
});

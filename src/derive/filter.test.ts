import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFen } from '../model/amount.ts';
import { drawStatistics } from '../testing/drawnStatistics.ts';
import { type BudgetNode, listLeaves, listNodes, rootKey } from './budgetNode.ts';
import { buildBudgetTree } from './budgetTree.ts';
import { type Figure, notPublished } from './figure.ts';
import { filterTree } from './filter.ts';
import { type Filters, natures, noFilters, sortKeys } from './filterSpec.ts';
import { sortTree } from './sort.ts';
import { noFigures } from './tableTree.ts';

const reading = buildBudgetTree(drawStatistics(), 'functional', 'all');
if (reading.state !== 'tree') throw new Error('no tree');
const { root } = reading;
const filter = (filters: Partial<Filters>) => filterTree(root, { ...noFilters, ...filters });
const keys = (node: BudgetNode | undefined) =>
  node === undefined ? [] : listNodes(node).map(({ key }) => key);

describe('filterTree', () => {
  it('gives back the very tree when nothing is filtered', () => {
    expect(filter({}).root).toBe(root);
    expect(filter({})).toMatchObject({ isFiltered: false, share: 1 });
  });

  it('keeps the ancestors with their published figures and says what is left of them', () => {
    const result = filter({ text: '专项' });
    expect(keys(result.root)).toEqual(['total', '201', '20105', '2010505']);
    expect(result).toMatchObject({
      part: { fen: 30_000_000 },
      whole: { fen: 100_000_000 },
      share: 0.3,
      leaves: { part: 1, whole: 4 },
    });
    expect(result.root).toMatchObject({ total: { fen: 100_000_000 }, part: { fen: 30_000_000 } });
  });

  it('speaks of a part only where something was left out', () => {
    const kept = filter({ classes: ['208'] }).root;
    expect(kept?.part?.fen).toBe(20_000_000);
    expect(kept?.children[0]).toBe(root.children[1]);
  });

  it('makes no copy of a line that it keeps, whatever the nature', () => {
    const kept = filter({ nature: 'project' }).root;
    if (kept === undefined) throw new Error('nothing is left');
    expect(listLeaves(kept).length).toBeGreaterThan(0);
    for (const leaf of listLeaves(kept)) expect(listLeaves(root).includes(leaf)).toBe(true);
  });

  it('keeps everything below a name or code that fits', () => {
    expect(filter({ text: '社会保障' }).leaves.part).toBe(1);
    expect(keys(filter({ text: '20105' }).root)).toContain('2010505');
    expect(filter({ text: '0105' }).root).toBeUndefined();
  });

  it('filters by class, by nature and by amount together', () => {
    const projects = filter({ nature: 'project' });
    expect(projects).toMatchObject({ part: { fen: 40_000_000, fact: 't3.0.0.c2' }, share: 1 });
    expect(keys(projects.root)).not.toContain('2010501');
    const result = filter({ classes: ['201'], nature: 'project', min: toFen(20_000_000) });
    expect(result).toMatchObject({ part: { fen: 30_000_000 }, share: 0.75 });
    expect(filter({ max: toFen(5) })).toMatchObject({ root: undefined, part: notPublished });
  });

  it('does not know the part where a leaf is undetermined', () => {
    const open: Figure = { state: 'undetermined', fact: 'x', candidates: [] };
    const [first, ...others] = root.children;
    const clouded = { ...root, children: [{ ...first!, children: [], total: open }, ...others] };
    const result = filterTree(clouded, { ...noFilters, classes: ['201', '208'] });
    expect(result.part.state).toBe('undetermined');
    expect(result.share).toBeUndefined();
  });
});

/** Random trees whose totals are the exact sums of their children. */
const trees: fc.Arbitrary<BudgetNode> = fc
  .array(
    fc.record({
      classCode: fc.constantFrom('201', '208', '216'),
      items: fc.array(
        fc.tuple(fc.integer({ min: -1000, max: 100_000 }), fc.integer({ min: 0, max: 5000 })),
        { minLength: 1, maxLength: 5 },
      ),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((classes) => {
    const make = (place: Omit<BudgetNode, keyof typeof noFigures>, fens: readonly number[]) => {
      const [basic = 0, project = 0] = fens;
      const amount = (fen: number): Figure => ({
        state: 'amount',
        fen: toFen(fen),
        fact: `${place.key}.f`,
      });
      return {
        ...place,
        ...noFigures,
        total: amount(basic + project),
        basic: amount(basic),
        project: amount(project),
      };
    };
    const sum = (nodes: readonly BudgetNode[]) =>
      [nodes.map(({ basic }) => basic.fen ?? 0), nodes.map(({ project }) => project.fen ?? 0)].map(
        (fens) => fens.reduce<number>((left, right) => left + right, 0),
      );
    const children = classes.map(({ classCode, items }, at) => {
      const key = `${classCode}-${String(at)}`;
      const leaves = items.map((fens, position) =>
        make(
          {
            key: `${key}-${String(position)}`,
            name: `项${String(position)}`,
            level: 2,
            classCode,
            rows: [],
            children: [],
          },
          fens,
        ),
      );
      return make(
        { key, name: '类', level: 1, classCode, rows: [], children: leaves },
        sum(leaves),
      );
    });
    const place = { key: rootKey, name: '', level: 0, classCode: '', rows: [], children };
    return make(place, sum(children));
  });

const filtersArbitrary: fc.Arbitrary<Filters> = fc.record({
  classes: fc.subarray(['201', '208', '216']),
  nature: fc.constantFrom(...natures),
  min: fc.option(fc.integer({ min: -1000, max: 50_000 }).map(toFen), { nil: undefined }),
  max: fc.option(fc.integer({ min: 0, max: 100_000 }).map(toFen), { nil: undefined }),
  text: fc.constantFrom('', '项1', '类', '无'),
});

describe('properties', () => {
  it('the part is the sum of the leaves that stay, and the whole never moves', () => {
    fc.assert(
      fc.property(trees, filtersArbitrary, (tree, filters) => {
        const result = filterTree(tree, filters);
        const name = filters.nature === 'all' ? 'total' : filters.nature;
        const leaves = result.root === undefined ? [] : listLeaves(result.root);
        const sum = leaves.reduce((left, leaf) => left + (leaf[name].fen ?? Number.NaN), 0);
        expect(result.whole).toBe(tree[name]);
        expect(result.part.fen ?? 0).toBe(sum);
        for (const node of result.root === undefined ? [] : listNodes(result.root)) {
          const published = listNodes(tree).find(({ key }) => key === node.key);
          expect(node.total).toBe(published?.total);
        }
      }),
    );
  });

  it('sorting keeps every node, every figure and every parent', () => {
    fc.assert(
      fc.property(
        trees,
        fc.constantFrom(...sortKeys),
        fc.constantFrom('ascending' as const, 'descending' as const),
        (tree, by, direction) => {
          const sorted = sortTree(tree, { by, direction });
          const list = (node: BudgetNode) =>
            listNodes(node)
              .map(({ key, total, children }) => [key, total.fen, children.length])
              .toSorted();
          expect(list(sorted)).toEqual(list(tree));
          if (by === 'total') {
            const fens = sorted.children.map(({ total }) => total.fen ?? 0);
            const order = direction === 'ascending' ? 1 : -1;
            expect(fens).toEqual(fens.toSorted((left, right) => order * (left - right)));
          }
        },
      ),
    );
  });
});

describe('sortTree', () => {
  it('leaves the published order alone and puts absences last both ways', () => {
    expect(sortTree(root, { by: 'published', direction: 'ascending' })).toBe(root);
    for (const direction of ['ascending', 'descending'] as const) {
      const sorted = sortTree(root, { by: 'previous', direction });
      expect(sorted.children.at(-1)?.key).toBe('216');
    }
    const down = sortTree(root, { by: 'code', direction: 'descending' });
    expect(down.children.map(({ key }) => key)).toEqual(['216', '208', '201']);
  });
});

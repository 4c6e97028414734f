import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../model/disclosure.ts';
import { drawTable } from '../testing/drawnDisclosure.ts';
import { drawStatistics } from '../testing/drawnStatistics.ts';
import { buildBasicProject } from './basicProject.ts';
import { buildBridge } from './bridge.ts';
import { buildBudgetTree } from './budgetTree.ts';
import { findFact, hasFact } from './facts.ts';
import { buildIncomeMatrix } from './incomeMatrix.ts';
import { getKeyFigures } from './keyFigures.ts';
import { buildMoneyFlow } from './moneyFlow.ts';
import { buildPerformance } from './performance.ts';
import { listIdentities, listRelated } from './relatedFacts.ts';
import { buildThreePublic } from './threePublic.ts';

const drawn = drawStatistics();

describe('findFact', () => {
  it('finds a cell with its surroundings', () => {
    const fact = findFact(drawn, 't3.0.4.c2');
    expect(fact).toMatchObject({
      kind: 'cell',
      figure: { fen: 30_000_000 },
      table: { id: 't3' },
      row: { code: '2010505' },
      column: { concept: 'project' },
      provenance: { how: 'printed' },
    });
    expect(fact?.kind === 'cell' && fact.ancestors.map(({ code }) => code)).toEqual([
      '201',
      '20105',
    ]);
    expect(fact?.kind === 'cell' && listRelated(fact)).toEqual({
      row: ['t3.0.4.c0'],
      parent: 't3.0.2.c2',
      children: [],
      total: 't3.0.0.c2',
    });
  });

  it('finds what the narrative states', () => {
    expect(findFact(drawn, 's4')).toMatchObject({ part: 'current', amount: { printed: '40.00' } });
    expect(findFact(drawn, 's4.change')).toMatchObject({
      part: 'change',
      percent: { printed: '20.00' },
    });
    expect(findFact(drawn, 's1.share')).toMatchObject({
      part: 'share',
      percent: { hundredths: 9000 },
    });
    expect(findFact(drawn, 's4.share')).toBeUndefined();
    expect(findFact(drawn, 'p1.2')).toMatchObject({ part: { label: '宣传印刷' } });
    expect(findFact(drawn, 'g1.2')).toMatchObject({ indicator: { level3: '数据可用' } });
  });

  it.each(['', 't3', 't3.0.99.c0', 't3.0.4.c9', '__proto__', 'constructor', 's999'])(
    'knows no fact %j',
    (id) => {
      expect(findFact(drawn, id)).toBeUndefined();
      expect(hasFact(drawn, id)).toBe(false);
    },
  );

  it('names the identities that decided a cell, and only cells there are', () => {
    const table = drawTable('t3', {
      kind: 'expenditure',
      panels: [{ columns: 'total basic', rows: '总计 | 5.00 5.00\n201 甲 | 5.00 5.00' }],
    });
    const [panel] = table.panels;
    const [total, row] = panel!.rows;
    const by = [
      { rule: 'childrenSum', rows: [total!.id, row!.id, 't9.0.0'], column: 1, against: 's4' },
    ] as const;
    const [first, second] = row!.cells;
    const cells = [first!, { ...second!, provenance: { how: 'determined', by } }];
    const determined = {
      ...drawn,
      tables: [{ ...table, panels: [{ ...panel!, rows: [total!, { ...row!, cells }] }] }],
    } as unknown as Disclosure;
    const fact = findFact(determined, 't3.0.1.c1');
    if (fact?.kind !== 'cell') throw new Error('no cell');
    expect(listIdentities(determined, fact)).toMatchObject([
      { rule: 'childrenSum', cells: ['t3.0.0.c1', 't3.0.1.c1'], against: { id: 's4' } },
    ]);
  });
});

/** Every figure found anywhere in a result, whatever its shape. */
function collectFacts(value: unknown, found: Set<string>, seen = new Set<object>()): Set<string> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return found;
  seen.add(value);
  for (const [key, entry] of Object.entries(value)) {
    if (key === 'fact' && typeof entry === 'string') found.add(entry);
    if ((key === 'basis' || key === 'facts') && Array.isArray(entry)) {
      for (const fact of entry as string[]) found.add(fact);
    } else collectFacts(entry, found, seen);
  }
  return found;
}

/** Numbers that are not finite, anywhere. */
function hasNonFinite(value: unknown, seen = new Set<object>()): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  return Object.values(value).some((entry) => hasNonFinite(entry, seen));
}

describe('everything derived', () => {
  const everything = {
    functional: buildBudgetTree(drawn, 'functional', 'all'),
    economic: buildBudgetTree(drawn, 'economic', 'all'),
    project: buildBudgetTree(drawn, 'project', 'all'),
    keys: getKeyFigures(drawn),
    flow: buildMoneyFlow(drawn),
    matrix: buildIncomeMatrix(drawn),
    split: buildBasicProject(drawn),
    public: buildThreePublic(drawn),
    performance: buildPerformance(drawn),
  };

  it('cites facts that exist', () => {
    const facts = collectFacts(everything, new Set());
    const bridge = collectFacts({ ...buildBridge(drawn), split: undefined }, new Set());
    expect(facts.size).toBeGreaterThan(100);
    expect([...facts, ...bridge].filter((fact) => !hasFact(drawn, fact))).toEqual([]);
  });

  it('has no number that is not finite', () => {
    expect(hasNonFinite(everything)).toBe(false);
  });
});

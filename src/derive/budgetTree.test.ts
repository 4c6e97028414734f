import { describe, expect, it } from 'vitest';
import { drawDisclosure, drawTable } from '../testing/drawnDisclosure.ts';
import { drawStatistics } from '../testing/drawnStatistics.ts';
import { type BudgetNode, findNode, findPath, listNodes, type TreeReading } from './budgetNode.ts';
import { buildBudgetTree } from './budgetTree.ts';
import { buildEconomicTree } from './economicTree.ts';
import { buildFunctionalTree } from './functionalTree.ts';

function getRoot(tree: TreeReading): BudgetNode {
  if (tree.state !== 'tree') throw new Error(tree.state);
  return tree.root;
}

/** One line per node: depth, key and figures in 万元, absences by their state. */
function sketch(root: BudgetNode): readonly string[] {
  return listNodes(root).map(({ level, key, total, basic, project }) => {
    const words = [total, basic, project].map((figure) =>
      figure.state === 'amount' ? String(figure.fen / 1e6) : figure.state,
    );
    return [level, key, ...words].join(' ');
  });
}

describe('functional tree', () => {
  it('is the expenditure table for all funds, with the address of every figure', () => {
    const tree = buildBudgetTree(drawStatistics(), 'functional', 'all');
    expect(tree).toMatchObject({ state: 'tree', sources: [{ table: 't3', kind: 'expenditure' }] });
    const root = getRoot(tree);
    expect(sketch(root).slice(0, 5)).toEqual([
      '0 total 100 60 40',
      '1 201 70 40 30',
      '2 20105 70 40 30',
      '3 2010501 40 40 blank',
      '3 2010505 30 blank 30',
    ]);
    expect(findNode(root, '2010505')?.project.fact).toBe('t3.0.4.c2');
    expect(findPath(root, '2080505')?.map(({ key }) => key)).toEqual([
      'total',
      '208',
      '20805',
      '2080505',
    ]);
  });

  it('takes a scope without a table of its own from the income table, empty lines left out', () => {
    const tree = buildFunctionalTree(drawStatistics(), 'carryOver');
    expect(tree).toMatchObject({ sources: [{ table: 't2' }] });
    expect(sketch(getRoot(tree))).toEqual([
      '0 total 10 notPublished notPublished',
      '1 216 10 notPublished notPublished',
      '2 21699 10 notPublished notPublished',
      '3 2169999 10 notPublished notPublished',
    ]);
  });

  it('tells an empty table from none', () => {
    const empty = buildFunctionalTree(drawStatistics(), 'governmentFund');
    expect(empty).toMatchObject({ state: 'empty', sources: [{ table: 't8' }] });
    expect(empty.state === 'empty' && empty.notes).toHaveLength(1);
    expect(buildFunctionalTree(drawStatistics(), 'stateCapital').state).toBe('notPublished');
  });

  it('falls back on the expenditure side of the overview', () => {
    const [overview] = drawStatistics().tables;
    const tree = buildFunctionalTree(drawDisclosure({ tables: [overview!] }), 'all');
    expect(sketch(getRoot(tree)).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '0 total 100',
      '1 201 70',
      '1 208 20',
      '1 216 10',
    ]);
  });

  it('works without codes and without a grand total, which it computes and marks', () => {
    const table = drawTable('t1', {
      kind: 'expenditure',
      unit: 'yuan',
      panels: [
        {
          columns: 'total basic project',
          rows: `
            教育支出 | 300.50 300.50 _
              普通教育 | 300.50 300.50 _
            其他支出 | 100.00 _ 100.00
              普通教育 | 100.00 _ 100.00`,
        },
      ],
    });
    const root = getRoot(buildFunctionalTree(drawDisclosure({ tables: [table] }), 'all'));
    expect(root).toMatchObject({ isComputed: true, name: '', total: { fen: 40_050 } });
    expect(root.total.basis).toEqual(['t1.0.0.c0', 't1.0.2.c0']);
    expect(listNodes(root).map(({ key, classCode }) => [key, classCode])).toEqual([
      ['total', ''],
      ['教育支出', '教育支出'],
      ['教育支出/普通教育', '教育支出'],
      ['其他支出', '其他支出'],
      ['其他支出/普通教育', '其他支出'],
    ]);
  });

  it('looks through the rows of units and adds equal codes below them', () => {
    const table = drawTable('t1', {
      kind: 'expenditure',
      panels: [
        {
          columns: 'total basic project',
          rows: `
            总计 | 7.00 7.00 _
            #甲单位 | 3.00 3.00 _
            201 一般公共服务支出 | 3.00 3.00 _
              20105 统计 | 3.00 3.00 _
            #乙单位 | 4.00 4.00 _
            201 一般公共服务支出 | 4.00 4.00 _
              20105 统计 | 4.00 4.00 _`,
        },
      ],
    });
    const root = getRoot(buildFunctionalTree(drawDisclosure({ tables: [table] }), 'all'));
    expect(sketch(root)).toEqual(['0 total 7 7 blank', '1 201 7 7 blank', '2 20105 7 7 blank']);
    expect(findNode(root, '20105')?.total.basis).toEqual(['t1.0.3.c0', 't1.0.6.c0']);
  });

  it('keeps an undetermined cell undetermined, and a sum over it', () => {
    const table = drawTable('t1', {
      kind: 'expenditure',
      panels: [
        {
          columns: 'total basic project',
          rows: `
            201 甲 | 3.00 ? ? / 3.00
            202 乙 | 4.00 4.00 _`,
        },
      ],
    });
    const root = getRoot(buildFunctionalTree(drawDisclosure({ tables: [table] }), 'all'));
    expect(root.basic.state).toBe('undetermined');
    expect(root.total.fen).toBe(7_000_000);
  });
});

describe('last year in the tree', () => {
  const general = getRoot(buildBudgetTree(drawStatistics(), 'functional', 'generalPublic'));
  const previous = (key: string) => findNode(general, key)?.previous?.fen;

  it('joins items by code and counts what was dropped into its class', () => {
    expect(previous('2010501')).toBe(50_000_000);
    expect(previous('201')).toBe(120_000_000);
    expect(findNode(general, '201')?.change?.fen).toBe(-50_000_000);
    expect(general.previous?.fen).toBe(120_000_000);
    expect(findNode(general, '2080505')).toMatchObject({ previous: { fen: 0 }, statement: 's7' });
  });

  it('leaves a total without last year where one of its lines has none', () => {
    const all = getRoot(buildBudgetTree(drawStatistics(), 'functional', 'all'));
    expect(findNode(all, '201')?.previous?.fen).toBe(120_000_000);
    expect(findNode(all, '216')?.previous).toBeUndefined();
    expect(all.previous).toBeUndefined();
  });

  it('does not compare another amount than the statement is about', () => {
    const drawn = drawStatistics();
    const statements = drawn.statements.map((statement) =>
      statement.id === 's4'
        ? { ...statement, current: drawn.statements.find(({ id }) => id === 's5')!.current! }
        : statement,
    );
    const tree = buildBudgetTree({ ...drawn, statements }, 'functional', 'generalPublic');
    expect(findNode(getRoot(tree), '2010501')?.previous).toBeUndefined();
  });
});

describe('economic tree', () => {
  it('gives basic expenditure with personnel and operating funds', () => {
    const root = getRoot(buildBudgetTree(drawStatistics(), 'economic', 'all'));
    expect(root).toMatchObject({
      total: { fen: 60_000_000 },
      basic: { fen: 60_000_000 },
      personnel: { fen: 55_000_000 },
      operating: { fen: 5_000_000, fact: 't6.0.0.c2' },
    });
    expect(root.children.map(({ key }) => key)).toEqual(['301', '302']);
  });

  it('has none for other funds, nor for a system that is not printed', () => {
    expect(buildEconomicTree(drawStatistics(), 'governmentFund').state).toBe('notPublished');
    expect(buildEconomicTree(drawStatistics(), 'all', 'government').state).toBe('notPublished');
  });

  it('finds the government system by its codes', () => {
    const table = drawTable('t9', {
      kind: 'unrecognised',
      panels: [{ columns: 'total', rows: '501 机关工资福利支出 | 5.00\n  50101 工资 | 5.00' }],
    });
    const tree = buildEconomicTree(drawDisclosure({ tables: [table] }), 'all', 'government');
    expect(getRoot(tree).children[0]?.key).toBe('501');
  });
});

describe('project tree', () => {
  it('goes from funds to projects to an allocation that adds up', () => {
    const root = getRoot(buildBudgetTree(drawStatistics(), 'project', 'all'));
    expect(sketch(root).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '0 total 40',
      '1 generalPublic 30',
      '2 generalPublic/经济普查经费 20',
      '3 generalPublic/经济普查经费/1 15',
      '3 generalPublic/经济普查经费/2 5',
      '2 generalPublic/统计培训经费 10',
      '1 carryOver 10',
      '2 carryOver/促消费专项资金 10',
    ]);
    expect(findNode(root, 'generalPublic/经济普查经费')).toMatchObject({
      code: '2010505',
      classCode: '201',
      total: { fact: 't7.0.4.c0' },
    });
    expect(findNode(root, 'generalPublic/经济普查经费/1')?.total.fact).toBe('p1.1');
  });

  it('puts the projects of one fund below the root', () => {
    const root = getRoot(buildBudgetTree(drawStatistics(), 'project', 'carryOver'));
    expect(root.total.fact).toBe('t11.0.0.c2');
    expect(root.children.map(({ level }) => level)).toEqual([1]);
    expect(buildBudgetTree(drawStatistics(), 'project', 'stateCapital').state).toBe('notPublished');
  });
});

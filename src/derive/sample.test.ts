// What the views say about the bundled disclosure. Every figure here was checked by eye in
// the published text: the tables 1 to 11 and the narrative sections two to twelve.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../model/disclosure.ts';
import { buildBasicProject } from './basicProject.ts';
import { buildBridge, getBridgeChange } from './bridge.ts';
import { type BudgetNode, findNode, listNodes, type TreeReading } from './budgetNode.ts';
import { buildBudgetTree } from './budgetTree.ts';
import { findFact } from './facts.ts';
import type { Figure } from './figure.ts';
import { filterTree } from './filter.ts';
import { noFilters } from './filterSpec.ts';
import { buildIncomeMatrix, buildIncomeSources } from './incomeMatrix.ts';
import { getKeyFigures } from './keyFigures.ts';
import { findLargestChanges, findLargestLines } from './largest.ts';
import { findHeadCount } from './measure.ts';
import { buildMoneyFlow } from './moneyFlow.ts';
import { buildOverviewSentence } from './overviewSentence.ts';
import { buildPerformance } from './performance.ts';
import { getReadingState } from './readingState.ts';
import { search } from './search.ts';
import { buildSearchIndex, type Pronunciations } from './searchIndex.ts';
import { buildPublishedTable } from './tablesAsPublished.ts';
import { buildThreePublic } from './threePublic.ts';

const folder = new URL('../../data/disclosures/2025-wuerhe-industry-information/', import.meta.url);
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const disclosure = readJson('disclosure.json') as Disclosure;

/** In hundredths of 万元, so that 157.89 is written 15789. */
const cents = (figure: Figure | undefined) => (figure?.fen ?? Number.NaN) / 10_000;

function getRoot(tree: TreeReading): BudgetNode {
  if (tree.state !== 'tree') throw new Error(tree.state);
  return tree.root;
}

describe('key figures', () => {
  const figures = getKeyFigures(disclosure);

  it('are as published', () => {
    expect(cents(figures.total)).toBe(15789);
    expect(cents(figures.basic)).toBe(11189);
    expect(cents(figures.project)).toBe(4600);
    expect(cents(figures.personnel)).toBe(10267);
    expect(cents(figures.operating)).toBe(923);
    expect(cents(figures.threePublic)).toBe(50);
    expect(cents(figures.carryOver)).toBe(300);
    expect(cents(figures.generalPublic)).toBe(15489);
  });

  it('imply last year exactly', () => {
    const { changes } = figures;
    expect(cents(changes.generalPublic?.previous)).toBe(32877);
    expect(cents(changes.basic?.previous)).toBe(12259);
    expect(cents(changes.project?.previous)).toBe(20618);
    expect(cents(changes.threePublic?.previous)).toBe(630);
    expect(cents(changes.operating?.previous)).toBe(1592);
    expect(changes.total).toBeUndefined();
  });

  it('make the sentence', () => {
    expect(buildOverviewSentence(disclosure)).toMatchObject({
      year: 2025,
      mainClass: { key: '215' },
      mainLine: { key: '2150501' },
      change: { kind: 'decreased' },
      changeScope: 'generalPublic',
      mainChange: { key: '2150502', kind: 'dropped' },
    });
    expect(findHeadCount(disclosure)?.count).toBe(6);
  });
});

describe('trees', () => {
  it('drill from the total to 招商引资', () => {
    const tree = buildBudgetTree(disclosure, 'functional', 'all');
    const root = getRoot(tree);
    expect(cents(root.total)).toBe(15789);
    expect(root.children.map(({ key, total }) => [key, cents(total)])).toEqual([
      ['201', 3300],
      ['206', 1000],
      ['208', 1267],
      ['210', 573],
      ['215', 8931],
      ['216', 300],
      ['221', 418],
    ]);
    const item = findNode(root, '2011308');
    expect(item).toMatchObject({ name: '招商引资', level: 3, basic: { state: 'blank' } });
    expect(cents(item?.project)).toBe(3300);
    const fact = findFact(disclosure, item?.project.fact ?? '');
    expect(fact).toMatchObject({ kind: 'cell', provenance: { how: 'determined' } });
  });

  it('carry last year into the classes, the dropped item counted in', () => {
    const root = getRoot(buildBudgetTree(disclosure, 'functional', 'generalPublic'));
    expect(cents(root.previous)).toBe(32877);
    expect(cents(findNode(root, '215')?.previous)).toBe(20114);
    expect(cents(findNode(root, '215')?.change)).toBe(-11183);
  });

  it('give the other scopes and dimensions', () => {
    const carried = getRoot(buildBudgetTree(disclosure, 'functional', 'carryOver'));
    expect(listNodes(carried).map(({ key }) => key)).toEqual(['total', '216', '21699', '2169999']);
    expect(cents(carried.total)).toBe(300);
    const fund = buildBudgetTree(disclosure, 'functional', 'governmentFund');
    expect(fund.state === 'empty' && fund.notes[0]?.text).toContain('空表');
    const economic = getRoot(buildBudgetTree(disclosure, 'economic', 'all'));
    expect(economic.children.map(({ key, total }) => [key, cents(total)])).toEqual([
      ['301', 10159],
      ['302', 923],
      ['303', 108],
    ]);
    const projects = getRoot(buildBudgetTree(disclosure, 'project', 'all'));
    expect(
      listNodes(projects)
        .filter(({ level }) => level === 2)
        .map(({ name, total }) => [name, cents(total)]),
    ).toEqual([
      ['招商投资运转经费', 3000],
      ['社零促销费用', 300],
      ['信息化运维经费', 1000],
      ['招商引资专项资金', 300],
    ]);
    expect(cents(projects.total)).toBe(4600);
  });

  it('say what a filtered total is a part of', () => {
    const root = getRoot(buildBudgetTree(disclosure, 'functional', 'all'));
    const result = filterTree(root, { ...noFilters, classes: ['201', '216'], nature: 'project' });
    expect([cents(result.part), cents(result.whole)]).toEqual([3600, 4600]);
  });
});

describe('year on year', () => {
  const bridge = buildBridge(disclosure)!;

  it('closes from 328.77 to 154.89 over nine items without a remainder', () => {
    expect([cents(bridge.from), cents(bridge.to)]).toEqual([32877, 15489]);
    expect(cents(getBridgeChange(bridge).change)).toBe(-17388);
    expect(bridge.steps.map(({ key, delta }) => [key, delta / 10_000])).toEqual([
      ['2150502', -11000],
      ['2069999', -8618],
      ['2011308', 3300],
      ['2210201', -1074],
      ['2080506', 417],
      ['2150501', -183],
      ['2080505', -137],
      ['2101101', -76],
      ['2101103', -17],
    ]);
    expect(bridge.steps.at(-1)?.end).toBe(bridge.to.fen);
    expect(bridge.items.every(({ reason }) => reason !== undefined)).toBe(true);
  });

  it('splits into basic and project', () => {
    const { basic, project } = bridge.split!;
    expect([cents(basic.previous), cents(basic.current)]).toEqual([12259, 11189]);
    expect([cents(project.previous), cents(project.current)]).toEqual([20618, 4300]);
  });

  it('marks what is new and what was dropped', () => {
    const keys = (kind: string) =>
      bridge.items.filter((item) => item.kind === kind).map(({ key }) => key);
    expect(keys('new')).toEqual(['2011308', '2080506']);
    expect(keys('dropped')).toEqual(['2150502']);
    expect(bridge.items.find(({ key }) => key === '2011308')?.rate).toBeUndefined();
    const [largest] = findLargestChanges(bridge.items, 5);
    expect(largest?.reason?.text).toContain('二级等保整改测评已完成');
  });
});

describe('“三公”', () => {
  it('falls from 6.30 to 0.50: vehicles to nothing, hospitality by half', () => {
    const result = buildThreePublic(disclosure);
    const lines = [result.total, result.vehicles, ...result.lines].map((line) => [
      line.concept,
      cents(line.previous),
      cents(line.current),
      line.kind,
      line.presence,
    ]);
    expect(lines).toEqual([
      ['threePublic', 630, 50, 'decreased', 'amount'],
      ['vehicles', 530, 0, 'dropped', 'zero'],
      ['overseas', 0, 0, 'unchanged', 'zero'],
      ['vehiclePurchase', 0, 0, 'unchanged', 'zero'],
      ['vehicleRunning', 530, 0, 'dropped', 'zero'],
      ['hospitality', 100, 50, 'decreased', 'amount'],
    ]);
    expect(result.total.shareOfOperating).toBeCloseTo(0.5 / 9.23, 10);
  });
});

describe('where the money comes from and goes', () => {
  it('balances', () => {
    const flow = buildMoneyFlow(disclosure)!;
    const sum = (kind: string) =>
      flow.nodes.filter((node) => node.kind === kind).reduce((total, { fen }) => total + fen, 0);
    expect(['source', 'class', 'nature'].map(sum)).toEqual(Array(3).fill(157_890_000));
    expect(flow.links.every(({ isSplitKnown }) => isSplitKnown)).toBe(true);
    expect(flow.nodes.filter(({ kind }) => kind === 'source').map(({ key }) => key)).toEqual([
      'source:generalPublic',
      'source:fiscalCarryOver',
    ]);
  });

  it('is told by source and function', () => {
    const matrix = buildIncomeMatrix(disclosure)!;
    expect(matrix.columns.filter(({ isEmpty }) => !isEmpty).map(({ key }) => key)).toEqual([
      'generalPublic',
      'fiscalCarryOver',
    ]);
    const sources = buildIncomeSources(disclosure);
    expect(sources.filter(({ isTotal }) => !isTotal).map(({ name }) => name)).toEqual([
      '一、本年收入',
      '二、上年结转结余',
    ]);
    expect(cents(sources.find(({ isTotal }) => isTotal)?.figure)).toBe(15789);
  });

  it('goes to these five lines most', () => {
    expect(findLargestLines(disclosure, 5).map(({ node }) => node.key)).toEqual([
      '2150501',
      '2011308',
      '2069999',
      '2080505',
      '2101101',
    ]);
  });
});

describe('projects and targets', () => {
  it('join by name; the transfer sheet fits no project', () => {
    const { projects, projectClasses } = buildBasicProject(disclosure);
    expect(projects.entries.map(({ project, sheets }) => [project?.id, sheets.length])).toEqual([
      ['p1', 1],
      ['p3', 1],
      ['p2', 1],
      [undefined, 0],
    ]);
    expect(projects.unmatchedSheets.map(({ name }) => name.text)).toEqual([
      '招商引资专项经费（转移支付资金）',
    ]);
    expect(projectClasses.every(({ figure }) => figure.state === 'undetermined')).toBe(true);
  });

  it('have weights that add up to 90 or 100 where they are printed', () => {
    const sheets = buildPerformance(disclosure).map(({ scope, weightSum }) => [scope, weightSum]);
    expect(sheets).toEqual([
      ['department', 90],
      ['project', 90],
      ['project', 90],
      ['project', 90],
      ['transfer', undefined],
    ]);
  });
});

describe('the reading', () => {
  it('leaves the columns of table 7 open and nothing else', () => {
    const state = getReadingState(disclosure);
    const open = state.tables.filter(({ undetermined }) => undetermined.length > 0);
    expect(open.map(({ kind }) => kind)).toEqual(['generalPublicProject']);
    expect(state.unrecognised).toEqual([]);
    expect(state.cells.unreadable).toBe(0);
  });

  it('finds every stated percentage right, or grown from nothing', () => {
    const { percentages } = getReadingState(disclosure);
    expect(percentages.length).toBeGreaterThan(20);
    const odd = percentages.filter(({ outcome }) => outcome !== 'equal');
    expect(odd.map(({ label, outcome }) => [label.slice(-7), outcome])).toEqual([
      ['招商引资（项）', 'zeroBase'],
      ['缴费支出（项）', 'zeroBase'],
    ]);
  });

  it('shows every table as a grid that covers its columns', () => {
    for (const table of disclosure.tables) {
      const grid = buildPublishedTable(table);
      expect(grid.body.every(({ cells }) => cells.length === grid.columnCount)).toBe(true);
      const rows = table.panels.reduce((count, panel) => count + panel.rows.length, 0);
      expect(grid.body.length).toBeLessThanOrEqual(rows);
    }
  });
});

describe('search', () => {
  const index = buildSearchIndex(disclosure, readJson('pinyin.json') as Pronunciations);

  it.each(['zsyz', 'zhaoshang', '招商引资', '2011308'])('finds 招商引资 by %s', (query) => {
    const [first] = search(index, query);
    expect(first?.kind).toBe('node');
    expect(first?.hits[0]?.entry.target).toMatchObject({ view: 'expenditure', node: '2011308' });
  });

  it('is quick enough to type into', () => {
    expect(index.length).toBeGreaterThan(100);
    expect(search(index, '基本支出').map(({ kind }) => kind)).toContain('term');
  });
});

/**
 * A drawn passing and a drawn failing example for each rule: the consistent disclosure,
 * and what must be altered in it for the rule to object. A rule without either fails here.
 */
import { describe, expect, it } from 'vitest';
import {
  drawAmount,
  type DrawnDisclosure,
  type DrawnSheet,
  type DrawnStatement,
  drawnSource,
} from '../testing/drawnChecks.ts';
import { drawnWhole, drawWhole } from '../testing/drawnChecksWhole.ts';
import { runById } from '../testing/ruleAnswers.ts';
import type { TableKind } from '../model/tableKind.ts';
import { rules } from './rules.ts';

type Change = Partial<DrawnDisclosure>;

const { tables = [], statements = [], projects = [], sheets = [], other = {} } = drawnWhole;

/** Words of one table replaced; they stand in it once. */
function write(kind: TableKind, from: string, to: string): Change {
  const own = tables.filter((table) => table.kind === kind);
  const found = own.flatMap(({ panels }) => panels).filter(({ rows }) => rows.includes(from));
  if (found.length !== 1) throw new Error(`${kind} prints ${from} ${String(found.length)} times`);
  const replace = (rows: string) => rows.replace(from, to);
  return {
    tables: tables.map((table) =>
      table.kind === kind
        ? { ...table, panels: table.panels.map((p) => ({ ...p, rows: replace(p.rows) })) }
        : table,
    ),
  };
}

const add = (kind: TableKind, printed: string, last: string): Change =>
  write(kind, printed, printed.replace(/[\d.]+$/u, last));

/** The first statement of the topic about the code or concept, told otherwise. */
function tell(
  topic: DrawnStatement['topic'],
  about: string,
  change: Partial<DrawnStatement>,
): Change {
  const at = statements.findIndex(
    (each) => each.topic === topic && (each.code === about || each.concept === about),
  );
  if (at < 0) throw new Error(`Nothing is said about ${about}`);
  return { statements: statements.map((each, n) => (n === at ? { ...each, ...change } : each)) };
}

const say = (...paragraphs: string[]): Change => ({ sections: [['一、说明', ...paragraphs]] });

function changeSheet(at: number, change: Partial<DrawnSheet>): Change {
  return { sheets: sheets.map((sheet, n) => (n === at ? { ...sheet, ...change } : sheet)) };
}

function measure(label: string, figures: { quantity?: number; value?: string }): Change {
  const { quantity, value } = figures;
  const amount = value === undefined ? {} : { value: drawAmount(value) };
  const count = quantity === undefined ? {} : { quantity };
  return {
    other: {
      ...other,
      performance: [{ label, unit: '个', ...count, ...amount, source: drawnSource }],
    },
  };
}

const empty = { kind: 'governmentFund', panels: [] } as const;
const incomeTotal = add('overview', '收入总计 @incomeTotal | 90.00', '91.00');
const expenditureTotal = add('overview', '支出总计 @expenditureTotal | 90.00', '91.00');
const overview = (line: string, last: string) => add('overview', line, last);
const appropriation = (line: string, last: string) => add('appropriation', line, last);

/** Unless told otherwise the answer is a fault. */
const failing: Readonly<Record<string, readonly [Change, string?]>> = {
  requiredTables: [{ tables: tables.filter(({ kind }) => kind !== 'income') }],
  emptyTables: [{ tables: [empty], sections: [] }, 'differs likelyFault'],
  rowSum: [add('governmentFund', '总计 | 12.00 | | 12.00', '11.00')],
  childrenSum: [overview('@generalPublic | 70.00', '71.00')],
  subtotalSum: [appropriation('@expenditureThisYear | 87.00', '88.00')],
  panelTotal: [expenditureTotal],
  overviewBalance: [expenditureTotal],
  overviewIncome: [incomeTotal],
  overviewExpenditure: [expenditureTotal],
  incomeExpenditure: [add('expenditure', '总计 | 90.00', '91.00')],
  appropriationBalance: [appropriation('@expenditureTotal | 87.00', '88.00')],
  'overviewIncome.generalPublic': [overview('@generalPublic | 70.00', '71.00')],
  'overviewIncome.governmentFund': [overview('@governmentFund | 12.00', '13.00')],
  'overviewIncome.stateCapital': [overview('@stateCapital | 5.00', '6.00')],
  'overviewIncome.generalPublicOwn': [overview('@generalPublicOwn | 50.00', '51.00')],
  'overviewIncome.generalPublicTransfer': [overview('@generalPublicTransfer | 20.00', '21.00')],
  'overviewIncome.specialAccount': [overview('@specialAccount | 0.00', '1.00')],
  'overviewIncome.ownFunds': [overview('@ownFunds | 0.00', '1.00')],
  'overviewIncome.carryOver': [overview('@carryOver | 3.00', '4.00')],
  'overviewIncome.fiscalCarryOver': [overview('@fiscalCarryOver | 3.00', '4.00')],
  'overviewIncome.nonFiscalCarryOver': [overview('@nonFiscalCarryOver | 0.00', '1.00')],
  incomeAppropriation: [appropriation('@fiscalAppropriation | 87.00', '88.00')],
  'overviewAppropriation.generalPublic': [appropriation('@generalPublic | 70.00', '71.00')],
  'appropriationFund.generalPublic': [appropriation('@generalPublic | 70.00', '71.00')],
  'appropriationTable.generalPublic': [appropriation('@expenditureTotal | 87.00 | 70.00', '71.00')],
  'overviewAppropriation.governmentFund': [appropriation('@governmentFund | 12.00', '13.00')],
  'appropriationFund.governmentFund': [appropriation('@governmentFund | 12.00', '13.00')],
  'appropriationTable.governmentFund': [
    appropriation('@expenditureTotal | 87.00 | 70.00 | 12.00', '13.00'),
  ],
  'overviewAppropriation.stateCapital': [appropriation('@stateCapital | 5.00', '6.00')],
  'appropriationFund.stateCapital': [appropriation('@stateCapital | 5.00', '6.00')],
  'appropriationTable.stateCapital': [
    appropriation('@expenditureTotal | 87.00 | 70.00 | 12.00 | 5.00', '6.00'),
  ],
  basicTotal: [add('generalPublic', '总计 | 70.00 | 52.00', '53.00')],
  projectTotal: [add('generalPublic', '总计 | 70.00 | 52.00 | 18.00', '19.00')],
  carryOverTotal: [add('carryOver', '总计 | 3.00', '4.00')],
  carryOverFiscal: [add('carryOver', '总计 | 3.00 | 3.00', '4.00')],
  carryOverNonFiscal: [add('carryOver', '总计 | 3.00 | 3.00 | 3.00 | 0.00', '1.00')],
  overviewRemainder: [incomeTotal],
  'expenditureFunds.basic': [add('expenditure', '总计 | 90.00 | 52.00', '53.00')],
  'expenditureFunds.project': [add('expenditure', '总计 | 90.00 | 52.00 | 38.00', '39.00')],
  overviewClasses: [overview('208 社会保障和就业支出 | 10.00', '11.00')],
  incomeExpenditureLines: [add('income', '2210201 住房公积金 | 5.00', '6.00')],
  incomeAppropriationClasses: [add('income', '221 住房保障支出 | 5.00 | 5.00', '6.00')],
  'appropriationClasses.generalPublic': [
    appropriation('208 社会保障和就业支出 | 10.00 | 10.00', '11.00'),
  ],
  'appropriationClasses.governmentFund': [
    appropriation('212 城乡社区支出 | 12.00 | | 12.00', '13.00'),
  ],
  'appropriationClasses.stateCapital': [
    appropriation('223 国有资本经营预算支出 | 5.00 | | | 5.00', '6.00'),
  ],
  incomeGeneralPublicLines: [add('income', '2210201 住房公积金 | 5.00 | 5.00 | 5.00', '6.00')],
  projectLines: [add('generalPublicProject', '[河道清淤] | 10.00', '11.00')],
  expenditureLines: [add('generalPublic', '2130305 水利工程建设 | 18.00 | | 18.00', '19.00')],
  economicFloor: [add('threePublic', '@hospitality | 1.50', '1.00')],
  usualPairs: [add('generalPublicBasic', '30113 住房公积金 | 5.00', '6.00'), 'differs notice'],
  statementTable: [tell('generalPublicItems', '2080505', { current: '8.60' })],
  statementShare: [tell('income', 'generalPublic', { share: '56.56' })],
  statementGrowth: [tell('generalPublicItems', '2130305', { percent: '81.00' })],
  changeDirection: [
    tell('generalPublicItems', '2130305', { sentence: '比上年增加8.00万元，下降80.00%' }),
  ],
  previousSum: [tell('generalPublicItems', '2130301', { change: '+1.60' })],
  statedPrevious: [tell('expenditure', 'basic', { change: '+11.00' })],
  statedTwice: [tell('generalPublicStructure', '213', { current: '53.00' })],
  agencyOperating: [tell('agencyOperating', 'agencyOperating', { current: '6.00' })],
  procurementSum: [tell('procurement', 'procurementGoods', { current: '1.10' })],
  vehicleCount: [
    { other: { assets: (other.assets ?? []).map((kind) => ({ ...kind, quantity: 4 })) } },
    'differs likelyFault',
  ],
  projectTable: [{ projects: [{ name: '河道清淤', amount: '11.00' }] }],
  projectParts: [{ projects: [{ name: '河道清淤', amount: '10.00', parts: ['6', '5'] }] }],
  projectNotes: [{ projects: projects.slice(1) }, 'differs notice'],
  projectCount: [measure('预算安排项目', { quantity: 3 }), 'differs likelyFault'],
  projectMoney: [measure('财政拨款项目', { value: '19.00' })],
  performanceFunds: [changeSheet(1, { funds: { 年度预算总额: '10.00', 财政拨款: '9.00' } })],
  performanceTotal: [changeSheet(0, { funds: { 本级安排: '88.00' } }), 'differs likelyFault'],
  performanceScope: [measure('整体预算绩效目标', { value: '88.00' })],
  performanceSplit: [changeSheet(0, { funds: { 上级安排: '25.00', 本级安排: '62.00' } })],
  performanceProject: [
    changeSheet(1, { funds: { 年度预算总额: '12.00' } }),
    'lawfulException notice',
  ],
  indicatorWeights: [changeSheet(1, { weights: [50, 45] }), 'differs notice'],
  codeNames: [write('overview', '210 卫生健康支出', '210 交通运输支出'), 'differs likelyFault'],
  narrativeNames: [
    tell('generalPublicItems', '2130305', { path: ['农林水支出', '水利', '水库建设'] }),
    'differs likelyFault',
  ],
  oneYear: [{ sections: [['一、2024年收支预算说明']] }],
  oneDepartment: [{ sections: [['一、关于某县交通局2025年收支预算的说明']] }],
  templateWords: [say('财政拨款增加（减少）3.00万元。')],
  doubledPunctuation: [say('用于信息化建设。。')],
  emptyReason: [say('下降3%，主要原因是。')],
  unpairedMarks: [say('“三公经费减少。'), 'differs notice'],
};

/** The consistent disclosure has no empty table. */
const passing: Readonly<Record<string, Change>> = {
  emptyTables: { tables: [{ ...empty, notes: ['本表为空表。'] }] },
};

function getAnswers(id: string, change: Change = {}): readonly string[] {
  return runById(id, drawWhole(change)).map(({ outcome, severity }) =>
    [outcome, severity].filter(Boolean).join(' '),
  );
}

describe('each rule', () => {
  const ids = rules.map(({ id }) => id);

  it('has a failing example', () => {
    expect(Object.keys(failing).sort()).toEqual([...ids].sort());
  });

  it.each(ids)('%s passes what is consistent', (id) => {
    const answers = getAnswers(id, passing[id]);
    expect(answers).toContain('equal');
    expect(answers.filter((answer) => !/^(?:equal|cannotBeChecked)$/u.test(answer))).toEqual([]);
  });

  it.each(ids)('%s finds what is not', (id) => {
    const [change, answer = 'differs fault'] = failing[id] ?? [{}];
    expect(getAnswers(id, change)).toContain(answer);
  });
});

/**
 * Generated disclosures: consistent to the fen, printed in 万元 with two
 * decimals, so that every printed figure is rounded by itself.
 *
 * In: a few spending lines with their fund, this year's and last year's
 * amounts. Out: the tables and the statements that follow from them.
 */
import type { Disclosure } from '../model/disclosure.ts';
import { type DrawnStatement, type DrawnTable, drawChecked } from './drawnChecks.ts';

export type SpendingFund = 'generalPublic' | 'governmentFund' | 'stateCapital' | 'carryOver';

/** One item of the functional classification; amounts in fen. */
export interface Spending {
  /** 0 to 2: class, division and item below it. */
  readonly path: readonly [number, number, number];
  readonly fund: SpendingFund;
  readonly basic: number;
  readonly project: number;
  /** Last year's total; the change follows from it. */
  readonly previous: number;
}

const step = 10_000;

/** Rounded to 0.01 万元; nothing at all is left blank. */
function print(fen: number): string {
  if (fen === 0) return '';
  const hundredths = Math.round(fen / step);
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function printRate(part: number, whole: number, isTruncated: boolean): string {
  const rate = (10_000 * part) / whole;
  const digits = String(isTruncated ? Math.floor(rate) : Math.round(rate)).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

type Figures = readonly number[];
type Measure = (spending: Spending) => Figures;

function add(all: readonly Spending[], measure: Measure): Figures {
  const sums = all.map(measure);
  return (sums[0] ?? measure(none)).map((_, n) =>
    sums.reduce((sum, row) => sum + (row[n] ?? 0), 0),
  );
}

const none: Spending = { path: [0, 0, 0], fund: 'carryOver', basic: 0, project: 0, previous: 0 };

function getCode({ path }: Spending, level: number): string {
  const [a, b, c] = path;
  return `2${String(a + 10)}0${String(b + 1)}0${String(c + 1)}`.slice(0, 3 + 2 * level);
}

function drawRow(head: string, figures: Figures): string {
  return [head, ...figures.map(print)].join(' | ');
}

/** Class, division and item rows with their own rounded sums. */
function drawTree(all: readonly Spending[], measure: Measure, levels = 3): readonly string[] {
  const rows: string[] = [];
  const draw = (group: readonly Spending[], level: number): void => {
    const codes = [...new Set(group.map((spending) => getCode(spending, level)))].sort();
    for (const code of codes) {
      const inside = group.filter((spending) => getCode(spending, level) === code);
      rows.push(drawRow(`${code} 名称`, add(inside, measure)));
      if (level + 1 < levels) draw(inside, level + 1);
    }
  };
  draw(all, 0);
  return rows;
}

function drawWithTotal(all: readonly Spending[], measure: Measure): string {
  return [drawRow('总计', add(all, measure)), ...drawTree(all, measure)].join('\n');
}

const natures: Measure = ({ basic, project }) => [basic + project, basic, project];
const fundOrder: readonly SpendingFund[] = [
  'generalPublic',
  'governmentFund',
  'stateCapital',
  'carryOver',
];
const sources: Measure = (spending) => {
  const amount = spending.basic + spending.project;
  const paid = fundOrder.map((fund) => (fund === spending.fund ? amount : 0));
  return [amount, spending.fund === 'carryOver' ? 0 : amount, ...paid];
};
const byFund: Measure = (spending) => {
  const [, amount = 0, ...paid] = sources(spending);
  return [amount, ...paid.slice(0, 3)];
};

/** Basic spending by economic class: two thirds personnel, in three uneven parts. */
function drawBasic(basic: number): DrawnTable {
  const operating = Math.floor(basic / 3);
  const personnel = basic - operating;
  const wages = Math.floor(personnel / 7);
  const hospitality = Math.floor(operating / 9);
  const rows = [
    drawRow('总计', [basic, personnel, operating]),
    drawRow('301 工资福利支出', [personnel, personnel, 0]),
    drawRow('30101 基本工资', [wages, wages, 0]),
    drawRow('30102 津贴补贴', [2 * wages, 2 * wages, 0]),
    drawRow('30103 奖金', [personnel - 3 * wages, personnel - 3 * wages, 0]),
    drawRow('302 商品和服务支出', [operating, 0, operating]),
    drawRow('30201 办公费', [operating - hospitality, 0, operating - hospitality]),
    drawRow('30217 公务接待费', [hospitality, 0, hospitality]),
  ];
  const columns = ['total', 'personnel', 'operating'];
  return { kind: 'generalPublicBasic', panels: [{ columns, rows: rows.join('\n') }] };
}

function drawCarryOver(all: readonly Spending[]): DrawnTable {
  const carried = all.filter(({ fund }) => fund === 'carryOver');
  const measure: Measure = ({ basic, project }) => [basic + project, basic, project];
  const rows = [
    drawRow('总计', add(carried, measure)),
    ...carried.map((spending) => drawRow('专项资金', measure(spending))),
  ];
  const columns = ['total', 'basic', 'project'];
  return { kind: 'carryOver', panels: [{ columns, rows: rows.join('\n') }] };
}

function drawTables(all: readonly Spending[]): readonly DrawnTable[] {
  const [total = 0, appropriation = 0, ...paid] = add(all, sources);
  const [generalPublic = 0, governmentFund = 0, stateCapital = 0, carryOver = 0] = paid;
  const fiscal = all.filter(({ fund }) => fund !== 'carryOver');
  const columns = ['total', 'basic', 'project'];
  const ownTable = (kind: 'generalPublic' | 'governmentFund' | 'stateCapital'): DrawnTable => ({
    kind,
    panels: [
      {
        columns,
        rows: drawWithTotal(
          all.filter(({ fund }) => fund === kind),
          natures,
        ),
      },
    ],
  });
  const funds = [
    drawRow('- 一般公共预算 @generalPublic', [generalPublic]),
    drawRow('- 政府性基金预算 @governmentFund', [governmentFund]),
    drawRow('- 国有资本经营预算 @stateCapital', [stateCapital]),
  ];
  const overviewIncome = [
    drawRow('本年收入 @incomeThisYear', [appropriation]),
    ...funds,
    drawRow('上年结转结余 @carryOver', [carryOver]),
    drawRow('收入总计 @incomeTotal', [total]),
  ];
  const fiscalIncome = [
    drawRow('财政拨款 @fiscalAppropriation', [appropriation]),
    ...funds,
    drawRow('收入总计 @incomeTotal', [appropriation]),
  ];
  const fiscalClasses = [
    ...drawTree(fiscal, byFund, 1),
    drawRow('支出总计 @expenditureTotal', [
      appropriation,
      generalPublic,
      governmentFund,
      stateCapital,
    ]),
  ];
  const classes = [
    ...drawTree(all, ({ basic, project }) => [basic + project], 1),
    drawRow('支出总计 @expenditureTotal', [total]),
  ];
  const one = ['total'];
  const publicBasic =
    add(
      all.filter(({ fund }) => fund === 'generalPublic'),
      natures,
    )[1] ?? 0;
  return [
    {
      kind: 'overview',
      panels: [
        { side: 'income', columns: one, rows: overviewIncome.join('\n') },
        { side: 'expenditure', columns: one, rows: classes.join('\n') },
      ],
    },
    {
      kind: 'income',
      panels: [
        {
          columns: [
            'total',
            'fiscalAppropriation',
            'generalPublic',
            'governmentFund',
            'stateCapital',
            'carryOver',
          ],
          rows: drawWithTotal(all, sources),
        },
      ],
    },
    { kind: 'expenditure', panels: [{ columns, rows: drawWithTotal(all, natures) }] },
    {
      kind: 'appropriation',
      panels: [
        { side: 'income', columns: one, rows: fiscalIncome.join('\n') },
        {
          side: 'expenditure',
          columns: ['total', 'generalPublic', 'governmentFund', 'stateCapital'],
          rows: fiscalClasses.join('\n'),
        },
      ],
    },
    ownTable('generalPublic'),
    drawBasic(publicBasic),
    ownTable('governmentFund'),
    ownTable('stateCapital'),
    ...(carryOver === 0 ? [] : [drawCarryOver(all)]),
  ];
}

/** The items of the general public budget with their changes on last year. */
function drawStatements(all: readonly Spending[], isTruncated: boolean): readonly DrawnStatement[] {
  const items = all.filter(({ fund }) => fund === 'generalPublic');
  const total = items.reduce((sum, { basic, project }) => sum + basic + project, 0);
  return items
    .filter((item) => items.filter((other) => getCode(other, 2) === getCode(item, 2)).length === 1)
    .map((item): DrawnStatement => {
      const current = item.basic + item.project;
      const change = current - item.previous;
      return {
        topic: 'generalPublicItems',
        code: getCode(item, 2),
        current: print(current) === '' ? '0.00' : print(current),
        ...(total === 0 ? {} : { share: printRate(current, total, isTruncated) }),
        ...(change === 0 ? {} : { change: (change < 0 ? '-' : '+') + print(Math.abs(change)) }),
        ...(item.previous === 0 || change === 0
          ? {}
          : { percent: printRate(Math.abs(change), item.previous, isTruncated) }),
      };
    });
}

/** Consistent before rounding; `isTruncated` is the department's habit with percentages. */
export function drawRounded(all: readonly Spending[], isTruncated: boolean): Disclosure {
  return drawChecked({ tables: drawTables(all), statements: drawStatements(all, isTruncated) });
}

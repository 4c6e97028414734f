/**
 * One consistent disclosure in which every rule of the checks has something
 * to say: all three funds, transfers, carry-over, projects, performance.
 *
 * Basic 52.00 + project 18.00 = 70.00 of the general public budget, 12.00 of
 * government funds, 5.00 of state capital, 3.00 carried over: 90.00.
 */
import type { Disclosure } from '../model/disclosure.ts';
import {
  type DrawnDisclosure,
  type DrawnTable,
  drawAmount,
  drawChecked,
  drawnSource,
} from './drawnChecks.ts';

const overview: DrawnTable = {
  kind: 'overview',
  panels: [
    {
      side: 'income',
      columns: ['total'],
      rows: `
        本年收入 @incomeThisYear | 87.00
        - 一般公共预算拨款 @generalPublic | 70.00
        -- 其中：一般财力 @generalPublicOwn | 50.00
        -- 其中：上级转移支付 @generalPublicTransfer | 20.00
        - 政府性基金预算拨款 @governmentFund | 12.00
        -- 其中：政府性基金收入 @governmentFundOwn | 10.00
        -- 其中：上级转移支付 @governmentFundTransfer | 2.00
        - 国有资本经营预算拨款 @stateCapital | 5.00
        - 财政专户核拨 @specialAccount | 0.00
        - 单位资金 @ownFunds | 0.00
        上年结转结余 @carryOver | 3.00
        - 财政拨款结转 @fiscalCarryOver | 3.00
        - 非财政拨款结转结余 @nonFiscalCarryOver | 0.00
        收入总计 @incomeTotal | 90.00`,
    },
    {
      side: 'expenditure',
      columns: ['total'],
      rows: `
        208 社会保障和就业支出 | 10.00
        210 卫生健康支出 | 3.00
        212 城乡社区支出 | 12.00
        213 农林水支出 | 52.00
        216 商业服务业等支出 | 3.00
        221 住房保障支出 | 5.00
        223 国有资本经营预算支出 | 5.00
        支出总计 @expenditureTotal | 90.00`,
    },
  ],
};

const income: DrawnTable = {
  kind: 'income',
  panels: [
    {
      columns: [
        'total',
        'fiscalAppropriation',
        'generalPublic',
        'generalPublicTransfer',
        'governmentFund',
        'governmentFundTransfer',
        'stateCapital',
        'stateCapitalTransfer',
        'specialAccount',
        'ownFunds',
        'fiscalCarryOver',
        'nonFiscalCarryOver',
      ],
      rows: `
        总计 | 90.00 | 87.00 | 50.00 | 20.00 | 10.00 | 2.00 | 5.00 | | 0.00 | 0.00 | 3.00 | 0.00
        208 社会保障和就业支出 | 10.00 | 10.00 | 10.00
        20805 行政事业单位养老支出 | 10.00 | 10.00 | 10.00
        2080505 机关事业单位基本养老保险缴费支出 | 8.50 | 8.50 | 8.50
        2080506 机关事业单位职业年金缴费支出 | 1.50 | 1.50 | 1.50
        210 卫生健康支出 | 3.00 | 3.00 | 3.00
        21011 行政事业单位医疗 | 3.00 | 3.00 | 3.00
        2101101 行政单位医疗 | 2.00 | 2.00 | 2.00
        2101103 公务员医疗补助 | 1.00 | 1.00 | 1.00
        212 城乡社区支出 | 12.00 | 12.00 | | | 10.00 | 2.00
        213 农林水支出 | 52.00 | 52.00 | 32.00 | 20.00
        21303 水利 | 52.00 | 52.00 | 32.00 | 20.00
        2130301 行政运行 | 34.00 | 34.00 | 14.00 | 20.00
        2130305 水利工程建设 | 18.00 | 18.00 | 18.00
        216 商业服务业等支出 | 3.00 | | | | | | | | | | 3.00
        221 住房保障支出 | 5.00 | 5.00 | 5.00
        2210201 住房公积金 | 5.00 | 5.00 | 5.00
        223 国有资本经营预算支出 | 5.00 | 5.00 | | | | | 5.00`,
    },
  ],
};

const publicLines = `
  208 社会保障和就业支出 | 10.00 | 10.00
  20805 行政事业单位养老支出 | 10.00 | 10.00
  2080505 机关事业单位基本养老保险缴费支出 | 8.50 | 8.50
  2080506 机关事业单位职业年金缴费支出 | 1.50 | 1.50
  210 卫生健康支出 | 3.00 | 3.00
  21011 行政事业单位医疗 | 3.00 | 3.00
  2101101 行政单位医疗 | 2.00 | 2.00
  2101103 公务员医疗补助 | 1.00 | 1.00
  213 农林水支出 | 52.00 | 34.00 | 18.00
  21303 水利 | 52.00 | 34.00 | 18.00
  2130301 行政运行 | 34.00 | 34.00
  2130305 水利工程建设 | 18.00 | | 18.00
  221 住房保障支出 | 5.00 | 5.00
  2210201 住房公积金 | 5.00 | 5.00`;

const natures = ['total', 'basic', 'project'];

const expenditure: DrawnTable = {
  kind: 'expenditure',
  panels: [
    {
      columns: natures,
      rows: `总计 | 90.00 | 52.00 | 38.00 ${publicLines}
        212 城乡社区支出 | 12.00 | | 12.00
        216 商业服务业等支出 | 3.00 | | 3.00
        223 国有资本经营预算支出 | 5.00 | | 5.00`,
    },
  ],
};

const appropriation: DrawnTable = {
  kind: 'appropriation',
  panels: [
    {
      side: 'income',
      columns: ['total'],
      rows: `
        财政拨款 @fiscalAppropriation | 87.00
        - 一般公共预算 @generalPublic | 70.00
        - 政府性基金预算 @governmentFund | 12.00
        - 国有资本经营预算 @stateCapital | 5.00
        收入总计 @incomeTotal | 87.00`,
    },
    {
      side: 'expenditure',
      columns: ['total', 'generalPublic', 'governmentFund', 'stateCapital'],
      rows: `
        208 社会保障和就业支出 | 10.00 | 10.00
        210 卫生健康支出 | 3.00 | 3.00
        212 城乡社区支出 | 12.00 | | 12.00
        213 农林水支出 | 52.00 | 52.00
        221 住房保障支出 | 5.00 | 5.00
        223 国有资本经营预算支出 | 5.00 | | | 5.00
        # 本年支出 @expenditureThisYear | 87.00 | 70.00 | 12.00 | 5.00
        支出总计 @expenditureTotal | 87.00 | 70.00 | 12.00 | 5.00`,
    },
  ],
};

const fundTables: readonly DrawnTable[] = [
  {
    kind: 'generalPublic',
    panels: [{ columns: natures, rows: `总计 | 70.00 | 52.00 | 18.00 ${publicLines}` }],
  },
  {
    kind: 'generalPublicBasic',
    panels: [
      {
        columns: ['total', 'personnel', 'operating'],
        rows: `
          总计 | 52.00 | 45.00 | 7.00
          301 工资福利支出 | 45.00 | 45.00
          30101 基本工资 | 27.00 | 27.00
          30108 机关事业单位基本养老保险缴费 | 8.50 | 8.50
          30109 职业年金缴费 | 1.50 | 1.50
          30110 职工基本医疗保险缴费 | 2.00 | 2.00
          30111 公务员医疗补助缴费 | 1.00 | 1.00
          30113 住房公积金 | 5.00 | 5.00
          302 商品和服务支出 | 7.00 | | 7.00
          30201 办公费 | 5.00 | | 5.00
          30217 公务接待费 | 1.50 | | 1.50
          30231 公务用车运行维护费 | 0.50 | | 0.50`,
      },
    ],
  },
  {
    kind: 'generalPublicProject',
    panels: [
      {
        columns: ['total'],
        rows: `
          总计 | 18.00
          & 某县水利局 | 18.00
          - 213 农林水支出 | 18.00
          -- 21303 水利 | 18.00
          --- 2130305 水利工程建设 [河道清淤] | 10.00
          --- 2130305 水利工程建设 [堤防维修] | 8.00`,
      },
    ],
  },
  {
    kind: 'governmentFund',
    panels: [
      { columns: natures, rows: `总计 | 12.00 | | 12.00\n 212 城乡社区支出 | 12.00 | | 12.00` },
    ],
  },
  {
    kind: 'stateCapital',
    panels: [
      { columns: natures, rows: `总计 | 5.00 | | 5.00\n 223 国有资本经营预算支出 | 5.00 | | 5.00` },
    ],
  },
  {
    kind: 'threePublic',
    panels: [
      {
        columns: ['total', 'generalPublic', 'governmentFund'],
        rows: `
          合计 | 2.00 | 2.00
          因公出国（境）费 @overseas | 0.00 | 0.00
          公务接待费 @hospitality | 1.50 | 1.50
          公务用车购置及运行费 @vehicles | 0.50 | 0.50
          - 其中：公务用车购置费 @vehiclePurchase | 0.00 | 0.00
          - 其中：公务用车运行费 @vehicleRunning | 0.50 | 0.50`,
      },
    ],
  },
  {
    kind: 'carryOver',
    panels: [
      {
        columns: ['total', 'fiscalAppropriation/fiscal', 'project/fiscal', 'nonFiscal/nonFiscal'],
        rows: `
          总计 | 3.00 | 3.00 | 3.00 | 0.00
          & 某县水利局 | 3.00 | 3.00 | 3.00 | 0.00
          - 促销经费 | 3.00 | 3.00 | 3.00 | 0.00`,
      },
    ],
  },
];

/** What is drawn; tests spread it and replace what they are about. */
export const drawnWhole: DrawnDisclosure = {
  tables: [overview, income, expenditure, appropriation, ...fundTables],
  statements: [
    { topic: 'income', concept: 'incomeTotal', current: '90.00' },
    { topic: 'income', concept: 'generalPublic', current: '50.00', share: '55.56' },
    {
      topic: 'expenditure',
      concept: 'basic',
      current: '52.00',
      change: '+12.00',
      percent: '30.00',
      sentence: '基本支出2024年预算数为40.00万元，2025年52.00万元，增加12.00万元，增长30.00%',
    },
    { topic: 'generalPublicScale', concept: 'generalPublic', current: '70.00', change: '+10.00' },
    { topic: 'generalPublicScale', concept: 'basic', current: '52.00', change: '+2.00' },
    { topic: 'generalPublicScale', concept: 'project', current: '18.00', change: '+8.00' },
    { topic: 'generalPublicItems', code: '2080505', current: '8.50', change: '+0.50' },
    { topic: 'generalPublicItems', code: '2080506', current: '1.50', change: '=' },
    { topic: 'generalPublicItems', code: '2101101', current: '2.00', change: '=' },
    { topic: 'generalPublicItems', code: '2101103', current: '1.00', change: '=' },
    { topic: 'generalPublicItems', code: '2130301', current: '34.00', change: '+1.50' },
    {
      topic: 'generalPublicItems',
      code: '2130305',
      path: ['农林水支出', '水利', '水利工程建设'],
      current: '18.00',
      change: '+8.00',
      percent: '80.00',
    },
    { topic: 'generalPublicItems', code: '2210201', current: '5.00', change: '=' },
    { topic: 'generalPublicStructure', code: '213', current: '52.00' },
    { topic: 'generalPublicStructure', code: '213', current: '52.00' },
    { topic: 'threePublic', concept: 'threePublic', current: '2.00', change: '-0.50' },
    { topic: 'threePublic', concept: 'overseas', current: '0.00', change: '=' },
    { topic: 'threePublic', concept: 'vehiclePurchase', current: '0.00', change: '=' },
    { topic: 'threePublic', concept: 'vehicleRunning', current: '0.50', change: '-0.50' },
    { topic: 'threePublic', concept: 'hospitality', current: '1.50', change: '=' },
    { topic: 'agencyOperating', concept: 'agencyOperating', current: '7.00' },
    { topic: 'procurement', concept: 'procurement', current: '3.00' },
    { topic: 'procurement', concept: 'procurementGoods', current: '1.00' },
    { topic: 'procurement', concept: 'procurementWorks', current: '1.50' },
    { topic: 'procurement', concept: 'procurementServices', current: '0.50' },
  ],
  projects: [
    { name: '河道清淤', amount: '10.00', parts: ['6', '4'] },
    { name: '堤防维修', amount: '8.00', parts: ['8'] },
  ],
  sheets: [
    {
      scope: 'department',
      name: '整体',
      funds: { 上级安排: '22.00', 本级安排: '65.00', 其他: '0.00' },
      weights: [60, 30],
    },
    {
      scope: 'project',
      name: '河道清淤',
      funds: { 年度预算总额: '10.00', 财政拨款: '10.00', 其他资金: '0.00' },
      weights: [50, 50],
    },
  ],
  sections: [
    ['一、关于某县水利局2025年收支预算情况的总体说明', '收支总预算90.00万元（含结转）。'],
    ['二、其他', '减少的主要原因是“压减”支出。'],
  ],
  other: {
    assets: [3, 2, 1].map((quantity, n) => ({
      label: n === 0 ? '车辆' : '其中',
      quantity,
      unit: '辆',
      source: drawnSource,
    })),
    performance: [
      { label: '整体预算绩效目标', unit: '个', value: drawAmount('87.00'), source: drawnSource },
      { label: '预算安排项目', quantity: 2, unit: '个', source: drawnSource },
      { label: '财政拨款项目', unit: '', value: drawAmount('18.00'), source: drawnSource },
    ],
  },
};

/** The whole, with some of its parts replaced. */
export function drawWhole(changes: Partial<DrawnDisclosure> = {}): Disclosure {
  return drawChecked({ ...drawnWhole, ...changes });
}

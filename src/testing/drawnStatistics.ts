/**
 * One complete drawn disclosure: a statistics bureau with an income,
 * expenditure, general public, basic, project, three-public and carry-over
 * table, and the narrative to them. Every figure is made up and agrees with
 * every other; tests that need a disagreement draw it themselves.
 */
import type { Disclosure } from '../model/disclosure.ts';
import {
  drawDisclosure,
  drawnPlace,
  drawProject,
  drawStatement,
  drawTable,
  drawText,
} from './drawnDisclosure.ts';

const tables = [
  drawTable('t1', {
    kind: 'overview',
    panels: [
      {
        side: 'income',
        columns: 'total',
        rows: `
          [incomeThisYear]一、本年收入 | 90.00
            [generalPublic]1.一般公共预算拨款 | 90.00
            [governmentFund]2.政府性基金预算拨款 | _
          [carryOver]二、上年结转结余 | 10.00
          收入总计 | 100.00`,
      },
      {
        side: 'expenditure',
        columns: 'total',
        rows: `
          201 一般公共服务支出 | 70.00
          202 外交支出 | _
          208 社会保障和就业支出 | 20.00
          216 商业服务业等支出 | 10.00
          支出总计 | 100.00`,
      },
    ],
  }),
  drawTable('t2', {
    kind: 'income',
    panels: [
      {
        columns:
          'total fiscalAppropriation generalPublic governmentFund ownFunds fiscalCarryOver nonFiscalCarryOver',
        rows: `
          总计 | 100.00 90.00 90.00 _ _ 10.00 _
          201 一般公共服务支出 | 70.00 70.00 70.00 _ _ _ _
            20105 统计信息事务 | 70.00 70.00 70.00 _ _ _ _
              2010501 行政运行 | 40.00 40.00 40.00 _ _ _ _
              2010505 专项统计业务 | 30.00 30.00 30.00 _ _ _ _
          208 社会保障和就业支出 | 20.00 20.00 20.00 _ _ _ _
            20805 行政事业单位养老支出 | 20.00 20.00 20.00 _ _ _ _
              2080505 养老保险缴费支出 | 20.00 20.00 20.00 _ _ _ _
          216 商业服务业等支出 | 10.00 _ _ _ _ 10.00 _
            21699 其他商业服务业等支出 | 10.00 _ _ _ _ 10.00 _
              2169999 其他商业服务业等支出 | 10.00 _ _ _ _ 10.00 _`,
      },
    ],
  }),
  drawTable('t3', {
    kind: 'expenditure',
    panels: [
      {
        columns: 'total basic project',
        rows: `
          总计 | 100.00 60.00 40.00
          201 一般公共服务支出 | 70.00 40.00 30.00
            20105 统计信息事务 | 70.00 40.00 30.00
              2010501 行政运行 | 40.00 40.00 _
              2010505 专项统计业务 | 30.00 _ 30.00
          208 社会保障和就业支出 | 20.00 20.00 _
            20805 行政事业单位养老支出 | 20.00 20.00 _
              2080505 养老保险缴费支出 | 20.00 20.00 _
          216 商业服务业等支出 | 10.00 _ 10.00
            21699 其他商业服务业等支出 | 10.00 _ 10.00
              2169999 其他商业服务业等支出 | 10.00 _ 10.00`,
      },
    ],
  }),
  drawTable('t5', {
    kind: 'generalPublic',
    panels: [
      {
        columns: 'total basic project',
        rows: `
          总计 | 90.00 60.00 30.00
          201 一般公共服务支出 | 70.00 40.00 30.00
            20105 统计信息事务 | 70.00 40.00 30.00
              2010501 行政运行 | 40.00 40.00 _
              2010505 专项统计业务 | 30.00 _ 30.00
          208 社会保障和就业支出 | 20.00 20.00 _
            20805 行政事业单位养老支出 | 20.00 20.00 _
              2080505 养老保险缴费支出 | 20.00 20.00 _`,
      },
    ],
  }),
  drawTable('t6', {
    kind: 'generalPublicBasic',
    panels: [
      {
        columns: 'total personnel operating',
        rows: `
          总计 | 60.00 55.00 5.00
          301 工资福利支出 | 55.00 55.00 _
            30101 基本工资 | 35.00 35.00 _
            30108 养老保险缴费 | 20.00 20.00 _
          302 商品和服务支出 | 5.00 _ 5.00
            30201 办公费 | 4.00 _ 4.00
            30217 公务接待费 | 1.00 _ 1.00`,
      },
    ],
  }),
  drawTable('t7', {
    kind: 'generalPublicProject',
    panels: [
      {
        columns: 'total economicClass=301 economicClass=302',
        rows: `
          总计 | 30.00 ? ? / 30.00
          #画图区统计局 | 30.00 ? ? / 30.00
          201 一般公共服务支出 | 30.00 ? ? / 30.00
            20105 统计信息事务 | 30.00 ? ? / 30.00
              2010505 专项统计业务 @经济普查经费 | 20.00 ? ? / 20.00
              2010505 专项统计业务 @统计培训经费 | 10.00 ? ? / 10.00`,
      },
    ],
  }),
  drawTable('t8', {
    kind: 'governmentFund',
    panels: [{ columns: 'total personnel operating project', rows: '' }],
    notes: ['2025年没有使用政府性基金预算拨款安排的支出。'],
  }),
  drawTable('t10', {
    kind: 'threePublic',
    panels: [
      {
        columns: 'total generalPublic governmentFund',
        rows: `
          合计 | 1.00 1.00 _
          [overseas]因公出国（境）费 | _ _ _
          [hospitality]公务接待费 | 1.00 1.00 _
          [vehicles]公务用车购置及运行费 | _ _ _
            [vehiclePurchase]公务用车购置费 | - - _
            [vehicleRunning]公务用车运行费 | _ _ _`,
      },
    ],
  }),
  drawTable('t11', {
    kind: 'carryOver',
    panels: [
      {
        columns: 'total fiscalAppropriation:fiscal project:fiscal nonFiscal:nonFiscal',
        rows: `
          总计 | 10.00 10.00 10.00 _
          #画图区统计局 | 10.00 10.00 10.00 _
          促消费专项资金 | 10.00 10.00 10.00 _`,
      },
    ],
  }),
];

const statements = [
  drawStatement('s1', 'income', {
    concept: 'generalPublic',
    current: '90.00',
    change: '-30.00',
    percent: '25.00',
    share: '90.00',
    reason: '普查完成。',
  }),
  drawStatement('s2', 'generalPublicScale', {
    concept: 'basic',
    current: '60.00',
    change: '+10.00',
    percent: '20.00',
  }),
  drawStatement('s3', 'generalPublicScale', {
    concept: 'project',
    current: '30.00',
    change: '-40.00',
    percent: '57.14',
    reason: '普查完成。',
  }),
  drawStatement('s4', 'generalPublicItems', {
    code: '2010501',
    path: ['一般公共服务支出', '统计信息事务', '行政运行'],
    current: '40.00',
    change: '-10.00',
    percent: '20.00',
    reason: '人员减少。',
  }),
  drawStatement('s5', 'generalPublicItems', {
    code: '2010505',
    path: ['一般公共服务支出', '统计信息事务', '专项统计业务'],
    current: '30.00',
    change: '-10.00',
    percent: '25.00',
    reason: '普查收尾。',
  }),
  drawStatement('s6', 'generalPublicItems', {
    code: '2010507',
    path: ['一般公共服务支出', '统计信息事务', '专项普查活动'],
    current: '0.00',
    change: '-30.00',
    percent: '100.00',
    reason: '普查完成。',
  }),
  drawStatement('s7', 'generalPublicItems', {
    code: '2080505',
    path: ['社会保障和就业支出', '行政事业单位养老支出', '养老保险缴费支出'],
    current: '20.00',
    change: '+20.00',
    percent: '100.00',
    reason: '核算改革。',
  }),
  drawStatement('s8', 'threePublic', { concept: 'threePublic', current: '1.00' }),
  drawStatement('s9', 'threePublic', { concept: 'overseas', current: '0.00' }),
  drawStatement('s10', 'threePublic', {
    concept: 'threePublic',
    change: '-3.00',
    percent: '75.00',
  }),
  drawStatement('s11', 'threePublic', {
    concept: 'hospitality',
    change: '-3.00',
    percent: '75.00',
    reason: '厉行节约。',
  }),
  drawStatement('s12', 'threePublic', { concept: 'overseas', change: '+0.00', percent: '0.00' }),
];

/** The statistics bureau of a made-up district: 100.00 万元, of which 60.00 basic. */
export function drawStatistics(given: Partial<Disclosure> = {}): Disclosure {
  return drawDisclosure({
    tables,
    statements,
    projects: [
      drawProject('p1', '经济普查经费', {
        amount: '20.00',
        allocation: { 入户登记: '15.00', 宣传印刷: '5.00' },
      }),
      drawProject('p2', '统计培训经费', {
        amount: '10.00',
        allocation: { 授课: '4.00', 场地: '5.00' },
      }),
    ],
    performance: [
      {
        id: 'g1',
        scope: 'project',
        title: drawText('项目支出绩效目标表'),
        name: drawText('经济普查 经费'),
        funds: [],
        indicators: [
          {
            level1: '产出指标',
            level2: '数量指标',
            level3: '登记户数',
            comparator: 'atLeast',
            target: '2000',
            unit: '户',
            weight: 60,
            provenance: { how: 'printed' },
            source: drawnPlace,
          },
          {
            level1: '效益指标',
            level2: '社会效益指标',
            level3: '数据可用',
            comparator: 'none',
            target: '有效提升',
            unit: '',
            provenance: { how: 'transcribed' },
            source: drawnPlace,
          },
        ],
        source: drawnPlace,
      },
    ],
    terms: [{ term: '基本支出', definition: '维持机构运转的支出。', source: drawnPlace }],
    ...given,
  });
}

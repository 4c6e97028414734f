// Drawn data for looking at the interface kit: one department of everyday size.
import { toFen } from '../../src/model/amount.ts';
import type { ChartInfo, ChartNode } from '../../src/ui/charts/types.ts';

export const wan = (value: number) => toFen(Math.round(value * 1_000_000));

export const info: ChartInfo = {
  title: '一般公共预算支出按功能分类',
  department: '某某区工业和信息化局',
  year: 2025,
  unit: 'tenThousandYuan',
  shareOf: { label: '支出合计', fen: wan(154.89) },
  filters: ['仅项目支出', '金额大于 1 万元'],
  source: '《2025年部门预算公开》表 6，第 14 页',
  check: { state: 'agrees', label: '12 项勾稽一致，1 项在四舍五入范围内' },
  link: 'https://example.org/#/expenditure?node=215&unit=wan&year=2025',
};

type Sample = readonly [key: string, label: string, value: number, children?: readonly Sample[]];

function build([key, label, value, children]: Sample): ChartNode {
  const item = { key, label, code: key, fen: wan(value) };
  return children === undefined ? item : { ...item, children: children.map(build) };
}

export const root: ChartNode = build([
  'all',
  '支出合计',
  154.89,
  [
    ['201', '一般公共服务支出', 33, [['20113', '商贸事务', 33, [['2011308', '招商引资', 33]]]]],
    [
      '208',
      '社会保障和就业支出',
      14.55,
      [
        [
          '20805',
          '行政事业单位养老支出',
          14.55,
          [
            ['2080505', '机关事业单位基本养老保险缴费支出', 9.7],
            ['2080506', '机关事业单位职业年金缴费支出', 4.85],
          ],
        ],
      ],
    ],
    [
      '210',
      '卫生健康支出',
      5.21,
      [
        [
          '21011',
          '行政事业单位医疗',
          5.21,
          [
            ['2101101', '行政单位医疗', 3.11],
            ['2101103', '公务员医疗补助', 2.1],
          ],
        ],
      ],
    ],
    [
      '215',
      '资源勘探工业信息等支出',
      94.1,
      [
        [
          '21505',
          '工业和信息产业监管',
          94.1,
          [
            ['2150501', '行政运行', 84.1],
            ['2150599', '其他工业和信息产业监管支出', 10],
          ],
        ],
      ],
    ],
    [
      '221',
      '住房保障支出',
      7.2,
      [['22102', '住房改革支出', 7.2, [['2210201', '住房公积金', 7.2]]]],
    ],
    ['229', '其他支出', 0.62],
    ['224', '灾害防治及应急管理支出', 0.21],
  ],
]);

export const changes = [
  { key: '2150502', label: '一般行政管理事务', fen: wan(-110), mark: 'dropped' as const },
  { key: '2150517', label: '产业发展', fen: wan(-86.18) },
  { key: '2150501', label: '行政运行', fen: wan(-12.4) },
  { key: '2011308', label: '招商引资', fen: wan(33), mark: 'new' as const },
  { key: '2080506', label: '机关事业单位职业年金缴费支出', fen: wan(4.85), mark: 'new' as const },
  { key: '2080505', label: '机关事业单位基本养老保险缴费支出', fen: wan(-1.2) },
  { key: '2210201', label: '住房公积金', fen: wan(-0.95) },
];

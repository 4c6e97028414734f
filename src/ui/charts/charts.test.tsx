// The charts in a small DOM: text alternative, table, marks and their keys, words in the
// picture. Paths are not looked at.
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { toFen } from '../../model/amount.ts';
import { BarListChart } from './BarListChart.tsx';
import { BridgeChart } from './BridgeChart.tsx';
import { LinesChart } from './LinesChart.tsx';
import { SankeyChart } from './SankeyChart.tsx';
import { StackedBarChart } from './StackedBarChart.tsx';
import { SunburstChart } from './SunburstChart.tsx';
import { TreemapChart } from './TreemapChart.tsx';
import { listPictures } from '../exportPicture/pictureRegistry.ts';
import type { ChartInfo, ChartNode } from './types.ts';

afterEach(cleanup);

const wan = (value: number) => toFen(Math.round(value * 1_000_000));
const info: ChartInfo = {
  title: '支出构成',
  department: '某局',
  year: 2025,
  unit: 'tenThousandYuan',
  shareOf: { label: '支出合计', fen: wan(100) },
  filters: ['仅项目'],
  source: '表 3',
  check: { state: 'agrees', label: '全部一致' },
};
const items = [
  { key: '201', label: '一般公共服务支出', fen: wan(60), code: '201' },
  { key: '208', label: '社会保障', fen: wan(30), code: '208', note: '新增' },
  { key: '210', label: '卫生健康', fen: wan(6), code: '210' },
  { key: '221', label: '住房保障', fen: wan(4), code: '221' },
];
const root: ChartNode = {
  key: 'all',
  label: '合计',
  fen: wan(100),
  children: [
    { ...items[0]!, children: [{ key: '20113', label: '商贸事务', fen: wan(60), code: '20113' }] },
    ...items.slice(1),
    { key: 'x', label: '很小甲', fen: toFen(10) },
    { key: 'y', label: '很小乙', fen: toFen(20) },
  ],
};

const getMarks = async () => {
  await waitFor(() => expect(document.querySelector('[data-mark]')).not.toBeNull(), {
    timeout: 5000,
  });
  return [...document.querySelectorAll('[data-mark]')];
};
const getKeys = async () => (await getMarks()).map((mark) => mark.getAttribute('data-mark'));
const getLabels = async () => (await getMarks()).map((mark) => mark.getAttribute('aria-label'));
const getPicture = () =>
  [...document.querySelectorAll('[data-chart-plot] text')].map((text) => text.textContent);
const getDescription = () => document.querySelector('[data-chart-description]')?.textContent;

describe('bars', () => {
  test('the picture itself says title, unit, filters, source and checks', async () => {
    render(<BarListChart info={info} items={items} />);
    await getMarks();
    expect(getPicture()).toEqual(
      expect.arrayContaining([
        '支出构成',
        '某局 · 2025年 · 单位：万元',
        '筛选：仅项目',
        '资料来源：表 3',
        '核对：全部一致',
        '一般公共服务支出',
        '60.00',
      ]),
    );
    expect(screen.getByRole('figure', { name: '支出构成' })).toBeTruthy();
    expect(getDescription()).toBe(
      '共 4 项，最大的是一般公共服务支出，60.00 万元，占支出合计 60.0%。',
    );
  });

  test('marks speak value, share and note; without onSelect they are pictures', async () => {
    render(<BarListChart info={info} items={items} />);
    expect((await getLabels())[1]).toBe('社会保障，30.00 万元，占支出合计 30.0%，新增');
    expect((await getMarks())[1]?.getAttribute('role')).toBe('img');
  });

  test('the rest is one item that opens; the table has all of them', async () => {
    const user = userEvent.setup();
    render(<BarListChart info={info} items={items} maxItems={3} />);
    expect(await getKeys()).toEqual(['201', '208', '…other']);
    expect((await getLabels())[2]).toContain('其他 2 项，10.00 万元');
    await user.click(screen.getByRole('button', { name: '数据表' }));
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(5);
    await user.click(screen.getByRole('button', { name: /其他 2 项/u }));
    expect(await getKeys()).toEqual(['201', '208', '210', '221']);
  });

  test('opened by key, the first of the rest has the focus', async () => {
    const user = userEvent.setup();
    render(<BarListChart info={info} items={items} maxItems={3} />);
    await getMarks();
    screen.getByRole('button', { name: /其他 2 项/u }).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-mark')).toBe('210'));
  });

  test('one tab stop, arrows move, Enter selects, focus is highlighted', async () => {
    const user = userEvent.setup();
    const [handleSelect, handleHighlight] = [vi.fn(), vi.fn()];
    render(
      <BarListChart
        info={info}
        items={items}
        onSelect={handleSelect}
        onHighlight={handleHighlight}
      />,
    );
    await getMarks();
    await user.tab();
    expect(document.activeElement?.getAttribute('data-mark')).toBe('201');
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(handleSelect).toHaveBeenCalledWith('210');
    expect(handleHighlight).toHaveBeenLastCalledWith('210');
    await user.tab();
    expect(document.activeElement?.getAttribute('data-mark')).toBeNull();
  });

  test('a share measure prints shares', async () => {
    render(<BarListChart info={{ ...info, measure: 'share' }} items={items} />);
    await getMarks();
    expect(getPicture()).toContain('60.0%');
    expect(getPicture()).toContain('某局 · 2025年 · 单位：%');
  });

  test('nothing to draw is said', () => {
    render(<BarListChart info={info} items={[]} />);
    expect(getPicture()).toContain('没有可画的数据');
  });
});

test('stacked bars: every part is a mark, an unpublished one is none', async () => {
  const handleSelect = vi.fn();
  render(
    <StackedBarChart
      info={info}
      series={[
        { key: 'basic', label: '基本支出' },
        { key: 'project', label: '项目支出' },
      ]}
      items={[{ key: '201', label: '一般公共服务', parts: [wan(10), undefined] }]}
      onSelect={handleSelect}
    />,
  );
  expect(await getKeys()).toEqual(['201/basic']);
  await userEvent.click((await getMarks())[0]!);
  expect(handleSelect).toHaveBeenCalledWith('201');
  await userEvent.click(screen.getByRole('button', { name: '数据表' }));
  expect(screen.getByRole('cell', { name: '未公开' })).toBeTruthy();
});

test('bridge: words for rises and falls, and the difference that nobody explained', async () => {
  render(
    <BridgeChart
      info={info}
      start={{ key: 'a', label: '2024 年', fen: wan(328.77) }}
      end={{ key: 'z', label: '2025 年', fen: wan(154.89) }}
      steps={[
        { key: 'p', label: '项目', fen: wan(-206.88) },
        { key: 'n', label: '招商引资', fen: wan(33), mark: 'new' },
      ]}
    />,
  );
  const labels = await getLabels();
  expect(labels).toEqual([
    '2024 年，328.77 万元',
    '项目，减少 206.88 万元',
    '招商引资，增加 33.00 万元，新增',
    '2025 年，154.89 万元',
  ]);
  expect(getDescription()).toBe('从2024 年 328.77 万元到2025 年 154.89 万元，减少 173.88 万元。');
});

test('lines: a year without a figure is a gap, not a zero', async () => {
  render(
    <LinesChart
      info={{ ...info, shareOf: undefined }}
      periods={['2023', '2024', '2025']}
      series={[{ key: 'basic', label: '基本支出', values: [wan(3), undefined, wan(5)] }]}
    />,
  );
  expect(await getLabels()).toEqual(['基本支出，2023，3.00 万元', '基本支出，2025，5.00 万元']);
});

test('treemap: what is too small is one cell that opens', async () => {
  const user = userEvent.setup();
  render(<TreemapChart info={info} root={root} onSelect={vi.fn()} />);
  expect(await getKeys()).toEqual(['201', '208', '210', '221', '…other/all']);
  await user.click(screen.getByRole('button', { name: /其他 2 项/u }));
  expect(await getKeys()).toEqual(['y', 'x']);
  await user.click(screen.getByRole('button', { name: '收起其他各项' }));
  expect(await getKeys()).toContain('201');
});

test('sunburst: down to the children, up to the centre', async () => {
  const user = userEvent.setup();
  const handleSelect = vi.fn();
  render(<SunburstChart info={info} root={root} onSelect={handleSelect} />);
  expect(await getKeys()).toContain('20113');
  screen.getByRole('button', { name: /^合计/u }).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.getAttribute('data-mark')).toBe('20113');
  await user.keyboard('{Enter}{ArrowUp}{ArrowUp}');
  expect(handleSelect).toHaveBeenCalledWith('20113');
  expect(document.activeElement?.getAttribute('data-mark')).toBe('all');
});

test('sankey: nodes and flows speak; a circle is in the table only', async () => {
  const user = userEvent.setup();
  render(
    <SankeyChart
      info={{ ...info, shareOf: undefined }}
      nodes={['拨款', '支出'].map((label) => ({ key: label, label }))}
      links={[
        { from: '拨款', to: '支出', fen: wan(10) },
        { from: '支出', to: '拨款', fen: wan(1) },
      ]}
    />,
  );
  const labels = await getLabels();
  expect(labels).toContain('拨款 → 支出，10.00 万元');
  expect(labels).toHaveLength(3);
  await user.click(screen.getByRole('button', { name: '数据表' }));
  expect(screen.getByRole('cell', { name: '循环流向，图中未画' })).toBeTruthy();
});

describe('what is drawn as one group', () => {
  const getPictureDescription = async () => {
    await getMarks();
    const [picture] = listPictures();
    return picture?.description ?? '';
  };

  test('bars name every item of the group in the picture', async () => {
    render(<BarListChart info={info} items={items} maxItems={3} />);
    expect(await getPictureDescription()).toContain(
      '其他 2 项：卫生健康，6.00 万元，占支出合计 6.0%；住房保障，4.00 万元，占支出合计 4.0%。',
    );
  });

  test('nothing is added where everything is drawn', async () => {
    render(<BarListChart info={info} items={items} />);
    expect(await getPictureDescription()).not.toContain('其他');
  });

  test.each([
    ['treemap', () => <TreemapChart info={info} root={root} />],
    ['sunburst', () => <SunburstChart info={info} root={root} />],
  ])('%s names the tiny lines', async (_name, draw) => {
    render(draw());
    expect(await getPictureDescription()).toMatch(/其他 2 项：很小乙，.+；很小甲，.+。$/u);
  });

  test('a bridge names the steps of its group', async () => {
    const [start, end] = [
      { key: 'a', label: '上年', fen: wan(10) },
      { key: 'b', label: '本年', fen: wan(16) },
    ];
    const steps = [1, 2, 3].map((n) => ({
      key: `s${String(n)}`,
      label: `变动${String(n)}`,
      fen: wan(n),
    }));
    render(<BridgeChart info={info} start={start} end={end} steps={steps} maxItems={2} />);
    expect(await getPictureDescription()).toMatch(/其他 2 项：变动1，.+；变动2，.+。$/u);
  });

  test('a flow names the links it cannot draw', async () => {
    const nodes = ['甲', '乙'].map((key) => ({ key, label: key }));
    const links = [
      { from: '甲', to: '乙', fen: wan(5) },
      { from: '乙', to: '甲', fen: wan(1) },
    ];
    render(<SankeyChart info={info} nodes={nodes} links={links} />);
    expect(await getPictureDescription()).toMatch(/其他 1 项：乙 → 甲，.+，循环流向，图中未画。$/u);
  });
});

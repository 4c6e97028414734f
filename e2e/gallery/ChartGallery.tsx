// Every chart once, with negatives, zeros, tiny items and long names.
import { BarListChart } from '../../src/ui/charts/BarListChart.tsx';
import { BridgeChart } from '../../src/ui/charts/BridgeChart.tsx';
import { LinesChart } from '../../src/ui/charts/LinesChart.tsx';
import { SankeyChart } from '../../src/ui/charts/SankeyChart.tsx';
import { StackedBarChart } from '../../src/ui/charts/StackedBarChart.tsx';
import { SunburstChart } from '../../src/ui/charts/SunburstChart.tsx';
import { TreemapChart } from '../../src/ui/charts/TreemapChart.tsx';
import { changes, info, root, wan } from './samples.ts';

interface Props {
  readonly highlightedKey: string | undefined;
  readonly onHighlight: (key: string | undefined) => void;
}

const children = root.children ?? [];
const handleSelect = (key: string) => {
  document.title = key;
};

export function ChartGallery(props: Props) {
  const shared = { ...props, onSelect: handleSelect, headingLevel: 2 as const };
  const plain = { ...info, filters: undefined, check: undefined, link: undefined };
  return (
    <div
      style={{
        display: 'grid',
        gap: '2.5rem',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 30rem), 1fr))',
      }}
    >
      <BarListChart {...shared} info={info} items={children} maxItems={5} />
      <BarListChart
        {...shared}
        info={{ ...plain, title: '比上年增减，含负数与零' }}
        items={[...changes, { key: 'zero', label: '公务接待费', fen: wan(0) }]}
      />
      <StackedBarChart
        {...shared}
        info={{ ...plain, title: '各类支出中的基本支出与项目支出' }}
        series={[
          { key: 'basic', label: '基本支出' },
          { key: 'project', label: '项目支出' },
        ]}
        items={children.map((item, index) => ({
          key: item.key,
          label: item.label,
          parts:
            index === 0
              ? [wan(0), item.fen]
              : index === 3
                ? [wan(84.1), wan(10)]
                : [item.fen, undefined],
        }))}
      />
      <BridgeChart
        {...shared}
        info={{ ...plain, title: '一般公共预算从 2024 年到 2025 年' }}
        start={{ key: '2024', label: '2024 年预算', fen: wan(328.77) }}
        end={{ key: '2025', label: '2025 年预算', fen: wan(154.89) }}
        steps={changes}
      />
      <TreemapChart {...shared} info={{ ...plain, title: '支出构成' }} root={root} />
      <SunburstChart {...shared} info={{ ...plain, title: '支出构成（三级）' }} root={root} />
      <SankeyChart
        {...shared}
        info={{ ...plain, title: '钱从哪里来，到哪里去' }}
        nodes={[
          { key: 'generalPublic', label: '一般公共预算拨款' },
          { key: 'carryOver', label: '上年结转' },
          ...children.map((child) => ({ key: child.key, label: child.label, code: child.key })),
          { key: 'basic', label: '基本支出' },
          { key: 'project', label: '项目支出' },
        ]}
        links={[
          ...children.map((child) => ({ from: 'generalPublic', to: child.key, fen: child.fen })),
          { from: 'carryOver', to: '215', fen: wan(39.64) },
          ...children.map((child, index) => ({
            from: child.key,
            to: index === 0 ? 'project' : 'basic',
            fen: child.fen,
          })),
          { from: '215', to: 'project', fen: wan(39.64) },
        ]}
      />
      <LinesChart
        {...shared}
        info={{ ...plain, title: '历年支出' }}
        periods={['2021', '2022', '2023', '2024', '2025']}
        series={[
          {
            key: 'basic',
            label: '基本支出',
            values: [130, 126, undefined, 122.59, 111.89].map((v) =>
              v === undefined ? v : wan(v),
            ),
          },
          { key: 'project', label: '项目支出', values: [80, 160, 190, 206.18, 43].map(wan) },
        ]}
      />
      <BarListChart {...shared} info={{ ...plain, title: '没有数据的图' }} items={[]} />
    </div>
  );
}

// Bars made of parts, one row per item: class by basic and project, year by year.
// Each part is a mark of its own; the table lists every part and the sums.
import { addFen } from '../../model/amount.ts';
import { formatAmount } from '../format/amount.ts';
import { useStable } from '../hooks/useStable.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { getClassColor } from './classColor.ts';
import type { ChartTable } from './frame.ts';
import { StackedBarDrawing } from './lazy.tsx';
import type { StackedBarProps, StackedItem } from './types.ts';
import { useValueContext } from './useValueContext.ts';
import { describeItems, describeValue, type ValueContext } from './values.ts';

function getPartKey(item: string, series: string): string {
  return `${item}/${series}`;
}

function getSum(item: StackedItem) {
  return addFen(...item.parts.filter((part) => part !== undefined));
}

function buildTable(context: ValueContext, props: StackedBarProps): ChartTable {
  const { words, language, info } = context;
  const format = { unit: info.unit, language };
  return {
    columns: [
      { header: words.item },
      ...props.series.map((series) => ({ header: series.label, isNumber: true })),
      { header: words.total, isNumber: true },
    ],
    rows: props.items.map((item) => ({
      key: item.key,
      cells: [
        item.label,
        ...props.series.map((_, index) => {
          const part = item.parts[index];
          return part === undefined
            ? (props.absentLabel ?? words.notPublished)
            : formatAmount(part, format);
        }),
        formatAmount(getSum(item), format),
      ],
    })),
  };
}

function buildMarks(context: ValueContext, props: StackedBarProps) {
  const { comma } = context.words;
  return props.items.flatMap((item) =>
    props.series.flatMap((series, index) => {
      const part = item.parts[index];
      if (part === undefined || part === 0) return [];
      const label = [item.label, series.label, describeValue(context, part)].join(comma);
      return [{ key: getPartKey(item.key, series.key), label }];
    }),
  );
}

export function StackedBarChart(props: StackedBarProps) {
  const { info, onSelect } = props;
  const items = useStable(props.items);
  const series = useStable(props.series);
  const context = useValueContext(info);
  const sums = items.map((item) => ({ key: item.key, label: item.label, fen: getSum(item) }));
  const isItem = (key: string) => items.some((item) => item.key === key);
  // A part is pressed, its whole item is meant.
  const handleSelect = (key: string) => {
    onSelect?.(isItem(key) ? key : key.slice(0, key.lastIndexOf('/')));
  };
  return (
    <ChartFrame
      chart={{ ...props, onSelect: onSelect === undefined ? undefined : handleSelect }}
      content={{
        marks: buildMarks(context, props),
        table: buildTable(context, props),
        legend: series.map((one) => ({
          key: one.key,
          label: one.label,
          color: getClassColor(one.code ?? one.key),
        })),
        description: describeItems(context, sums),
        isEmpty: items.length === 0,
        getPlotHeight: (_width, isNarrow) => items.length * (isNarrow ? 46 : 34),
      }}
      draw={(plot) => <StackedBarDrawing plot={plot} items={items} series={series} />}
    />
  );
}

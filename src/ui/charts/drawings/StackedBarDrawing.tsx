// Stacked horizontal bars by recharts: one Bar per series, negatives stacked to the left.
// Words and sums of the rows are drawn beside them, on the same scale.
import { memo, useMemo } from 'react';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { addFen, type Fen } from '../../../model/amount.ts';
import styles from '../Chart.module.css';
import { getClassColor } from '../classColor.ts';
import { Decorations } from '../Decorations.tsx';
import type { Plot } from '../frame.ts';
import { Mark } from '../Mark.tsx';
import { Silent } from '../Silent.tsx';
import type { StackedItem, StackedSeries } from '../types.ts';
import { formatValue } from '../values.ts';
import { RowLabel, ZeroLine } from './rowLabel.tsx';
import { getRowColumns, getX, type RowColumns } from './rowScale.ts';

interface Props {
  readonly plot: Plot;
  readonly items: readonly StackedItem[];
  readonly series: readonly StackedSeries[];
}

interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly payload: { readonly item: StackedItem };
}

interface Stack {
  readonly item: StackedItem;
  readonly sum: Fen;
  readonly up: number;
  readonly down: number;
}

/** One field per part: recharts takes a new function for a new bar and drops the focus. */
function toDatum(item: StackedItem) {
  const parts = item.parts.map((part, index) => [`part${String(index)}`, part ?? 0] as const);
  return { key: item.key, item, ...Object.fromEntries(parts) };
}

function buildStack(item: StackedItem): Stack {
  const parts = item.parts.filter((part) => part !== undefined);
  const add = (chosen: readonly Fen[]) => addFen(...chosen);
  return {
    item,
    sum: add(parts),
    up: add(parts.filter((part) => part > 0)),
    down: add(parts.filter((part) => part < 0)),
  };
}

function PartMark(props: {
  shape: Shape;
  series: StackedSeries;
  index: number;
  rowHeight: number;
  isNarrow: boolean;
}) {
  const { shape, series, index, rowHeight, isNarrow } = props;
  const { item } = shape.payload;
  const part = item.parts[index];
  if (part === undefined || part === 0) return null;
  const rowTop = shape.y + shape.height / 2 - rowHeight / 2;
  const width = Math.max(Math.abs(shape.width), 1);
  return (
    <Mark markKey={`${item.key}/${series.key}`}>
      <rect
        x={Math.min(shape.x, shape.x + shape.width)}
        y={isNarrow ? rowTop + 20 : rowTop + 7}
        width={width}
        height={isNarrow ? 18 : rowHeight - 14}
        className={width > 3 ? styles.shape : styles.bar}
        style={{ fill: getClassColor(series.code ?? series.key) }}
      />
    </Mark>
  );
}

function RowWords(props: {
  stacks: readonly Stack[];
  plot: Plot;
  columns: RowColumns;
  rowHeight: number;
}) {
  const { stacks, plot, columns, rowHeight } = props;
  return (
    <Silent>
      {stacks.map((stack, index) => {
        const y = plot.layout.plotTop + index * rowHeight;
        const isLeft = stack.up === 0 && stack.down < 0;
        const x = getX(columns, isLeft ? stack.down : stack.up);
        return (
          <g key={stack.item.key}>
            <RowLabel
              label={stack.item.label}
              y={y}
              height={rowHeight}
              labelWidth={columns.labelWidth}
              width={plot.width}
              isNarrow={plot.isNarrow}
            />
            <text
              x={isLeft ? x - 6 : x + 6}
              y={(plot.isNarrow ? y + 29 : y + rowHeight / 2) + 4.5}
              textAnchor={isLeft ? 'end' : 'start'}
              className={styles.value}
            >
              {formatValue(plot.context, stack.sum)}
            </text>
          </g>
        );
      })}
    </Silent>
  );
}

function Draw({ plot, items, series }: Props) {
  const { layout, width, height, isNarrow } = plot;
  const stacks = items.map(buildStack);
  const data = useMemo(() => items.map(toDatum), [items]);
  const columns = getRowColumns({
    width,
    isNarrow,
    labels: items.map((item) => item.label),
    values: stacks.map((stack) => formatValue(plot.context, stack.sum)),
    extent: [
      Math.min(...stacks.map((stack) => stack.down)),
      Math.max(...stacks.map((stack) => stack.up)),
    ],
  });
  const rowHeight = (layout.plotBottom - layout.plotTop) / items.length;
  return (
    <BarChart
      layout="vertical"
      stackOffset="sign"
      width={width}
      height={height}
      accessibilityLayer={false}
      data={data}
      margin={{
        top: layout.plotTop,
        bottom: height - layout.plotBottom,
        left: columns.plotLeft,
        right: width - columns.plotRight,
      }}
    >
      <XAxis type="number" hide domain={[...columns.domain]} />
      <YAxis type="category" dataKey="key" hide width={0} />
      <Decorations layout={layout} />
      <RowWords stacks={stacks} plot={plot} columns={columns} rowHeight={rowHeight} />
      {series.map((one, index) => (
        <Bar
          key={one.key}
          stackId="parts"
          dataKey={`part${String(index)}`}
          isAnimationActive={false}
          shape={(shape: unknown) => (
            <PartMark
              shape={shape as Shape}
              series={one}
              index={index}
              rowHeight={rowHeight}
              isNarrow={isNarrow}
            />
          )}
        />
      ))}
      <ZeroLine plot={plot} columns={columns} />
    </BarChart>
  );
}

export const StackedBarDrawing = memo(Draw);

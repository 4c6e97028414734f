// Horizontal bars by recharts: rows, scale and zero line are its own, each bar is a Mark
// with its words and value. Negatives run left from zero, zero draws a hairline, bars too
// short to see keep one px.
import { memo, useMemo } from 'react';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import styles from '../Chart.module.css';
import { getClassColor } from '../classColor.ts';
import { Decorations } from '../Decorations.tsx';
import type { Plot } from '../frame.ts';
import { Mark } from '../Mark.tsx';
import type { ChartItem } from '../types.ts';
import { formatValue } from '../values.ts';
import { RowLabel, ZeroLine } from './rowLabel.tsx';
import { getRowColumns, type RowColumns } from './rowScale.ts';

interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly payload: { readonly item: ChartItem };
}

function BarMark(props: { shape: Shape; plot: Plot; columns: RowColumns; rowHeight: number }) {
  const { shape, plot, columns, rowHeight } = props;
  const { item } = shape.payload;
  const { isNarrow, width } = plot;
  const rowTop = shape.y + shape.height / 2 - rowHeight / 2;
  const [barTop, barHeight] = isNarrow ? [rowTop + 20, 16] : [rowTop + 6, rowHeight - 12];
  const length = item.fen === 0 ? 0 : Math.max(Math.abs(shape.width), 1);
  const isNegative = item.fen < 0;
  const zero = isNegative
    ? Math.max(shape.x, shape.x + shape.width)
    : Math.min(shape.x, shape.x + shape.width);
  const left = isNegative ? zero - length : zero;
  return (
    <Mark markKey={item.key}>
      <rect x={0} y={rowTop} width={width} height={rowHeight} className={styles.hit} />
      <RowLabel
        label={item.label}
        y={rowTop}
        height={rowHeight}
        labelWidth={columns.labelWidth}
        width={width}
        isNarrow={isNarrow}
      />
      <rect
        x={left}
        y={barTop}
        width={length}
        height={barHeight}
        className={styles.bar}
        style={{ fill: getClassColor(item.code) }}
      />
      <text
        x={isNegative ? left - 6 : left + length + 6}
        y={barTop + barHeight / 2 + 4.5}
        textAnchor={isNegative ? 'end' : 'start'}
        className={styles.value}
      >
        {formatValue(plot.context, item.fen)}
      </text>
    </Mark>
  );
}

function Draw(props: { readonly plot: Plot; readonly items: readonly ChartItem[] }) {
  const { plot, items } = props;
  const { layout, width, height } = plot;
  // Recharts takes new data for new marks, and a mark that is replaced loses the focus.
  const data = useMemo(
    () => items.map((item) => ({ key: item.key, value: item.fen, item })),
    [items],
  );
  const values = items.map((item) => item.fen);
  const columns = getRowColumns({
    width,
    isNarrow: plot.isNarrow,
    labels: items.map((item) => item.label),
    values: items.map((item) => formatValue(plot.context, item.fen)),
    extent: [Math.min(...values), Math.max(...values)],
  });
  const rowHeight = (layout.plotBottom - layout.plotTop) / items.length;
  return (
    <BarChart
      layout="vertical"
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
      <Bar
        dataKey="value"
        isAnimationActive={false}
        shape={(shape: unknown) => (
          <BarMark shape={shape as Shape} plot={plot} columns={columns} rowHeight={rowHeight} />
        )}
      />
      <ZeroLine plot={plot} columns={columns} />
    </BarChart>
  );
}

export const BarListDrawing = memo(Draw);

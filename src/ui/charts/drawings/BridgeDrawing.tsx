// The bridge by recharts: range bars between running totals, thin connectors from row to
// row. A rise is told by place, sign and word, then by colour; what is not explained is
// an outline, not a bar.
import { memo, useMemo } from 'react';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { formatSignedChange } from '../../format/share.ts';
import type { BridgeRow } from '../bridgeSteps.ts';
import styles from '../Chart.module.css';
import { getClassColor } from '../classColor.ts';
import { Decorations } from '../Decorations.tsx';
import type { Plot } from '../frame.ts';
import { Mark } from '../Mark.tsx';
import { measureText } from '../textFit.ts';
import { formatValue } from '../values.ts';
import { RowLabel, ZeroLine } from './rowLabel.tsx';
import { getRowColumns, getX, labelSize, type RowColumns } from './rowScale.ts';

interface RowProps {
  readonly row: BridgeRow;
  readonly plot: Plot;
  readonly columns: RowColumns;
  readonly rowTop: number;
  readonly rowHeight: number;
  readonly isLast: boolean;
}

function getColor(row: BridgeRow): string {
  if (row.kind === 'total') return getClassColor('total');
  return getClassColor(row.change < 0 ? 'fall' : 'rise');
}

function getValueWords(plot: Plot, row: BridgeRow): string {
  const { info, language, words } = plot.context;
  if (row.kind === 'total') return formatValue(plot.context, row.change);
  const digits = formatSignedChange(row.change, { unit: info.unit, language });
  return row.mark === undefined ? digits : `${digits} ${words[row.mark]}`;
}

/** Right of the bar where there is room, else left of it. */
function placeValue(width: number, bar: { left: number; right: number }, text: string) {
  const { left, right } = bar;
  const isRight = right + 8 + measureText(text, labelSize) <= width;
  return isRight
    ? { x: right + 6, textAnchor: 'start' as const }
    : { x: left - 6, textAnchor: 'end' as const };
}

function BridgeMark({ row, plot, columns, rowTop, rowHeight, isLast }: RowProps) {
  const { isNarrow, width } = plot;
  const [from, to] = [getX(columns, row.from), getX(columns, row.to)];
  const left = Math.min(from, to);
  const length = Math.max(Math.abs(to - from), row.change === 0 ? 0 : 1);
  const [barTop, barHeight] = isNarrow ? [rowTop + 20, 18] : [rowTop + 6, rowHeight - 12];
  const text = getValueWords(plot, row);
  const isTotal = row.kind === 'total';
  return (
    <Mark markKey={row.key}>
      <rect x={0} y={rowTop} width={width} height={rowHeight} className={styles.hit} />
      <RowLabel
        label={row.label}
        y={rowTop}
        height={rowHeight}
        labelWidth={columns.labelWidth}
        width={width}
        isNarrow={isNarrow}
        isStrong={isTotal}
      />
      {!isLast && (
        <line
          x1={to}
          x2={to}
          y1={barTop + barHeight}
          y2={barTop + rowHeight}
          className={styles.connector}
        />
      )}
      <rect
        x={left}
        y={barTop}
        width={length}
        height={barHeight}
        className={row.kind === 'unexplained' ? styles.outline : styles.bar}
        style={row.kind === 'unexplained' ? { stroke: getColor(row) } : { fill: getColor(row) }}
      />
      <text
        {...placeValue(width, { left, right: left + length }, text)}
        y={barTop + barHeight / 2 + 4.5}
        className={`${styles.value ?? ''} ${isTotal ? (styles.strong ?? '') : ''}`}
      >
        {text}
      </text>
    </Mark>
  );
}

function Draw(props: { readonly plot: Plot; readonly rows: readonly BridgeRow[] }) {
  const { plot, rows } = props;
  const { layout, width, height } = plot;
  const data = useMemo(
    () => rows.map((row) => ({ key: row.key, reach: [row.from, row.to] })),
    [rows],
  );
  const reach = rows.flatMap((row) => [row.from, row.to]);
  const columns = getRowColumns({
    width,
    isNarrow: plot.isNarrow,
    labels: rows.map((row) => row.label),
    values: rows.map((row) => getValueWords(plot, row)),
    extent: [Math.min(...reach), Math.max(...reach)],
  });
  const rowHeight = (layout.plotBottom - layout.plotTop) / rows.length;
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
      <ZeroLine plot={plot} columns={columns} />
      <Bar
        dataKey="reach"
        isAnimationActive={false}
        shape={(shape: unknown) => {
          const { index } = shape as { index: number };
          const row = rows[index];
          if (row === undefined) return <g />;
          return (
            <BridgeMark
              row={row}
              plot={plot}
              columns={columns}
              rowTop={layout.plotTop + index * rowHeight}
              rowHeight={rowHeight}
              isLast={index === rows.length - 1}
            />
          );
        }}
      />
    </BarChart>
  );
}

export const BridgeDrawing = memo(Draw);

// Lines by recharts: axis in the chart's unit from zero, gaps where nothing is published,
// every point a Mark.
import { memo, useMemo } from 'react';
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts';
import { formatAxisAmount } from '../../format/amount.ts';
import styles from '../Chart.module.css';
import { getClassColor } from '../classColor.ts';
import { Decorations } from '../Decorations.tsx';
import type { Plot } from '../frame.ts';
import { Mark } from '../Mark.tsx';
import { getTicks } from './ticks.ts';
import { measureText } from '../textFit.ts';
import type { LineSeries } from '../types.ts';
import { formatValue } from '../values.ts';

interface Dot {
  readonly cx?: number;
  readonly cy?: number;
  readonly index: number;
}

interface TickProps {
  readonly x: number | string;
  readonly y: number | string;
  readonly payload: { readonly value: unknown };
}

function PointMark(props: { dot: Dot; series: LineSeries; period: string; plot: Plot }) {
  const { dot, series, period, plot } = props;
  const fen = series.values[dot.index];
  if (fen === undefined || dot.cx === undefined || dot.cy === undefined) return null;
  return (
    <Mark markKey={`${series.key}/${period}`}>
      <circle cx={dot.cx} cy={dot.cy} r={12} className={styles.hit} />
      <circle
        cx={dot.cx}
        cy={dot.cy}
        r={4}
        className={styles.shape}
        style={{ fill: getClassColor(series.code ?? series.key) }}
      />
      {dot.index === series.values.length - 1 && (
        <text x={dot.cx + 9} y={dot.cy + 4} className={styles.value}>
          {formatValue(plot.context, fen)}
        </text>
      )}
    </Mark>
  );
}

/** One field per line: recharts takes a new function for a new line and drops the focus. */
function buildData(series: readonly LineSeries[], periods: readonly string[]) {
  return periods.map((period, index) => ({
    period,
    ...Object.fromEntries(
      series.map((one, number) => [`line${String(number)}`, one.values[index]] as const),
    ),
  }));
}

interface Props {
  readonly plot: Plot;
  readonly series: readonly LineSeries[];
  readonly periods: readonly string[];
}

function Draw({ plot, series, periods }: Props) {
  const { layout, width, height, context } = plot;
  const { unit } = context.info;
  const values = series.flatMap((one) => one.values.filter((fen) => fen !== undefined));
  const formatTick = (fen: number) => formatAxisAmount(fen, { unit, language: context.language });
  const data = useMemo(() => buildData(series, periods), [series, periods]);
  const ticks = getTicks(values, unit);
  const widest = Math.max(...values.map((fen) => measureText(formatValue(context, fen), 12.5)));
  return (
    <LineChart
      width={width}
      height={height}
      accessibilityLayer={false}
      data={data}
      margin={{
        top: layout.plotTop + 8,
        bottom: height - layout.plotBottom,
        left: 0,
        right: widest + 16,
      }}
    >
      <Decorations layout={layout} />
      <CartesianGrid vertical={false} className={styles.grid} stroke="" />
      <XAxis
        dataKey="period"
        height={24}
        tickLine={false}
        axisLine={false}
        padding={{ left: 16, right: 16 }}
        tick={({ x, y, payload }: TickProps) => (
          <text x={x} y={Number(y) + 10} textAnchor="middle" className={styles.small}>
            {String(payload.value)}
          </text>
        )}
      />
      <YAxis
        width={52}
        domain={[ticks[0] ?? 0, ticks.at(-1) ?? 0]}
        ticks={[...ticks]}
        tickLine={false}
        axisLine={false}
        tick={({ x, y, payload }: TickProps) => (
          <text x={x} y={Number(y) + 4} textAnchor="end" className={styles.small}>
            {formatTick(Number(payload.value))}
          </text>
        )}
      />
      {series.map((one, number) => (
        <Line
          key={one.key}
          type="linear"
          dataKey={`line${String(number)}`}
          stroke={getClassColor(one.code ?? one.key)}
          strokeWidth={2}
          isAnimationActive={false}
          activeDot={false}
          dot={(dot: Dot) => (
            <PointMark
              key={dot.index}
              dot={dot}
              series={one}
              period={periods[dot.index] ?? ''}
              plot={plot}
            />
          )}
        />
      ))}
    </LineChart>
  );
}

export const LinesDrawing = memo(Draw);

// Lines over years. A year without a figure is a gap, never a zero; one mark per figure.
import { formatAmount } from '../format/amount.ts';
import { useStable } from '../hooks/useStable.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { getClassColor } from './classColor.ts';
import type { ChartTable } from './frame.ts';
import { LinesDrawing } from './lazy.tsx';
import type { LinesProps } from './types.ts';
import { useValueContext } from './useValueContext.ts';
import { describeValue, type ValueContext } from './values.ts';

function getPointKey(series: string, period: string): string {
  return `${series}/${period}`;
}

function buildTable(context: ValueContext, props: LinesProps): ChartTable {
  const { words, language, info } = context;
  return {
    columns: [
      { header: words.item },
      ...props.periods.map((period) => ({ header: period, isNumber: true })),
    ],
    rows: props.series.map((series) => ({
      key: series.key,
      cells: [
        series.label,
        ...props.periods.map((_, index) => {
          const fen = series.values[index];
          return fen === undefined
            ? words.notPublished
            : formatAmount(fen, { unit: info.unit, language });
        }),
      ],
    })),
  };
}

function buildMarks(context: ValueContext, props: LinesProps) {
  return props.series.flatMap((series) =>
    props.periods.flatMap((period, index) => {
      const fen = series.values[index];
      if (fen === undefined) return [];
      const label = [series.label, period, describeValue(context, fen)].join(context.words.comma);
      return [{ key: getPointKey(series.key, period), label }];
    }),
  );
}

export function LinesChart(props: LinesProps) {
  const { info, onSelect } = props;
  const series = useStable(props.series);
  const periods = useStable(props.periods);
  const context = useValueContext(info);
  const marks = buildMarks(context, props);
  // A point is pressed, its series is meant.
  const handleSelect = (key: string) => onSelect?.(key.slice(0, key.lastIndexOf('/')));
  const { words } = context;
  return (
    <ChartFrame
      chart={{ ...props, onSelect: onSelect === undefined ? undefined : handleSelect }}
      content={{
        marks,
        table: buildTable(context, props),
        legend: series.map((one) => ({
          key: one.key,
          label: one.label,
          color: getClassColor(one.code ?? one.key),
          isLine: true,
        })),
        description: words.seriesSummary(series.length) + words.stop,
        isEmpty: marks.length === 0,
        getPlotHeight: (_width, isNarrow) => (isNarrow ? 240 : 280),
      }}
      draw={(plot) => <LinesDrawing plot={plot} series={series} periods={periods} />}
    />
  );
}

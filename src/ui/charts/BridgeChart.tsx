// A bridge from last year's total to this year's: one row per change, drawn from top to
// bottom so that long names have room. It always closes; see bridgeSteps.ts.
import { subtractFen } from '../../model/amount.ts';
import { formatAmount, formatAmountWithUnit } from '../format/amount.ts';
import { formatChange, formatSignedChange } from '../format/share.ts';
import { type BridgeRow, buildBridgeRows } from './bridgeSteps.ts';
import { useStable } from '../hooks/useStable.ts';
import { ChartFrame } from './ChartFrame.tsx';
import type { ChartTable } from './frame.ts';
import { BridgeDrawing } from './lazy.tsx';
import type { ChartWords } from './text.ts';
import type { BridgeProps } from './types.ts';
import { useOpenOther } from './useOpenOther.ts';
import { useValueContext } from './useValueContext.ts';
import { listGroupedWords, type ValueContext } from './values.ts';

function getMarkWord(words: Pick<ChartWords, 'new' | 'dropped'>, row: BridgeRow): string {
  return row.mark === undefined ? '' : words[row.mark];
}

function buildTable(context: ValueContext, rows: readonly BridgeRow[]): ChartTable {
  const { info, language, words } = context;
  const format = { unit: info.unit, language };
  return {
    columns: [
      { header: words.item },
      { header: words.change, isNumber: true },
      { header: words.running, isNumber: true },
      { header: words.note },
    ],
    rows: rows.map((row) => ({
      key: row.key,
      cells: [
        row.label,
        row.kind === 'total' ? '' : formatSignedChange(row.change, format),
        formatAmount(row.to, format),
        getMarkWord(words, row),
      ],
    })),
  };
}

function describeRow(context: ValueContext, row: BridgeRow): string {
  const { info, language, words } = context;
  const format = { unit: info.unit, language };
  const value =
    row.kind === 'total'
      ? formatAmountWithUnit(row.change, format)
      : formatChange(row.change, format);
  const parts = [row.label, value, getMarkWord(words, row)];
  if (row.kind === 'other') parts.push(words.opens);
  return parts.filter((part) => part !== '').join(words.comma);
}

function describe(context: ValueContext, props: BridgeProps): string {
  const { words, language, info } = context;
  const { start, end } = props;
  const format = { unit: info.unit, language };
  const say = (total: BridgeProps['start']) =>
    `${total.label} ${formatAmountWithUnit(total.fen, format)}`;
  const change = formatChange(subtractFen(end.fen, start.fen), format);
  return words.rangeSummary(say(start), say(end), change) + words.stop;
}

export function BridgeChart(props: BridgeProps) {
  const { info, steps, maxItems = 14 } = props;
  const context = useValueContext(info);
  const other = useOpenOther({
    of: info.title,
    hasOther: steps.length > maxItems,
    onSelect: props.onSelect,
  });
  const limit = other.isOpen ? steps.length : maxItems;
  const rows = useStable(buildBridgeRows(props, limit, context.words));
  const allRows = buildBridgeRows(props, steps.length, context.words);
  const shown = new Set(rows.map((row) => row.key));
  const hidden = allRows.filter((row) => !shown.has(row.key));
  return (
    <ChartFrame
      chart={{ ...props, onSelect: other.onSelect }}
      content={{
        marks: rows.map((row) => ({ key: row.key, label: describeRow(context, row) })),
        table: buildTable(context, allRows),
        legend: [],
        description: describe(context, props),
        grouped: listGroupedWords(
          context,
          hidden.map((row) => describeRow(context, row)),
        ),
        isEmpty: false,
        getPlotHeight: (_width, isNarrow) => rows.length * (isNarrow ? 46 : 32),
      }}
      draw={(plot) => <BridgeDrawing plot={plot} rows={rows} />}
    />
  );
}

// Where money comes from and where it goes. Nodes and flows are both marks: left and right
// go along the nodes, down into the flows that leave one, up back again.
import { formatAmountWithUnit, formatAmount } from '../format/amount.ts';
import { useStable } from '../hooks/useStable.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { type CheckedFlows, checkFlows, getLinkKey, measureFlows } from './flows.ts';
import type { ChartTable } from './frame.ts';
import { SankeyDrawing } from './lazy.tsx';
import type { ChartMark } from './marks.ts';
import type { SankeyProps } from './types.ts';
import { useValueContext } from './useValueContext.ts';
import { describeItem, describeValue, listGroupedWords, type ValueContext } from './values.ts';

function getNames(props: SankeyProps) {
  const names = new Map(props.nodes.map((node) => [node.key, node.label]));
  return (key: string) => names.get(key) ?? key;
}

function buildMarks(context: ValueContext, props: SankeyProps, flows: CheckedFlows) {
  const getName = getNames(props);
  const { comma } = context.words;
  return flows.nodes.flatMap((node): readonly ChartMark[] => [
    { key: node.key, label: describeItem(context, node) },
    ...flows.links
      .filter((link) => link.from === node.key)
      .map((link) => ({
        key: getLinkKey(link),
        label: `${node.label} → ${getName(link.to)}${comma}${describeValue(context, link.fen)}`,
        parentKey: node.key,
      })),
  ]);
}

/** The links that are listed and not drawn, with the reason. */
function describeRefused(context: ValueContext, props: SankeyProps, flows: CheckedFlows): string {
  const getName = getNames(props);
  const { comma, cyclic } = context.words;
  const each = flows.refused.map(({ link, reason }) => {
    const path = `${getName(link.from)} → ${getName(link.to)}`;
    return [path, describeValue(context, link.fen), ...(reason === 'cycle' ? [cyclic] : [])];
  });
  return listGroupedWords(
    context,
    each.map((parts) => parts.join(comma)),
  );
}

function buildTable(context: ValueContext, props: SankeyProps, flows: CheckedFlows): ChartTable {
  const getName = getNames(props);
  const { words, info, language } = context;
  const reasons = new Map(
    flows.refused.map(({ link, reason }) => [
      getLinkKey(link),
      reason === 'cycle' ? words.cyclic : '',
    ]),
  );
  return {
    columns: [
      { header: words.from },
      { header: words.to },
      { header: words.amount, isNumber: true },
      { header: words.note },
    ],
    rows: props.links.map((link, index) => ({
      key: String(index),
      cells: [
        getName(link.from),
        getName(link.to),
        formatAmount(link.fen, { unit: info.unit, language }),
        reasons.get(getLinkKey(link)) ?? '',
      ],
    })),
  };
}

export function SankeyChart(props: SankeyProps) {
  const { info } = props;
  const context = useValueContext(info);
  const flows = useStable(checkFlows(props.nodes, props.links));
  const { words, language } = context;
  const total = formatAmountWithUnit(flows.total, { unit: info.unit, language });
  const { rows } = measureFlows(flows);
  return (
    <ChartFrame
      chart={props}
      content={{
        marks: buildMarks(context, props, flows),
        table: buildTable(context, props, flows),
        legend: [],
        description: words.flowSummary(total) + words.stop,
        grouped: describeRefused(context, props, flows),
        isEmpty: flows.links.length === 0,
        getPlotHeight: (_width, isNarrow) => Math.max(220, rows * (isNarrow ? 56 : 48)),
      }}
      draw={(plot) => <SankeyDrawing plot={plot} flows={flows} />}
    />
  );
}

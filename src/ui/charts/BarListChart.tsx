// Items as horizontal bars, in the order given, each with its words and its value.
// Longer lists end with "其他 n 项", which opens. Under 480 px the words stand above
// their bars.
import { Button } from '../controls/Button.tsx';
import { useStable } from '../hooks/useStable.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { groupSmall } from './grouping.ts';
import { buildItemMarks, buildItemTable, withOther } from './itemTable.ts';
import { BarListDrawing } from './lazy.tsx';
import type { BarListProps } from './types.ts';
import { useOpenOther } from './useOpenOther.ts';
import { useValueContext } from './useValueContext.ts';
import { describeGrouped, describeItems } from './values.ts';

export function BarListChart(props: BarListProps) {
  const { items, info, maxItems = 12 } = props;
  const context = useValueContext(info);
  const other = useOpenOther({
    of: info.title,
    hasOther: items.length > maxItems,
    onSelect: props.onSelect,
  });
  const grouped = groupSmall(items, other.isOpen ? items.length : maxItems);
  const drawn = useStable(withOther(context, grouped));
  const closing = other.isOpen && (
    <Button tone="quiet" onClick={() => other.setIsOpen(false)}>
      {context.words.closeOther}
    </Button>
  );
  return (
    <ChartFrame
      chart={{
        ...props,
        onSelect: other.onSelect,
        actions: (
          <>
            {closing}
            {props.actions}
          </>
        ),
      }}
      content={{
        marks: buildItemMarks(context, grouped),
        table: buildItemTable(context, items),
        legend: [],
        description: describeItems(context, items),
        grouped: describeGrouped(context, grouped.hidden),
        isEmpty: items.length === 0,
        getPlotHeight: (_width, isNarrow) => drawn.length * (isNarrow ? 44 : 30),
      }}
      draw={(plot) => <BarListDrawing plot={plot} items={drawn} />}
    />
  );
}

// Areas of one or two levels below a node. Cells too small to draw are one cell, "其他
// n 项", that opens on them alone; the button leads back.
import { Button } from '../controls/Button.tsx';
import { addFen } from '../../model/amount.ts';
import { useStable } from '../hooks/useStable.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { buildDrawnTree, findOtherParent } from './drawnTree.ts';
import { groupBelow } from './grouping.ts';
import { TreemapDrawing } from './lazy.tsx';
import { buildTreeContent } from './treeContent.ts';
import type { ChartNode, TreemapProps } from './types.ts';
import { useOpenOther } from './useOpenOther.ts';
import { useValueContext } from './useValueContext.ts';

const leastShare = 0.008;

function getHidden(root: ChartNode): ChartNode {
  const { hidden } = groupBelow(root.children ?? [], leastShare);
  return { ...root, children: hidden, fen: addFen(...hidden.map((child) => child.fen)) };
}

export function TreemapChart(props: TreemapProps) {
  const { info, root, levels = 1 } = props;
  const context = useValueContext(info);
  const hidden = getHidden(root);
  const hasHidden = (hidden.children ?? []).length > 0;
  const other = useOpenOther({ of: root.key, hasOther: hasHidden, onSelect: props.onSelect });
  const shown = other.isOpen ? hidden : root;
  const drawn = useStable(buildDrawnTree(shown, { context, depth: levels, leastShare }));
  const handleSelect = (key: string) => {
    const parent = findOtherParent(key);
    if (parent === undefined) props.onSelect?.(key);
    else if (parent === root.key) other.setIsOpen(true);
    else props.onSelect?.(parent);
  };
  const back = other.isOpen && (
    <Button tone="quiet" onClick={() => other.setIsOpen(false)}>
      {context.words.closeOther}
    </Button>
  );
  return (
    <ChartFrame
      chart={{
        ...props,
        onSelect: other.onSelect === undefined ? undefined : handleSelect,
        actions: (
          <>
            {back}
            {props.actions}
          </>
        ),
      }}
      content={{
        ...buildTreeContent(context, { root, drawn, hasRoot: false }),
        legend: [],
        getPlotHeight: (width) => Math.round(Math.min(420, Math.max(260, width * 0.58))),
      }}
      draw={(plot) => <TreemapDrawing plot={plot} drawn={drawn} />}
    />
  );
}

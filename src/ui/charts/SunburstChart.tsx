// Rings of a tree around its root: three levels at a glance. The centre is a mark, too,
// so that one can go back up; pressing a group of small ones goes to their parent.
import { useStable } from '../hooks/useStable.ts';
import { ChartFrame } from './ChartFrame.tsx';
import { buildDrawnTree, findOtherParent } from './drawnTree.ts';
import { SunburstDrawing } from './lazy.tsx';
import { buildTreeContent, buildTreeLegend } from './treeContent.ts';
import type { SunburstProps } from './types.ts';
import { useValueContext } from './useValueContext.ts';

export function SunburstChart(props: SunburstProps) {
  const { info, root, rings = 3, onSelect } = props;
  const context = useValueContext(info);
  const drawn = useStable(buildDrawnTree(root, { context, depth: rings, leastShare: 0.006 }));
  const handleSelect = (key: string) => onSelect?.(findOtherParent(key) ?? key);
  return (
    <ChartFrame
      chart={{ ...props, onSelect: onSelect === undefined ? undefined : handleSelect }}
      content={{
        ...buildTreeContent(context, { root, drawn, hasRoot: true }),
        legend: buildTreeLegend(drawn),
        getPlotHeight: (width) => Math.round(Math.min(440, Math.max(260, width * 0.8))),
      }}
      draw={(plot) => <SunburstDrawing plot={plot} drawn={drawn} />}
    />
  );
}

// Flows on our own layout: it is part of the first view, and recharts would be a third of
// that view's bytes for this one drawing. Nodes and links are Marks. Names stand beside their
// node, to the right, and to the left for the last column, on a rim of paper so that
// they can be read over the flows.
import { memo } from 'react';
import styles from '../Chart.module.css';
import { getClassColor } from '../classColor.ts';
import { Decorations } from '../Decorations.tsx';
import { type LinkPlace, layOutFlows, type NodePlace } from '../flowLayout.ts';
import { type CheckedFlows, getLinkKey } from '../flows.ts';
import type { Plot } from '../frame.ts';
import { Mark } from '../Mark.tsx';
import type { FlowLink } from '../types.ts';
import { wrapText } from '../textFit.ts';
import { formatValue } from '../values.ts';

const nodeWidth = 8;

type Node = CheckedFlows['nodes'][number];

interface NodeProps {
  readonly node: Node;
  readonly place: NodePlace;
  readonly plot: Plot;
}

function NodeMark({ node, place, plot }: NodeProps) {
  const isLast = place.x + nodeWidth >= plot.width - 4;
  const x = isLast ? place.x - 6 : place.x + nodeWidth + 6;
  const room = Math.min(170, plot.width * (plot.isNarrow ? 0.3 : 0.26));
  const lines = wrapText(node.label, { width: room, size: 12.5, maxLines: 2 });
  const height = Math.max(place.height, 1);
  const first = place.y + height / 2 - (lines.length * 15) / 2 + 4;
  return (
    <Mark markKey={node.key}>
      <rect
        x={place.x}
        y={place.y}
        width={nodeWidth}
        height={height}
        className={styles.bar}
        style={{ fill: getClassColor(node.code ?? node.key) }}
      />
      <g className={styles.halo} textAnchor={isLast ? 'end' : 'start'}>
        {lines.map((line, index) => (
          <text key={line} x={x} y={first + index * 15} className={styles.label}>
            {line}
          </text>
        ))}
        <text x={x} y={first + lines.length * 15} className={styles.small}>
          {formatValue(plot.context, node.fen)}
        </text>
      </g>
    </Mark>
  );
}

interface LinkProps {
  readonly link: FlowLink;
  readonly place: LinkPlace;
  readonly flows: CheckedFlows;
}

function LinkMark({ link, place, flows }: LinkProps) {
  const source = flows.nodes.find((node) => node.key === link.from);
  const target = flows.nodes.find((node) => node.key === link.to);
  const { sourceX, sourceY, targetX, targetY } = place;
  const middle = String((sourceX + targetX) / 2);
  const path = [
    `M${String(sourceX)},${String(sourceY)}`,
    `C${middle},${String(sourceY)}`,
    `${middle},${String(targetY)}`,
    `${String(targetX)},${String(targetY)}`,
  ].join(' ');
  return (
    <Mark markKey={getLinkKey(link)}>
      <path
        d={path}
        className={styles.link}
        style={{ stroke: getClassColor(source?.code ?? target?.code ?? link.from) }}
        strokeWidth={Math.max(place.thickness, 1)}
      />
    </Mark>
  );
}

function Draw({ plot, flows }: { readonly plot: Plot; readonly flows: CheckedFlows }) {
  const { layout, width, height } = plot;
  const placed = layOutFlows(flows, {
    width,
    top: layout.plotTop + 6,
    bottom: layout.plotBottom - 18,
    nodeWidth,
    gap: plot.isNarrow ? 36 : 32,
  });
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure names it and each mark has a label; a title would show as a tooltip
    <svg width={width} height={height}>
      <Decorations layout={layout} />
      {flows.links.map((link, index) => {
        const place = placed.links[index];
        return place === undefined ? null : (
          <LinkMark key={getLinkKey(link)} link={link} place={place} flows={flows} />
        );
      })}
      {flows.nodes.map((node) => {
        const place = placed.nodes.get(node.key);
        return place === undefined ? null : (
          <NodeMark key={node.key} node={node} place={place} plot={plot} />
        );
      })}
    </svg>
  );
}

export const SankeyDrawing = memo(Draw);

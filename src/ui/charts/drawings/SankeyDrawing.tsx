// Flows by recharts' sankey layout; nodes and links are Marks. Names stand beside their
// node, to the right, and to the left for the last column, on a rim of paper so that
// they can be read over the flows.
import { Sankey } from 'recharts';
import styles from '../Chart.module.css';
import { getClassColor } from '../classColor.ts';
import { Decorations } from '../Decorations.tsx';
import { type CheckedFlows, getLinkKey } from '../flows.ts';
import type { Plot } from '../frame.ts';
import { Mark } from '../Mark.tsx';
import { wrapText } from '../textFit.ts';
import { formatValue } from '../values.ts';

interface NodeShape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly index: number;
}

interface LinkShape {
  readonly sourceX: number;
  readonly targetX: number;
  readonly sourceY: number;
  readonly targetY: number;
  readonly sourceControlX: number;
  readonly targetControlX: number;
  readonly linkWidth: number;
  readonly index: number;
}

const nodeWidth = 8;

function NodeMark({ shape, flows, plot }: { shape: NodeShape; flows: CheckedFlows; plot: Plot }) {
  const node = flows.nodes[shape.index];
  if (node === undefined) return null;
  const isLast = shape.x + shape.width >= plot.width - 4;
  const x = isLast ? shape.x - 6 : shape.x + shape.width + 6;
  const room = Math.min(170, plot.width * (plot.isNarrow ? 0.3 : 0.26));
  const lines = wrapText(node.label, { width: room, size: 12.5, maxLines: 2 });
  const height = Math.max(shape.height, 1);
  const first = shape.y + height / 2 - (lines.length * 15) / 2 + 4;
  return (
    <Mark markKey={node.key}>
      <rect
        x={shape.x}
        y={shape.y}
        width={shape.width}
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

function LinkMark({ shape, flows }: { shape: LinkShape; flows: CheckedFlows }) {
  const link = flows.links[shape.index];
  if (link === undefined) return <g />;
  const source = flows.nodes.find((node) => node.key === link.from);
  const target = flows.nodes.find((node) => node.key === link.to);
  const { sourceX, sourceY, sourceControlX, targetControlX, targetX, targetY } = shape;
  const path = [
    `M${String(sourceX)},${String(sourceY)}`,
    `C${String(sourceControlX)},${String(sourceY)}`,
    `${String(targetControlX)},${String(targetY)}`,
    `${String(targetX)},${String(targetY)}`,
  ].join(' ');
  return (
    <Mark markKey={getLinkKey(link)}>
      <path
        d={path}
        className={styles.link}
        style={{ stroke: getClassColor(source?.code ?? target?.code ?? link.from) }}
        strokeWidth={Math.max(shape.linkWidth, 1)}
      />
    </Mark>
  );
}

export function SankeyDrawing({
  plot,
  flows,
}: {
  readonly plot: Plot;
  readonly flows: CheckedFlows;
}) {
  const { layout, width, height } = plot;
  const indices = new Map(flows.nodes.map((node, index) => [node.key, index]));
  const data = {
    nodes: flows.nodes.map((node) => ({ name: node.key })),
    links: flows.links.map((link) => ({
      source: indices.get(link.from) ?? 0,
      target: indices.get(link.to) ?? 0,
      value: link.fen,
    })),
  };
  return (
    <Sankey
      width={width}
      height={height}
      accessibilityLayer={false}
      data={data}
      nodeWidth={nodeWidth}
      nodePadding={plot.isNarrow ? 34 : 28}
      sort={false}
      iterations={32}
      margin={{
        top: layout.plotTop + 6,
        bottom: height - layout.plotBottom + 18,
        left: 0,
        right: 0,
      }}
      node={(shape: NodeShape) => <NodeMark shape={shape} flows={flows} plot={plot} />}
      link={(shape: LinkShape) => <LinkMark shape={shape} flows={flows} />}
    >
      <Decorations layout={layout} />
    </Sankey>
  );
}

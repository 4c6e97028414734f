// Sunburst in our own SVG on d3-hierarchy's partition. An arc's angle is its amount; a
// parent larger than its children leaves the rest of its angle empty.
import { memo } from 'react';
import { type HierarchyRectangularNode, partition } from 'd3-hierarchy';
import styles from '../Chart.module.css';
import { getClassColor } from '../classColor.ts';
import { Decorations } from '../Decorations.tsx';
import type { DrawnNode } from '../drawnTree.ts';
import type { Plot } from '../frame.ts';
import { Mark } from '../Mark.tsx';
import { measureText, shortenText } from '../textFit.ts';
import { formatValue } from '../values.ts';
import { buildAreaHierarchy } from './areaHierarchy.ts';

type Arc = HierarchyRectangularNode<DrawnNode>;

interface Disc {
  readonly cx: number;
  readonly cy: number;
  /** Radius of the centre and breadth of each ring. */
  readonly ring: number;
}

function buildArcs(root: DrawnNode): readonly Arc[] {
  const tree = buildAreaHierarchy(root);
  const laidOut = partition<DrawnNode>().size([2 * Math.PI, tree.height + 1])(tree);
  return laidOut.descendants();
}

function getPoint(disc: Disc, angle: number, radius: number) {
  return `${String(disc.cx + radius * Math.sin(angle))} ${String(disc.cy - radius * Math.cos(angle))}`;
}

function getArcPath(disc: Disc, arc: Arc): string {
  const [inner, outer] = [arc.y0 * disc.ring, arc.y1 * disc.ring];
  // A full circle has no start: two halves draw it.
  const end = Math.min(arc.x1, arc.x0 + 2 * Math.PI - 0.0001);
  const isLarge = end - arc.x0 > Math.PI ? 1 : 0;
  const [r1, r2] = [String(outer), String(inner)];
  return [
    `M${getPoint(disc, arc.x0, outer)}`,
    `A${r1} ${r1} 0 ${String(isLarge)} 1 ${getPoint(disc, end, outer)}`,
    `L${getPoint(disc, end, inner)}`,
    `A${r2} ${r2} 0 ${String(isLarge)} 0 ${getPoint(disc, arc.x0, inner)}Z`,
  ].join('');
}

/** Words along the radius where the arc is broad enough, kept upright on the left half. */
function ArcWords({ arc, disc }: { arc: Arc; disc: Disc }) {
  const middle = (arc.x0 + arc.x1) / 2;
  const radius = ((arc.y0 + arc.y1) / 2) * disc.ring;
  if ((arc.x1 - arc.x0) * radius < 15) return null;
  const text = shortenText(arc.data.label, disc.ring - 8, 11);
  if (text === '') return null;
  const degrees = (middle * 180) / Math.PI - 90;
  const turned = middle > Math.PI ? degrees + 180 : degrees;
  return (
    <text
      className={styles.onMark}
      style={{ fontSize: '11px' }}
      textAnchor="middle"
      transform={`translate(${getPoint(disc, middle, radius)}) rotate(${String(turned)}) translate(0 4)`}
    >
      {text}
    </text>
  );
}

function Centre({ root, disc, plot }: { root: DrawnNode; disc: Disc; plot: Plot }) {
  const value = formatValue(plot.context, root.fen);
  const room = disc.ring * 1.7;
  const size = Math.min(15, (room / Math.max(measureText(value, 1), 1)) * 0.95);
  return (
    <Mark markKey={root.key}>
      <circle cx={disc.cx} cy={disc.cy} r={disc.ring - 2} className={styles.hit} />
      <text x={disc.cx} y={disc.cy - 4} textAnchor="middle" className={styles.small}>
        {shortenText(root.label, room, 11)}
      </text>
      <text
        x={disc.cx}
        y={disc.cy + 14}
        textAnchor="middle"
        className={`${styles.value ?? ''} ${styles.strong ?? ''}`}
        style={{ fontSize: `${String(size)}px` }}
      >
        {value}
      </text>
    </Mark>
  );
}

function Draw({ plot, drawn }: { readonly plot: Plot; readonly drawn: DrawnNode }) {
  const { layout, width, height } = plot;
  const arcs = buildArcs(drawn);
  const depth = Math.max(...arcs.map((arc) => arc.depth)) + 1;
  const radius = Math.min(width, layout.plotBottom - layout.plotTop) / 2 - 2;
  const disc = {
    cx: width / 2,
    cy: (layout.plotTop + layout.plotBottom) / 2,
    ring: radius / depth,
  };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure names it and each mark has a label; a title would show as a tooltip
    <svg width={width} height={height}>
      <Decorations layout={layout} />
      <Centre root={drawn} disc={disc} plot={plot} />
      {arcs
        .filter((arc) => arc.depth > 0 && arc.x1 > arc.x0)
        .map((arc) => (
          <Mark key={arc.data.key} markKey={arc.data.key}>
            <path
              d={getArcPath(disc, arc)}
              className={styles.shape}
              style={{ fill: getClassColor(arc.data.code) }}
            />
            <ArcWords arc={arc} disc={disc} />
          </Mark>
        ))}
    </svg>
  );
}

export const SunburstDrawing = memo(Draw);

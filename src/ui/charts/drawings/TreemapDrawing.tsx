// Treemap in our own SVG on d3-hierarchy's squarified layout: no wrapper around a cell, so a
// drill draws as much as it changes. A parent's cell lies below those of its children.
import { memo } from 'react';
import { treemap, treemapSquarify } from 'd3-hierarchy';
import styles from '../Chart.module.css';
import { getClassColor } from '../classColor.ts';
import { Decorations } from '../Decorations.tsx';
import type { DrawnNode } from '../drawnTree.ts';
import type { Plot } from '../frame.ts';
import { Mark } from '../Mark.tsx';
import { measureText, shortenText, wrapText } from '../textFit.ts';
import { formatValue } from '../values.ts';
import { buildAreaHierarchy } from './areaHierarchy.ts';

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const padding = 7;

/** Names get as many lines as fit, the value the line below; nothing is squeezed. */
function CellWords({ cell, node, plot }: { cell: Cell; node: DrawnNode; plot: Plot }) {
  const room = cell.width - 2 * padding;
  const lineCount = Math.floor((cell.height - 2 * padding + 4) / 16);
  const value = formatValue(plot.context, node.fen);
  const hasValue = lineCount >= 2 && measureText(value, 12) <= room;
  const maxLines = Math.min(3, lineCount - (hasValue ? 1 : 0));
  if (maxLines < 1 || room < 26) return null;
  const lines =
    maxLines === 1
      ? [shortenText(node.label, room, 12)]
      : wrapText(node.label, { width: room, size: 12, maxLines });
  const shown = lines.filter((line) => line !== '');
  return (
    <g>
      {shown.map((line, index) => (
        <text
          key={line}
          x={cell.x + padding}
          y={cell.y + padding + 11 + index * 16}
          className={styles.onMarkStrong}
        >
          {line}
        </text>
      ))}
      {hasValue && (
        <text
          x={cell.x + padding}
          y={cell.y + padding + 11 + shown.length * 16}
          className={styles.onMark}
        >
          {value}
        </text>
      )}
    </g>
  );
}

function CellMark({ cell, node, plot }: { cell: Cell; node: DrawnNode; plot: Plot }) {
  return (
    <Mark markKey={node.key}>
      <rect
        x={cell.x}
        y={cell.y}
        width={Math.max(cell.width, 0)}
        height={Math.max(cell.height, 0)}
        className={styles.shape}
        style={{ fill: getClassColor(node.code) }}
      />
      {node.children.length === 0 && <CellWords cell={cell} node={node} plot={plot} />}
    </Mark>
  );
}

/** Cells in the order of the tree, parents before their children. */
function layOut(drawn: DrawnNode, { layout, width }: Plot) {
  const height = layout.plotBottom - layout.plotTop;
  const root = treemap<DrawnNode>().size([width, height]).tile(treemapSquarify.ratio(1.2))(
    buildAreaHierarchy(drawn),
  );
  return root.descendants().filter(({ depth }) => depth > 0);
}

function Draw({ plot, drawn }: { readonly plot: Plot; readonly drawn: DrawnNode }) {
  const { layout, width, height } = plot;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure names it and each mark has a label; a title would show as a tooltip
    <svg width={width} height={height}>
      <Decorations layout={layout} />
      {layOut(drawn, plot).map(({ data, x0, x1, y0, y1 }) => (
        <CellMark
          key={data.key}
          cell={{ x: x0, y: layout.plotTop + y0, width: x1 - x0, height: y1 - y0 }}
          node={data}
          plot={plot}
        />
      ))}
    </svg>
  );
}

export const TreemapDrawing = memo(Draw);

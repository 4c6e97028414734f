// Treemap by recharts, which lays its cells over the whole SVG: they are moved below the
// head of the picture by one linear map of y, so all areas shrink alike and stay true.
import { memo } from 'react';
import { Treemap } from 'recharts';
import styles from '../Chart.module.css';
import { getClassColor } from '../classColor.ts';
import { Decorations } from '../Decorations.tsx';
import type { DrawnNode } from '../drawnTree.ts';
import type { Plot } from '../frame.ts';
import { Mark } from '../Mark.tsx';
import { measureText, shortenText, wrapText } from '../textFit.ts';
import { formatValue } from '../values.ts';

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Leaf {
  readonly [name: string]: unknown;
  readonly name: string;
  readonly value: number;
  readonly node: DrawnNode;
  readonly children?: readonly Leaf[];
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

function toLeaf(node: DrawnNode): Leaf {
  const { children } = node;
  const leaf = { name: node.key, value: node.fen, node };
  return children.length === 0 ? leaf : { ...leaf, children: children.map(toLeaf) };
}

function Draw({ plot, drawn }: { readonly plot: Plot; readonly drawn: DrawnNode }) {
  const { layout, width, height } = plot;
  const scale = (layout.plotBottom - layout.plotTop) / height;
  return (
    <Treemap
      width={width}
      height={height}
      // Cells become wider by the map; asking for taller ones keeps them near square.
      aspectRatio={Math.max(1, 1.2 * scale)}
      data={drawn.children.map(toLeaf)}
      dataKey="value"
      nameKey="name"
      isAnimationActive={false}
      isUpdateAnimationActive={false}
      content={(given) => {
        const { node } = given as unknown as Partial<Leaf>;
        if (node === undefined) return <g />;
        const cell = {
          x: given.x,
          y: layout.plotTop + given.y * scale,
          width: given.width,
          height: given.height * scale,
        };
        return <CellMark cell={cell} node={node} plot={plot} />;
      }}
    >
      <Decorations layout={layout} />
    </Treemap>
  );
}

export const TreemapDrawing = memo(Draw);

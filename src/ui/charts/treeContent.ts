// What treemap and sunburst share: marks, table, legend and text of one tree.
import { getClassColor } from './classColor.ts';
import { buildTreeMarks, type DrawnNode, flattenTree, listGrouped } from './drawnTree.ts';
import type { ChartContent } from './frame.ts';
import { buildItemTable } from './itemTable.ts';
import type { ChartNode } from './types.ts';
import { describeGrouped, describeItems, type ValueContext } from './values.ts';

export function buildTreeContent(
  context: ValueContext,
  tree: { readonly root: ChartNode; readonly drawn: DrawnNode; readonly hasRoot: boolean },
): Omit<ChartContent, 'getPlotHeight' | 'legend'> {
  const { root, drawn, hasRoot } = tree;
  const rows = flattenTree(root);
  const table = buildItemTable(context, rows);
  const isPartly = rows.some((row) => row.fen <= 0);
  const text = describeItems(context, root.children ?? []);
  return {
    marks: buildTreeMarks(drawn, hasRoot),
    table: {
      columns: table.columns,
      rows: table.rows.map((row, index) => ({
        key: row.key,
        cells: [
          `${'\u3000'.repeat(rows[index]?.depth ?? 0)}${row.cells[0] ?? ''}`,
          ...row.cells.slice(1),
        ],
      })),
    },
    description: isPartly ? text + context.words.hiddenSmall + context.words.stop : text,
    grouped: describeGrouped(context, listGrouped(drawn)),
    isEmpty: drawn.children.length === 0,
  };
}

/** One entry per colour drawn on the first level, named after its largest node. */
export function buildTreeLegend(drawn: DrawnNode) {
  const seen = new Map<string, { key: string; label: string; color: string }>();
  for (const { key, label, code } of drawn.children) {
    const color = getClassColor(code);
    if (!seen.has(color)) seen.set(color, { key, label, color });
  }
  return [...seen.values()];
}

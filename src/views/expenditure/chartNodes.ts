// Nodes of the budget tree as items of a picture: what is drawn is what is left after
// filtering, in the measure of the view. Lines without a certain amount are left out
// and counted, so that the view can say so.
import type { BudgetNode } from '../../derive/budgetNode.ts';
import { measureFigure } from '../../derive/measure.ts';
import { findNearest, getNodeNature, getPictureDepth } from '../../derive/treeShape.ts';
import { type Fen, zeroFen } from '../../model/amount.ts';
import type { ChartKind, Measure } from '../../state/view.ts';
import type { ChartNode } from '../../ui/charts/types.ts';
import { getColorCode } from './columns.tsx';
import { findNodeGloss, nameNode, type NodeWords } from './nodeWords.ts';
import { getShownFigure, type TreeModel } from './useTreeModel.ts';

/** So many cells stay legible and quick to draw. */
const mostCells = 400;

export interface ChartPlace {
  readonly model: TreeModel;
  readonly use: NodeWords;
  readonly measure: Measure;
}

/** The amount to draw; shares are printed by the chart itself, from amounts. */
export function findDrawnFen(node: BudgetNode, { model, measure }: ChartPlace): Fen | undefined {
  const figure = getShownFigure(node, model.filters);
  if (measure !== 'perHead') return figure.fen;
  const measured = measureFigure(figure, 'perHead', model.getBase(node));
  return measured.kind === 'perHead' ? measured.fen : undefined;
}

function toChartNode(node: BudgetNode, depth: number, place: ChartPlace): ChartNode | undefined {
  const fen = findDrawnFen(node, place);
  if (fen === undefined) return undefined;
  const { tree } = place.model;
  const nature = tree.dimension === 'functional' ? place.use.nodeNatures[getNodeNature(node)] : '';
  const note = [findNodeGloss(node, place.use) ?? '', nature].filter((one) => one !== '');
  const children = depth === 0 ? [] : toChartNodes(node.children, depth - 1, place);
  return {
    key: node.key,
    label: nameNode(node, tree, place.use),
    fen,
    code: getColorCode(node),
    ...(note.length === 0 ? {} : { note: note.join(place.use.words.comma) }),
    ...(children.length === 0 ? {} : { children }),
  };
}

function toChartNodes(
  nodes: readonly BudgetNode[],
  depth: number,
  place: ChartPlace,
): readonly ChartNode[] {
  return nodes.flatMap((node) => toChartNode(node, depth, place) ?? []);
}

/** Levels below the drawn node: rings, or the projects inside their funds, or just its parts. */
export function getPictureLevels({ drawn, root, tree }: TreeModel, kind: ChartKind): number {
  const isFunds = tree.dimension === 'project' && tree.scope === 'all' && drawn === root;
  const wanted = kind === 'sunburst' ? 3 : kind === 'treemap' && isFunds ? 2 : 1;
  return getPictureDepth(drawn, wanted, mostCells);
}

/** The mark that stands for a node: itself, or its nearest ancestor in the picture. */
export function findMark(key: string, model: TreeModel, levels: number): string | undefined {
  const { parents, drawn } = model;
  const isDrawn = (at: string): boolean => {
    let above = parents.get(at);
    for (let level = 1; level <= levels && above !== undefined; level += 1) {
      if (above.key === drawn.key) return true;
      above = parents.get(above.key);
    }
    return false;
  };
  return findNearest(key, parents, isDrawn);
}

export interface NodePicture {
  readonly root: ChartNode;
  readonly levels: number;
  /** Lines of the first level that have no certain amount. */
  readonly gaps: number;
}

/** The picture of the drawn node. */
export function buildPicture(kind: ChartKind, place: ChartPlace): NodePicture {
  const { drawn } = place.model;
  const levels = getPictureLevels(place.model, kind);
  const root = toChartNode(drawn, levels, place) ?? {
    key: drawn.key,
    label: nameNode(drawn, place.model.tree, place.use),
    fen: zeroFen,
  };
  const count = root.children?.length ?? 0;
  return { root, levels, gaps: drawn.children.length - count };
}

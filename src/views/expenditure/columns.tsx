// The columns of the tree: figures in the measure of the view, the share bar, last year
// and the change, and "only this class". A column stands only where its table has it.
import { useMemo } from 'react';
import { type BudgetNode, listNodes } from '../../derive/budgetNode.ts';
import { type Figure, notPublished } from '../../derive/figure.ts';
import { measureFigure } from '../../derive/measure.ts';
import { getChangeKind } from '../../derive/statedChange.ts';
import type { Fen, UnitName } from '../../model/amount.ts';
import { useBudget } from '../../state/store.ts';
import type { Measure } from '../../state/view.ts';
import { getClassColor } from '../../ui/charts/classColor.ts';
import { formatUnit, getDecimalsNeeded } from '../../ui/format/amount.ts';
import { ShareBar } from '../../ui/treeTable/ShareBar.tsx';
import type { TableColumn } from '../../ui/treeTable/types.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import styles from './Expenditure.module.css';
import { describeFigure, nameNode, type NodeWords } from './nodeWords.ts';
import { NewMark, OnlyButton } from './OnlyButton.tsx';
import { getShownFigure, type TreeBase } from './useTreeModel.ts';

type Column = TableColumn<BudgetNode>;
type FigureName = 'total' | 'basic' | 'project' | 'personnel' | 'operating' | 'previous' | 'change';

interface ColumnPlace {
  readonly model: TreeBase;
  readonly use: NodeWords;
  readonly measure: Measure;
  /** Equal for all rows of a tree, so that the points stand under each other. */
  readonly decimals: number;
  /** Whether last year's figures stand beside this year's. */
  readonly hasYears: boolean;
}

function getNote({ use, measure }: ColumnPlace): string {
  const unit = formatUnit(use.format.unit, use.format.language);
  if (measure === 'amount') return unit;
  return measure === 'perHead' ? use.words.perHead(unit) : '%';
}

type Lines = Pick<ColumnPlace, 'measure'> & Pick<TreeBase, 'tree' | 'heads'>;

function listFen(nodes: readonly BudgetNode[], name: FigureName, { measure, heads }: Lines) {
  return nodes.flatMap((node): readonly Fen[] => {
    const figure = node[name];
    if (figure?.state !== 'amount') return [];
    if (measure !== 'perHead') return [figure.fen];
    const base = { parent: notPublished, total: notPublished, heads: heads?.count };
    const measured = measureFigure(figure, 'perHead', base);
    return measured.kind === 'perHead' ? [measured.fen] : [];
  });
}

/** Of the whole tree: no column moves its points because lines are left out. */
function findDecimals(lines: Lines, unit: UnitName): number {
  // Sums of a tree need no more decimals than its lines; the first thousand tell enough.
  const nodes = listNodes(lines.tree.root).slice(0, 1000);
  const names: readonly FigureName[] = ['total', 'basic', 'project', 'previous'];
  return getDecimalsNeeded(
    names.flatMap((name) => listFen(nodes, name, lines)),
    unit,
  );
}

interface FigureColumn {
  readonly name: FigureName;
  readonly header: string;
  readonly width?: string;
  readonly hideBelow?: number;
  readonly isSortable?: boolean;
}

function makeFigureColumn(given: FigureColumn, place: ColumnPlace): Column {
  const { name, header, hideBelow, width = '5rem', isSortable = true } = given;
  const read = (node: BudgetNode): Figure => node[name] ?? { state: 'notPublished' };
  return {
    id: name,
    header,
    headerNote: getNote(place),
    align: 'number',
    width,
    hideBelow,
    render: (node) => (
      <FigureAmount figure={read(node)} of={place.model.getBase(node)} decimals={place.decimals} />
    ),
    text: (node) => describeFigure(read(node), place.use),
    sortValue: isSortable ? (node) => read(node).fen : undefined,
  };
}

function makePartColumn(place: ColumnPlace): Column {
  const { model, use, decimals } = place;
  const read = (node: BudgetNode) => getShownFigure(node, model.filters);
  return {
    id: 'part',
    header: use.words.part,
    width: '5rem',
    headerNote: getNote(place),
    align: 'number',
    render: (node) => (
      <FigureAmount figure={read(node)} of={model.getBase(node)} decimals={decimals} />
    ),
    text: (node) => describeFigure(read(node), use),
  };
}

function makeShareColumn({ model, use, measure }: ColumnPlace): Column {
  const isOfParent = measure === 'shareOfParent';
  const getWhole = (node: BudgetNode): Figure =>
    isOfParent ? (model.parents.get(node.key) ?? model.root).total : model.root.total;
  return {
    id: 'share',
    header: isOfParent ? use.words.shareOfParent : use.words.shareOf,
    align: 'end',
    hideBelow: 500,
    width: '7.5rem',
    render: (node) => {
      const part = getShownFigure(node, model.filters);
      const whole = getWhole(node);
      if (part.state !== 'amount' || whole.state !== 'amount') return null;
      return (
        <ShareBar part={part.fen} whole={whole.fen} color={getClassColor(getColorCode(node))} />
      );
    },
    text: () => '',
  };
}

/** The class of a node, the fund it stands for, or nothing of either kind. */
export function getColorCode({ classCode, key, name }: BudgetNode): string {
  if (classCode !== '') return classCode;
  return name === '' ? key : 'other';
}

function ChangeCell({ node, decimals }: { readonly node: BudgetNode; readonly decimals: number }) {
  const { change, previous, total } = node;
  if (change === undefined) return <FigureAmount figure={{ state: 'notPublished' }} />;
  const fen = change.fen ?? 0;
  const direction = fen > 0 ? 'rise' : fen < 0 ? 'fall' : undefined;
  const isNew =
    previous?.state === 'amount' &&
    total.state === 'amount' &&
    getChangeKind(previous.fen, total.fen) === 'new';
  return (
    <span className={styles.change} data-direction={direction}>
      {isNew && <NewMark />}
      <FigureAmount figure={change} sign="always" decimals={decimals} />
    </span>
  );
}

/** The filtered figure takes the room of one column. */
function getYearWidth({ filtered }: TreeBase): number {
  return filtered.isFiltered ? 780 : 700;
}

function makeChangeColumn({ model, use, decimals }: ColumnPlace): Column {
  return {
    id: 'change',
    header: use.words.change,
    headerNote: formatUnit(use.format.unit, use.format.language),
    align: 'number',
    hideBelow: getYearWidth(model),
    render: (node) => <ChangeCell node={node} decimals={decimals} />,
    text: (node) => (node.change === undefined ? '' : describeFigure(node.change, use)),
    sortValue: (node) => node.change?.fen,
  };
}

function makeOnlyColumn({ model, use }: ColumnPlace): Column {
  return {
    id: 'only',
    header: use.words.only,
    width: '2.75rem',
    hideBelow: 560,
    align: 'end',
    render: (node) =>
      node.level === 1 ? (
        <OnlyButton code={node.classCode} name={nameNode(node, model.tree, use)} />
      ) : null,
    text: () => '',
  };
}

function isPrinted(root: BudgetNode, name: FigureName): boolean {
  return (root[name]?.state ?? 'notPublished') !== 'notPublished';
}

/** The figures beside the total: two natures, two parts of basic expenditure, or none. */
function listParts({ model, use }: ColumnPlace): readonly FigureColumn[] {
  const { words, natures } = use;
  const { tree, root, filters } = model;
  // Narrowed down to one nature, the filtered figure is that nature's.
  if (tree.dimension === 'project' || filters.nature !== 'all') return [];
  const all: readonly FigureColumn[] =
    tree.dimension === 'economic'
      ? [
          {
            name: 'personnel',
            header: words.personnel,
            width: '5.5rem',
            hideBelow: 420,
            isSortable: false,
          },
          {
            name: 'operating',
            header: words.operating,
            width: '5.5rem',
            hideBelow: 420,
            isSortable: false,
          },
        ]
      : [
          { name: 'basic', header: natures.basic, width: '5.5rem', hideBelow: 420 },
          { name: 'project', header: natures.project, width: '5.5rem', hideBelow: 420 },
        ];
  return all.filter(({ name }) => [root, ...root.children].some((node) => isPrinted(node, name)));
}

function buildColumns(place: ColumnPlace): readonly Column[] {
  const { model, use, hasYears } = place;
  const { words } = use;
  const { tree, filtered } = model;
  const make = (given: FigureColumn) => makeFigureColumn(given, place);
  const isProject = tree.dimension === 'project';
  return [
    ...(filtered.isFiltered ? [makePartColumn(place)] : []),
    make({ name: 'total', header: isProject ? words.amount : words.total }),
    ...listParts(place).map(make),
    makeShareColumn(place),
    ...(hasYears
      ? [
          make({ name: 'previous', header: words.previous, hideBelow: getYearWidth(model) - 60 }),
          makeChangeColumn(place),
        ]
      : []),
    ...(isProject ? [] : [makeOnlyColumn(place)]),
  ];
}

/** The columns of a tree; what is asked of all its lines is asked once, whatever the filter. */
export function useColumns(model: TreeBase, use: NodeWords): readonly Column[] {
  const measure = useBudget(({ view }) => view.measure);
  const { tree, heads } = model;
  const { unit } = use.format;
  const decimals = useMemo(
    () => findDecimals({ tree, heads, measure }, unit),
    [tree, heads, measure, unit],
  );
  // Last year's shares and heads are not this year's: these two columns hold amounts alone.
  const hasPrevious = useMemo(
    () => listNodes(tree.root).some(({ previous }) => previous !== undefined),
    [tree],
  );
  const hasYears = hasPrevious && measure === 'amount';
  return useMemo(
    () => buildColumns({ model, use, measure, decimals, hasYears }),
    [model, use, measure, decimals, hasYears],
  );
}

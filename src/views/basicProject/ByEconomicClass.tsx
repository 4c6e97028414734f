// What basic expenditure buys: economic classes as bars of personnel and operating funds,
// and beside them the tree of classes and divisions. A difference between the parts and
// the whole is said, not hidden.
import { useMemo, useState } from 'react';
import {
  type BudgetNode,
  listLeaves,
  listNodes,
  type TreeReading,
} from '../../derive/budgetNode.ts';
import { type Figure, subtractFigures, sumFigures } from '../../derive/figure.ts';
import { useBudget } from '../../state/store.ts';
import { BarListChart } from '../../ui/charts/BarListChart.tsx';
import { StackedBarChart } from '../../ui/charts/StackedBarChart.tsx';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { Columns, Section } from '../../ui/controls/Section.tsx';
import { formatAmountWithUnit, formatUnit } from '../../ui/format/amount.ts';
import { formatShare } from '../../ui/format/share.ts';
import { useText } from '../../ui/language/useText.ts';
import { TreeTable } from '../../ui/treeTable/TreeTable.tsx';
import type { TableColumn } from '../../ui/treeTable/types.ts';
import { getColumnDecimals } from '../shared/columns.ts';
import { ClassGloss } from '../shared/ClassGloss.tsx';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { goTo } from '../shared/navigation.ts';
import { useChartInfo } from '../shared/useChartInfo.ts';
import { useFormat } from '../shared/useFormat.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import styles from './BasicProject.module.css';
import { basicProjectText } from './text.ts';

interface TreeProps {
  readonly root: BudgetNode;
  readonly tables: readonly string[];
}

/** Trees with more lines begin closed. */
const openUpTo = 40;

function Chart({ root, tables }: TreeProps) {
  const words = useText(basicProjectText);
  const setView = useBudget((state) => state.setView);
  const info = useChartInfo(words.economicChart, { tables });
  const hasBlank = root.children.some(({ personnel, operating }) =>
    [personnel, operating].some(({ state }) => state === 'blank'),
  );
  return (
    <StackedBarChart
      info={info}
      series={[
        { key: 'personnel', label: words.personnel },
        { key: 'operating', label: words.operating },
      ]}
      items={root.children.map(({ key, name, personnel, operating }) => ({
        key,
        label: name,
        parts: [personnel.fen, operating.fen],
      }))}
      absentLabel={hasBlank ? words.blank : undefined}
      onSelect={(key) => setView(goTo('expenditure', { dimension: 'economic', node: key }))}
    />
  );
}

/** What it is spent on most: the divisions, whatever their class. */
function Largest({ root, tables }: TreeProps) {
  const words = useText(basicProjectText);
  const setView = useBudget((state) => state.setView);
  const info = useChartInfo(words.largestChart, { tables });
  const leaves = useMemo(
    () =>
      listLeaves(root)
        .flatMap(({ key, name, classCode, total }) =>
          total.state === 'amount' && total.fen !== 0
            ? [{ key, label: name, fen: total.fen, code: classCode }]
            : [],
        )
        .toSorted((left, right) => right.fen - left.fen),
    [root],
  );
  return (
    <BarListChart
      info={info}
      items={leaves}
      maxItems={10}
      onSelect={(key) => setView(goTo('expenditure', { dimension: 'economic', node: key }))}
    />
  );
}

/** Columns of amounts, as far as any line has one. */
function useColumns(nodes: readonly BudgetNode[]): readonly TableColumn<BudgetNode>[] {
  const words = useText(basicProjectText);
  const { unit, language } = useFormat();
  const decimals = getColumnDecimals(
    nodes.map(({ total }) => total),
    unit,
  );
  const amount = (
    id: string,
    header: string,
    pick: (node: BudgetNode) => Figure,
  ): readonly TableColumn<BudgetNode>[] =>
    nodes.every((node) => pick(node).state === 'notPublished')
      ? []
      : [
          {
            id,
            header,
            headerNote: formatUnit(unit, language),
            align: 'number',
            render: (node) => <FigureAmount figure={pick(node)} decimals={decimals} />,
            text: (node) => String(pick(node).fen ?? ''),
          },
        ];
  return [
    {
      id: 'code',
      header: words.code,
      hideBelow: 480,
      render: ({ code }) => <span className={styles.code}>{code}</span>,
      text: ({ code }) => code ?? '',
    },
    ...amount('total', words.total, ({ total }) => total),
    ...amount('personnel', words.personnel, ({ personnel }) => personnel),
    ...amount('operating', words.operating, ({ operating }) => operating),
  ];
}

function Tree({ root }: Pick<TreeProps, 'root'>) {
  const words = useText(basicProjectText);
  const format = useFormat();
  const nodes = useMemo(() => listNodes(root), [root]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>();
  const expanded = useMemo(
    () => chosen ?? new Set(nodes.length > openUpTo ? [] : nodes.map(({ key }) => key)),
    [chosen, nodes],
  );
  const columns = useColumns(nodes);
  const footer = Object.fromEntries(
    columns.flatMap((column) => (column.id === 'code' ? [] : [[column.id, column.render(root)]])),
  );
  const describe = ({ name, total }: BudgetNode) =>
    total.state === 'amount' && root.total.state === 'amount'
      ? words.describeShare(
          name,
          formatAmountWithUnit(total.fen, format),
          formatShare(total.fen, root.total.fen, format),
        )
      : name;
  return (
    <TreeTable
      label={words.economic}
      nodes={root.children}
      getKey={({ key }) => key}
      getChildren={({ children }) => children}
      getLabel={({ name }) => name}
      renderLabel={({ name, code }) => (
        <>
          {name}
          <ClassGloss code={code} />
        </>
      )}
      labelHeader={words.economicClass}
      columns={columns}
      describeRow={describe}
      expanded={expanded}
      onExpandedChange={setChosen}
      maxHeight={nodes.length > openUpTo ? undefined : 2_000}
      footer={{ label: words.total, cells: footer }}
    />
  );
}

/** Said where the two parts do not add up to the printed whole. */
function Difference({ root }: Pick<TreeProps, 'root'>) {
  const words = useText(basicProjectText);
  const { total, personnel, operating } = root;
  const parts = sumFigures([personnel, operating]);
  const difference = subtractFigures(parts, total);
  if (difference === undefined || difference.fen === 0) return null;
  return (
    <p className={styles.remark}>
      {words.rounding} <FigureAmount figure={difference} sign="always" withUnit />
      {words.roundingEnd} <ViewLink change={goTo('checks')}>{words.toChecks}</ViewLink>
    </p>
  );
}

export function ByEconomicClass({ tree }: { readonly tree: TreeReading }) {
  const words = useText(basicProjectText);
  if (tree.state !== 'tree') {
    const isEmpty = tree.state === 'empty';
    return (
      <Section title={words.economic}>
        <EmptyState title={isEmpty ? words.economicEmpty : words.economicMissing}>
          {isEmpty && tree.notes.map(({ text }) => text).join(' ')}
        </EmptyState>
      </Section>
    );
  }
  const { root, sources } = tree;
  const tables = sources.map(({ table }) => table);
  const hasParts = root.children.some(
    ({ personnel, operating }) => personnel.state === 'amount' || operating.state === 'amount',
  );
  return (
    <Section title={words.economic} note={words.economicNote}>
      <Columns>
        <div className={styles.charts}>
          {hasParts && <Chart root={root} tables={tables} />}
          <Largest root={root} tables={tables} />
        </div>
        <div>
          <Tree root={root} />
          <Difference root={root} />
        </div>
      </Columns>
    </Section>
  );
}

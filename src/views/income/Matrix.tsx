// Which money pays for what: functions as rows, sources as columns, totals at both
// margins. Blank stays blank; columns without a single figure are named and can be shown.
import { useMemo, useState } from 'react';
import type { Figure } from '../../derive/figure.ts';
import type { IncomeMatrix } from '../../derive/incomeMatrix.ts';
import { type IncomeNode, nestIncomeRows } from '../../derive/incomeSources.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { ExpandControl } from '../../ui/treeTable/ExpandControl.tsx';
import { useBudget } from '../../state/store.ts';
import { getKeysToLevel } from '../../ui/treeTable/expandToLevel.ts';
import { TreeTable } from '../../ui/treeTable/TreeTable.tsx';
import type { TableColumn } from '../../ui/treeTable/types.ts';
import { ClassGloss } from '../shared/ClassGloss.tsx';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { goTo } from '../shared/navigation.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import styles from './Income.module.css';
import {
  describeFigure,
  describeShare,
  findDecimals,
  getColumnNote,
  type IncomeFormat,
  useIncomeFormat,
} from './incomeWords.ts';

interface MatrixPlace {
  readonly matrix: IncomeMatrix;
  readonly heads: number | undefined;
}

const getKey = (node: IncomeNode): string => node.row.key;
const getChildren = (node: IncomeNode): readonly IncomeNode[] => node.children;
const getLabel = (node: IncomeNode): string => node.row.name;

function listFigures({ rows }: IncomeMatrix): readonly Figure[] {
  return rows.flatMap(({ total, cells }) => [total, ...cells]);
}

/** The parent of every row of the matrix, by key; the grand total for the classes. */
function mapTotals(nodes: readonly IncomeNode[], above: Figure): ReadonlyMap<string, Figure> {
  const totals = new Map<string, Figure>();
  const visit = (node: IncomeNode, whole: Figure): void => {
    totals.set(getKey(node), whole);
    for (const child of node.children) visit(child, node.row.total);
  };
  for (const node of nodes) visit(node, above);
  return totals;
}

function useColumns(place: MatrixPlace, nodes: readonly IncomeNode[], isAll: boolean) {
  const use = useIncomeFormat();
  return useMemo(() => {
    const { matrix, heads } = place;
    const total = matrix.rows[0]?.total ?? { state: 'notPublished' as const };
    const totals = mapTotals(nodes, total);
    const decimals = findDecimals(listFigures(matrix), heads, use);
    const make = (
      column: Pick<TableColumn<IncomeNode>, 'id' | 'header' | 'headerNote'>,
      read: (node: IncomeNode) => Figure,
    ): TableColumn<IncomeNode> => ({
      ...column,
      align: 'number',
      render: (node) => (
        <FigureAmount
          figure={read(node)}
          of={{ parent: totals.get(getKey(node)) ?? total, total, heads }}
          decimals={decimals}
        />
      ),
      text: (node) => describeFigure(read(node), use),
    });
    const note = getColumnNote(use);
    return [
      make({ id: 'total', header: use.words.rowTotal, headerNote: note }, ({ row }) => row.total),
      ...matrix.columns.flatMap(({ key, label, groups, isEmpty }, index) =>
        isEmpty && !isAll
          ? []
          : [
              make(
                { id: key, header: label, headerNote: groups.at(-1) ?? note },
                ({ row }) => row.cells[index] ?? { state: 'blank' },
              ),
            ],
      ),
    ];
  }, [place, nodes, isAll, use]);
}

function describeRow(node: IncomeNode, { matrix }: MatrixPlace, use: IncomeFormat): string {
  const { row } = node;
  const total = matrix.rows[0];
  const cells = row.cells.flatMap((figure, index) =>
    figure.state === 'blank' || figure.state === 'dash'
      ? []
      : [`${matrix.columns[index]?.label ?? ''} ${describeFigure(figure, use)}`],
  );
  const whole = total?.total ?? { state: 'notPublished' as const };
  return [
    row.name,
    describeFigure(row.total, use),
    describeShare({ part: row.total, whole, name: use.words.total }, use),
    ...cells,
  ]
    .filter((phrase) => phrase !== '')
    .join(use.words.comma);
}

function EmptyColumns(props: {
  readonly matrix: IncomeMatrix;
  readonly isAll: boolean;
  readonly onChange: (isAll: boolean) => void;
}) {
  const { matrix, isAll, onChange } = props;
  const { words } = useIncomeFormat();
  const empty = matrix.columns.filter(({ isEmpty }) => isEmpty);
  if (empty.length === 0) return null;
  const names = empty.map(({ label }) => label).join(words.list);
  return (
    <p className={styles.remark}>
      {words.emptyColumns(empty.length, names)}
      {words.stop}
      <Button tone="quiet" aria-expanded={isAll} onClick={() => onChange(!isAll)}>
        {isAll ? words.hideEmpty : words.showEmpty}
      </Button>
    </p>
  );
}

/** Open down to the level of the link; what is opened by hand stands until that changes. */
function useOpenRows(nodes: ReturnType<typeof nestIncomeRows>) {
  const level = useBudget(({ view }) => view.level);
  const setView = useBudget((state) => state.setView);
  const [kept, setKept] = useState<{
    readonly level: number;
    readonly keys: ReadonlySet<string>;
  }>();
  const start = useMemo(
    () => getKeysToLevel({ nodes, getKey, getChildren }, level),
    [nodes, level],
  );
  return {
    expanded: kept?.level === level ? kept.keys : start,
    onExpandedChange: (keys: ReadonlySet<string>) => setKept({ level, keys }),
    onLevelChange: (keys: ReadonlySet<string>, chosen: number) => {
      setKept({ level: chosen, keys });
      setView({ level: chosen });
    },
  };
}

function MatrixTree({ place }: { readonly place: MatrixPlace }) {
  const use = useIncomeFormat();
  const { words } = use;
  const { matrix } = place;
  const [isAll, setIsAll] = useState(false);
  const nodes = useMemo(() => nestIncomeRows(matrix.rows), [matrix]);
  const shape = { nodes, getKey, getChildren };
  const { expanded, onExpandedChange, onLevelChange } = useOpenRows(nodes);
  const columns = useColumns(place, nodes, isAll);
  const [total] = matrix.rows;
  return (
    <>
      <p className={styles.lead}>{words.matrixLead}</p>
      <EmptyColumns matrix={matrix} isAll={isAll} onChange={setIsAll} />
      <ExpandControl
        {...shape}
        levels={[words.class, words.division, words.item]}
        onExpandedChange={onLevelChange}
      />
      <TreeTable
        {...shape}
        label={words.matrixLabel}
        labelHeader={words.function}
        getLabel={getLabel}
        renderLabel={({ row }) => (
          <span className={styles.label}>
            {row.code !== undefined && <span className={styles.code}>{row.code}</span>}
            <span>
              {row.name}
              <ClassGloss code={row.code} />
            </span>
          </span>
        )}
        columns={columns}
        describeRow={(node) => describeRow(node, place, use)}
        expanded={expanded}
        onExpandedChange={onExpandedChange}
        footer={
          total === undefined
            ? undefined
            : {
                label: words.total,
                cells: Object.fromEntries(
                  columns.map(({ id, render }) => [id, render({ row: total, children: [] })]),
                ),
              }
        }
      />
    </>
  );
}

interface MatrixProps {
  readonly matrix: IncomeMatrix | undefined;
  readonly heads: number | undefined;
}

export function Matrix({ matrix, heads }: MatrixProps) {
  const { words } = useIncomeFormat();
  const place = useMemo(
    () => (matrix === undefined ? undefined : { matrix, heads }),
    [matrix, heads],
  );
  return (
    <section aria-labelledby="matrix" className={styles.section}>
      <div className={styles.head}>
        <h2 id="matrix" className={styles.title}>
          {words.matrixTitle}
        </h2>
        {matrix !== undefined && (
          <ViewLink change={goTo('tables', { table: matrix.table })}>{words.seeTable}</ViewLink>
        )}
      </div>
      {place === undefined ? (
        <EmptyState title={words.noMatrix}>
          <p>{words.noMatrixBody}</p>
        </EmptyState>
      ) : (
        <MatrixTree place={place} />
      )}
    </section>
  );
}

// The sources of income: the tree as the overview prints it, beside bars of the finest
// sources that carry money, linked both ways; below, the published reasons of changes.
import { useMemo, useState } from 'react';
import type { IncomeSource } from '../../derive/incomeMatrix.ts';
import { getPlainName } from '../../derive/incomeSources.ts';
import { measureFigure } from '../../derive/measure.ts';
import { BarListChart } from '../../ui/charts/BarListChart.tsx';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { formatChange } from '../../ui/format/share.ts';
import { ExpandControl } from '../../ui/treeTable/ExpandControl.tsx';
import { getKeysToLevel } from '../../ui/treeTable/expandToLevel.ts';
import { TreeTable } from '../../ui/treeTable/TreeTable.tsx';
import type { SortBy } from '../../ui/treeTable/types.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { TermText } from '../shared/TermText.tsx';
import { useChartInfo } from '../shared/useChartInfo.ts';
import styles from './Income.module.css';
import {
  describeFigure,
  describeShare,
  type IncomeFormat,
  useIncomeFormat,
} from './incomeWords.ts';
import { buildSourceColumns } from './sourceColumns.tsx';
import { type IncomeModel, listSources } from './useIncome.ts';

interface Linked {
  readonly model: IncomeModel;
  readonly highlightedKey: string | undefined;
  readonly onHighlight: (key: string | undefined) => void;
}

const getKey = (source: IncomeSource): string => source.key;
const getChildren = (source: IncomeSource): readonly IncomeSource[] => source.children;
const getLabel = (source: IncomeSource): string => source.name;

function describeSource(source: IncomeSource, model: IncomeModel, use: IncomeFormat): string {
  const { words, format } = use;
  const parent = model.parents.get(source.key);
  const change = model.changes.get(source.key)?.change;
  return [
    source.name,
    describeFigure(source.figure, use),
    describeShare(
      {
        part: source.figure,
        whole: parent?.figure ?? model.total,
        name: parent?.name ?? words.total,
      },
      use,
    ),
    change?.state === 'amount' ? words.changed(formatChange(change.fen, format)) : '',
  ]
    .filter((phrase) => phrase !== '')
    .join(words.comma);
}

function SourceTree({ model, highlightedKey, onHighlight }: Linked) {
  const use = useIncomeFormat();
  const { words } = use;
  const shape = { nodes: model.sources, getKey, getChildren };
  const [expanded, setExpanded] = useState(() => getKeysToLevel(shape, 2));
  const [sort, setSort] = useState<SortBy>();
  const columns = useMemo(() => buildSourceColumns(model, use), [model, use]);
  const total: IncomeSource = {
    key: 'total',
    name: words.total,
    figure: model.total,
    isTotal: true,
    isOfWhich: false,
    children: [],
  };
  const hasLevels = model.sources.some(({ children }) => children.length > 0);
  return (
    <div className={styles.tree}>
      {hasLevels && (
        <ExpandControl
          {...shape}
          levels={[words.levels, words.finer, words.ofWhich]}
          onExpandedChange={setExpanded}
        />
      )}
      <TreeTable
        {...shape}
        label={words.sourcesTree}
        labelHeader={words.source}
        getLabel={getLabel}
        columns={columns}
        describeRow={(source) => describeSource(source, model, use)}
        expanded={expanded}
        onExpandedChange={setExpanded}
        highlightedKey={highlightedKey}
        onHighlight={onHighlight}
        sort={sort}
        onSortChange={setSort}
        footer={{
          label: words.total,
          cells: Object.fromEntries(
            columns.filter(({ id }) => id !== 'share').map(({ id, render }) => [id, render(total)]),
          ),
        }}
      />
    </div>
  );
}

function SourceBars({ model, highlightedKey, onHighlight }: Linked) {
  const { words, measure } = useIncomeFormat();
  const { finest, total, tables, heads } = model;
  const isPerHead = measure === 'perHead' && heads !== undefined;
  const title = isPerHead
    ? words.chartPerHead(words.chartTitle, heads.label, heads.count)
    : words.chartTitle;
  const isShare = measure === 'shareOfParent' || measure === 'shareOfTotal';
  const info = useChartInfo(title, {
    tables,
    measure: isShare ? 'share' : 'amount',
    // Rounded amounts per head are no exact parts of each other: no shares beside them.
    ...(total.state === 'amount' && !isPerHead
      ? { shareOf: { label: words.total, fen: total.fen } }
      : {}),
  });
  const items = finest.flatMap((source) => {
    const { key, figure, concept } = source;
    const base = { parent: total, total, heads: heads?.count };
    const measured = measureFigure(figure, isPerHead ? 'perHead' : 'amount', base);
    const fen = measured.kind === 'perHead' ? measured.fen : figure.fen;
    if (fen === undefined) return [];
    return [{ key, label: getPlainName(source), fen, code: concept ?? 'total' }];
  });
  return (
    <div className={styles.chart}>
      <BarListChart
        info={info}
        items={items}
        highlightedKey={highlightedKey}
        onHighlight={onHighlight}
      />
    </div>
  );
}

function Reasons({ model }: { readonly model: IncomeModel }) {
  const { words } = useIncomeFormat();
  const told = listSources(model.sources).flatMap((source) => {
    const change = model.changes.get(source.key);
    return change?.reason === undefined ? [] : [{ source, change, reason: change.reason }];
  });
  if (told.length === 0) return null;
  return (
    <>
      <h3 className={styles.small}>{words.reasons}</h3>
      <dl className={styles.reasons}>
        {told.map(({ source, change, reason }) => (
          <div key={source.key}>
            <dt>
              {getPlainName(source)} <FigureAmount figure={change.change} sign="always" withUnit />
            </dt>
            <dd>
              <TermText>{reason.text}</TermText>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

export function Sources({ model }: { readonly model: IncomeModel }) {
  const { words } = useIncomeFormat();
  const [highlightedKey, onHighlight] = useState<string>();
  const linked = { model, highlightedKey, onHighlight };
  return (
    <section aria-labelledby="sources" className={styles.section}>
      <h2 id="sources" className={styles.title}>
        {words.sources}
      </h2>
      {model.sources.length === 0 ? (
        <EmptyState title={words.noSources} />
      ) : (
        <>
          <div className={styles.columns}>
            <SourceTree {...linked} />
            <SourceBars {...linked} />
          </div>
          <Reasons model={model} />
        </>
      )}
    </section>
  );
}

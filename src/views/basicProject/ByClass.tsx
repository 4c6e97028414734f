// Every functional class split into basic and project: stacked bars, and beside them the
// same figures as a table whose names lead to the class in Expenditure.
import { useMemo } from 'react';
import type { ClassSplit } from '../../derive/basicProject.ts';
import type { Figure } from '../../derive/figure.ts';
import { useBudget } from '../../state/store.ts';
import { getClassColor } from '../../ui/charts/classColor.ts';
import { StackedBarChart } from '../../ui/charts/StackedBarChart.tsx';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { Columns, Section } from '../../ui/controls/Section.tsx';
import { formatUnit } from '../../ui/format/amount.ts';
import { useText } from '../../ui/language/useText.ts';
import { DataTable } from '../../ui/treeTable/DataTable.tsx';
import { ShareBar } from '../../ui/treeTable/ShareBar.tsx';
import type { TableColumn } from '../../ui/treeTable/types.ts';
import { getColumnDecimals, listTableIds } from '../shared/columns.ts';
import { ClassGloss } from '../shared/ClassGloss.tsx';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { goTo } from '../shared/navigation.ts';
import { useChartInfo } from '../shared/useChartInfo.ts';
import { useFormat } from '../shared/useFormat.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import styles from './BasicProject.module.css';
import { basicProjectText } from './text.ts';

interface Props {
  /** The whole first, then the classes. */
  readonly rows: readonly ClassSplit[];
}

const toClass = (key: string) => goTo('expenditure', { dimension: 'functional', node: key });

function Chart({ rows }: Props) {
  const words = useText(basicProjectText);
  const setView = useBudget((state) => state.setView);
  const tables = useMemo(() => listTableIds(rows.map(({ total }) => total)), [rows]);
  const info = useChartInfo(words.byClassChart, { tables });
  const classes = rows.slice(1);
  const hasRest = classes.some(({ rest }) => rest !== undefined && rest.fen !== 0);
  const hasBlank = classes.some(({ basic, project }) =>
    [basic, project].some(({ state }) => state === 'blank'),
  );
  const rest = hasRest ? [{ key: 'rest', label: words.notSplit, code: 'other' }] : [];
  return (
    <StackedBarChart
      info={info}
      series={[
        { key: 'basic', label: words.basic },
        { key: 'project', label: words.project },
        ...rest,
      ]}
      items={classes.map(({ key, name, basic, project, rest: left }) => ({
        key,
        label: name,
        parts: [basic.fen, project.fen, ...(hasRest ? [left?.fen] : [])],
      }))}
      absentLabel={hasBlank ? words.blank : undefined}
      onSelect={(key) => setView(toClass(key))}
    />
  );
}

function Table({ rows }: Props) {
  const words = useText(basicProjectText);
  const { unit, language } = useFormat();
  const [whole, ...classes] = rows;
  const decimals = getColumnDecimals(
    rows.flatMap(({ total, basic, project }) => [total, basic, project]),
    unit,
  );
  const amount = (
    id: string,
    header: string,
    pick: (row: ClassSplit) => Figure,
  ): TableColumn<ClassSplit> => ({
    id,
    header,
    headerNote: formatUnit(unit, language),
    align: 'number',
    width: '5.4rem',
    render: (row) => <FigureAmount figure={pick(row)} decimals={decimals} />,
    text: (row) => String(pick(row).fen ?? ''),
    sortValue: (row) => pick(row).fen,
  });
  const columns: readonly TableColumn<ClassSplit>[] = [
    {
      id: 'name',
      header: words.class,
      render: ({ key, name, code }) => (
        <span className={styles.name}>
          <ViewLink change={toClass(key)}>{name}</ViewLink>
          {code !== undefined && <span className={styles.code}>{code}</span>}
          <ClassGloss code={code} />
        </span>
      ),
      text: ({ name }) => name,
    },
    amount('total', words.total, ({ total }) => total),
    amount('basic', words.basic, ({ basic }) => basic),
    amount('project', words.project, ({ project }) => project),
    {
      id: 'share',
      header: words.ofTotal,
      align: 'end',
      hideBelow: 500,
      width: '8rem',
      render: ({ total, classCode }) =>
        total.state === 'amount' &&
        whole?.total.state === 'amount' && (
          <ShareBar part={total.fen} whole={whole.total.fen} color={getClassColor(classCode)} />
        ),
      text: () => '',
    },
  ];
  return (
    <DataTable
      label={words.byClass}
      rows={classes}
      getKey={({ key }) => key}
      columns={columns}
      footer={
        whole === undefined
          ? undefined
          : {
              name: words.total,
              total: <FigureAmount figure={whole.total} decimals={decimals} />,
              basic: <FigureAmount figure={whole.basic} decimals={decimals} />,
              project: <FigureAmount figure={whole.project} decimals={decimals} />,
            }
      }
    />
  );
}

export function ByClass({ rows }: Props) {
  const words = useText(basicProjectText);
  if (rows.length < 2) return <EmptyState title={words.noClasses} />;
  return (
    <Section title={words.byClass} note={words.byClassNote}>
      <Columns>
        <Chart rows={rows} />
        <Table rows={rows} />
      </Columns>
    </Section>
  );
}

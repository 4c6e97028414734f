// The same change by kind of expenditure: two bars, one per year, each made of basic and
// project, and beside them the figures.
import type { Bridge } from '../../derive/bridge.ts';
import { getBridgeChange } from '../../derive/bridge.ts';
import type { Change } from '../../derive/statedChange.ts';
import { StackedBarChart } from '../../ui/charts/StackedBarChart.tsx';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { Columns, Section } from '../../ui/controls/Section.tsx';
import { formatUnit } from '../../ui/format/amount.ts';
import { useText } from '../../ui/language/useText.ts';
import { DataTable } from '../../ui/treeTable/DataTable.tsx';
import { ChangeAmount, formatChangeOf } from '../shared/ChangeFigure.tsx';
import { getColumnDecimals } from '../shared/columns.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { useChartInfo } from '../shared/useChartInfo.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { useFormat } from '../shared/useFormat.ts';
import { useSectionSource } from '../shared/useSectionSource.ts';
import { yearOnYearText } from './text.ts';

interface SplitProps {
  readonly split: NonNullable<Bridge['split']>;
}

function Chart({ split }: SplitProps) {
  const { year } = useDisclosure();
  const words = useText(yearOnYearText);
  const source = useSectionSource(['generalPublicScale']);
  const info = useChartInfo(words.splitChart(year - 1, year), { source });
  const { basic, project } = split;
  return (
    <StackedBarChart
      info={info}
      series={[
        { key: 'basic', label: words.basic },
        { key: 'project', label: words.project },
      ]}
      items={[
        {
          key: 'previous',
          label: words.previous(year - 1),
          parts: [basic.previous.fen, project.previous.fen],
        },
        {
          key: 'current',
          label: words.previous(year),
          parts: [basic.current.fen, project.current.fen],
        },
      ]}
    />
  );
}

interface NamedChange {
  readonly key: string;
  readonly name: string;
  readonly change: Change;
}

function Table({ split, whole }: SplitProps & { readonly whole: Change }) {
  const words = useText(yearOnYearText);
  const { year } = useDisclosure();
  const { unit, language } = useFormat();
  const rows: readonly NamedChange[] = [
    { key: 'basic', name: words.basic, change: split.basic },
    { key: 'project', name: words.project, change: split.project },
  ];
  const all = [...rows.map(({ change }) => change), whole];
  const decimals = getColumnDecimals(
    all.flatMap(({ previous, current, change }) => [previous, current, change]),
    unit,
  );
  const headerNote = formatUnit(unit, language);
  const align = 'number';
  const cells = (change: Change) => ({
    previous: <FigureAmount figure={change.previous} decimals={decimals} />,
    current: <FigureAmount figure={change.current} decimals={decimals} />,
    change: <ChangeAmount change={change} decimals={decimals} />,
    rate: formatChangeOf(change, language),
  });
  const column = (id: 'previous' | 'current' | 'change' | 'rate', header: string) =>
    ({
      id,
      header,
      ...(id === 'rate' ? { hideBelow: 420 } : { headerNote }),
      align,
      render: ({ change }: NamedChange) => cells(change)[id],
      text: () => '',
    }) as const;
  return (
    <DataTable
      label={words.split}
      rows={rows}
      getKey={({ key }) => key}
      columns={[
        { id: 'name', header: words.kind, render: ({ name }) => name, text: ({ name }) => name },
        column('previous', words.previous(year - 1)),
        column('current', words.previous(year)),
        column('change', words.change),
        column('rate', words.rateHeader),
      ]}
      footer={{ name: words.total, ...cells(whole) }}
    />
  );
}

export function Split({ bridge }: { readonly bridge: Bridge }) {
  const words = useText(yearOnYearText);
  const { split } = bridge;
  return (
    <Section title={words.split}>
      {split === undefined ? (
        <EmptyState title={words.noSplit} />
      ) : (
        <Columns>
          <Chart split={split} />
          <Table split={split} whole={getBridgeChange(bridge)} />
        </Columns>
      )}
    </Section>
  );
}

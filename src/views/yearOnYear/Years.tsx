// With more years of the same department at hand: the classes as lines over time, and
// last year as derived held against last year as published. With one year: how to add more.
import { useMemo } from 'react';
import type { Disclosure } from '../../model/disclosure.ts';
import { chooseMainSeries } from '../../derive/mainSeries.ts';
import {
  buildYearSeries,
  compareImpliedYear,
  type ImpliedComparison,
} from '../../derive/yearSeries.ts';
import { LinesChart } from '../../ui/charts/LinesChart.tsx';
import { Section } from '../../ui/controls/Section.tsx';
import { formatUnit } from '../../ui/format/amount.ts';
import { useText } from '../../ui/language/useText.ts';
import { DataTable } from '../../ui/treeTable/DataTable.tsx';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { goTo } from '../shared/navigation.ts';
import { useChartInfo } from '../shared/useChartInfo.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { useFormat } from '../shared/useFormat.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import { yearOnYearText } from './text.ts';
import styles from './YearOnYear.module.css';

interface Props {
  /** Of one department, ascending; at least the one in view. */
  readonly years: readonly Disclosure[];
  readonly previous: Disclosure | undefined;
}

const mostLines = 8;

function Lines({ years }: Pick<Props, 'years'>) {
  const words = useText(yearOnYearText);
  const periods = years.map(({ year }) => year);
  const info = useChartInfo(words.yearsChart(periods[0] ?? 0, periods.at(-1) ?? 0));
  const series = useMemo(
    () => chooseMainSeries(buildYearSeries(years, 'generalPublic'), mostLines),
    [years],
  );
  return (
    <LinesChart
      info={info}
      periods={periods.map(String)}
      series={series.map(({ key, name, code, level, points }) => ({
        key,
        label: level === 0 ? words.total : name,
        code: level === 0 ? 'total' : code,
        values: points.map(({ figure }) => figure.fen),
      }))}
    />
  );
}

/** Its figures stand in two documents; only those of the document in view can be pressed. */
function Comparison({ previous }: { readonly previous: Disclosure }) {
  const disclosure = useDisclosure();
  const words = useText(yearOnYearText);
  const { unit, language } = useFormat();
  const rows = useMemo(() => compareImpliedYear(previous, disclosure), [previous, disclosure]);
  const name = (row: ImpliedComparison) => (row.key === 'total' ? words.total : row.name);
  const headerNote = formatUnit(unit, language);
  return (
    <DataTable
      label={words.compare}
      caption={words.compare}
      rows={rows}
      getKey={({ key }) => key}
      columns={[
        { id: 'name', header: words.item, render: name, text: name },
        {
          id: 'implied',
          header: words.implied,
          headerNote,
          align: 'number',
          render: ({ implied }) => <FigureAmount figure={implied} />,
          text: ({ implied }) => String(implied.fen ?? ''),
        },
        {
          id: 'published',
          header: words.publishedLast,
          headerNote,
          align: 'number',
          render: ({ published }) => <FigureAmount figure={published} />,
          text: ({ published }) => String(published.fen ?? ''),
        },
        {
          id: 'outcome',
          header: words.outcome,
          render: ({ outcome }) => words[outcome],
          text: ({ outcome }) => words[outcome],
        },
      ]}
    />
  );
}

export function Years({ years, previous }: Props) {
  const words = useText(yearOnYearText);
  if (years.length < 2) {
    return (
      <Section title={words.years}>
        <p className={styles.remark}>
          {words.oneYear} <ViewLink change={goTo('library')}>{words.toLibrary}</ViewLink>
        </p>
      </Section>
    );
  }
  return (
    <Section title={words.years}>
      <Lines years={years} />
      {previous !== undefined && <Comparison previous={previous} />}
    </Section>
  );
}

// All sheets in one table: whose, how many indicators, the sum of their weights, and how
// many were transcribed. A name leads to its sheet below.
import type { PerformanceView } from '../../derive/performance.ts';
import { Section } from '../../ui/controls/Section.tsx';
import { formatUnit } from '../../ui/format/amount.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useText } from '../../ui/language/useText.ts';
import { DataTable } from '../../ui/treeTable/DataTable.tsx';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { useFormat } from '../shared/useFormat.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import { performanceText } from './text.ts';
import styles from './Performance.module.css';

interface Props {
  readonly sheets: readonly PerformanceView[];
  readonly transcribed: number;
}

export function SheetList({ sheets, transcribed }: Props) {
  const words = useText(performanceText);
  const { unit, language } = useFormat();
  const count = (value: number) => formatCount(value, language);
  return (
    <Section title={words.overview}>
      <DataTable
        label={words.overview}
        rows={sheets}
        getKey={({ id }) => id}
        columns={[
          {
            id: 'name',
            header: words.sheet,
            render: ({ id, name }) => (
              <span className={styles.name}>
                <ViewLink change={{ node: id }}>{name}</ViewLink>
              </span>
            ),
            text: ({ name }) => name,
          },
          {
            id: 'scope',
            header: words.scope,
            render: ({ scope }) => words[scope],
            text: ({ scope }) => words[scope],
          },
          {
            id: 'funds',
            header: words.funds,
            headerNote: formatUnit(unit, language),
            align: 'number',
            hideBelow: 520,
            render: ({ funds }) =>
              funds[0] === undefined ? null : (
                <>
                  <span className={styles.fundLabel}>{funds[0].label}</span>{' '}
                  <FigureAmount figure={funds[0].figure} />
                </>
              ),
            text: ({ funds }) => String(funds[0]?.figure.fen ?? ''),
          },
          {
            id: 'indicators',
            header: words.indicators,
            align: 'number',
            render: ({ indicatorCount }) => count(indicatorCount),
            text: ({ indicatorCount }) => count(indicatorCount),
            sortValue: ({ indicatorCount }) => indicatorCount,
          },
          {
            id: 'weights',
            header: words.weights,
            align: 'number',
            render: ({ weightSum }) => (weightSum === undefined ? words.noWeights : weightSum),
            text: ({ weightSum }) => String(weightSum ?? ''),
            sortValue: ({ weightSum }) => weightSum,
          },
          {
            id: 'transcribed',
            header: words.transcribedCount,
            align: 'number',
            hideBelow: 620,
            render: (sheet) => count(sheet.transcribed),
            text: (sheet) => count(sheet.transcribed),
          },
        ]}
      />
      <p className={styles.remark}>{words.weightNote}</p>
      {transcribed > 0 && <p className={styles.remark}>{words.transcribedNote(transcribed)}</p>}
    </Section>
  );
}

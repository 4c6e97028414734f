// All sheets in one table: whose, how many indicators, the sum of their weights, and how
// many were transcribed. A name leads to its sheet below.
import type { PerformanceView } from '../../derive/performance.ts';
import { Section } from '../../ui/controls/Section.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { DataTable } from '../../ui/treeTable/DataTable.tsx';
import { ViewLink } from '../shared/ViewLink.tsx';
import { performanceText } from './text.ts';
import styles from './Performance.module.css';

interface Props {
  readonly sheets: readonly PerformanceView[];
  readonly transcribed: number;
}

export function SheetList({ sheets, transcribed }: Props) {
  const words = useText(performanceText);
  const language = useLanguage();
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
            id: 'indicators',
            header: words.indicators,
            align: 'number',
            width: '4rem',
            render: ({ indicatorCount }) => count(indicatorCount),
            text: ({ indicatorCount }) => count(indicatorCount),
          },
          {
            id: 'weights',
            header: words.weights,
            align: 'number',
            render: ({ weightSum }) => (weightSum === undefined ? words.noWeights : weightSum),
            text: ({ weightSum }) => String(weightSum ?? ''),
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

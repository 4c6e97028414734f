// The indicators of one sheet: what is measured, the target in words, its weight, and
// whatever else the sheet prints for any of them. Pressing a target opens its place.
import type { PerformanceView, SheetIndicator } from '../../derive/performance.ts';
import { formatTarget } from '../../ui/format/target.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { DataTable } from '../../ui/treeTable/DataTable.tsx';
import type { TableColumn } from '../../ui/treeTable/types.ts';
import { openFact } from '../shared/FigureAmount.tsx';
import { performanceText } from './text.ts';
import styles from './Performance.module.css';

type Column = TableColumn<SheetIndicator>;

function Name({ entry }: { readonly entry: SheetIndicator }) {
  const words = useText(performanceText);
  const { level1, level2, level3, provenance } = entry.indicator;
  const above = [level1, level2].filter((name) => name !== '' && name !== level3);
  return (
    <>
      <span className={styles.above}>{above.join(' / ')}</span>
      <span className={styles.indicator}>{level3}</span>
      {provenance.how === 'transcribed' && <span className={styles.tag}>{words.transcribed}</span>}
    </>
  );
}

function Target({ entry }: { readonly entry: SheetIndicator }) {
  const language = useLanguage();
  return (
    <button
      type="button"
      className={styles.target}
      aria-haspopup="dialog"
      onClick={() => openFact(entry.id)}
    >
      {formatTarget(entry.indicator, language)}
    </button>
  );
}

/** Columns that stand in few templates: shown where any indicator prints one. */
function useRareColumns(entries: readonly SheetIndicator[]): readonly Column[] {
  const words = useText(performanceText);
  return (['basis', 'previous', 'scoring', 'evidence'] as const)
    .filter((id) => entries.some(({ indicator }) => indicator[id] !== undefined))
    .map((id) => ({
      id,
      header: words[id],
      hideBelow: 720,
      render: ({ indicator }) => <span className={styles.rare}>{indicator[id]}</span>,
      text: ({ indicator }) => indicator[id] ?? '',
    }));
}

export function Indicators({ sheet }: { readonly sheet: PerformanceView }) {
  const words = useText(performanceText);
  const language = useLanguage();
  const entries = sheet.groups.flatMap(({ indicators }) => indicators);
  const rare = useRareColumns(entries);
  const hasWeights = sheet.weightSum !== undefined;
  const weight: Column = {
    id: 'weight',
    header: words.weight,
    align: 'number',
    render: ({ indicator }) => indicator.weight,
    text: ({ indicator }) => String(indicator.weight ?? ''),
  };
  const columns: readonly Column[] = [
    {
      id: 'name',
      header: words.indicator,
      render: (entry) => <Name entry={entry} />,
      text: ({ indicator }) => indicator.level3,
    },
    {
      id: 'target',
      header: words.target,
      render: (entry) => <Target entry={entry} />,
      text: ({ indicator }) => formatTarget(indicator, language),
    },
    ...(hasWeights ? [weight] : []),
    ...rare,
  ];
  return (
    <DataTable
      label={`${sheet.name} ${words.indicators}`}
      rows={entries}
      getKey={({ id }) => id}
      columns={columns}
      empty={words.noIndicators}
      footer={hasWeights ? { name: words.weights, weight: sheet.weightSum } : undefined}
    />
  );
}

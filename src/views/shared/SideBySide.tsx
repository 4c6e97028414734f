// Another document beside the one in view: chosen here, kept in the link, its figures next
// to ours with their shares of the whole.
// Comes in: the joined rows, the whole first. Goes out: a section; nothing while there is
// only one document.
import { useMemo } from 'react';
import type { Figure } from '../../derive/figure.ts';
import type { SideRow } from '../../derive/sideBySide.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import { bundledDocuments } from '../../state/bundledDocuments.ts';
import { selectAgainst } from '../../state/selectors.ts';
import { useBudget } from '../../state/store.ts';
import { Section } from '../../ui/controls/Section.tsx';
import { formatUnit } from '../../ui/format/amount.ts';
import { formatShare } from '../../ui/format/share.ts';
import { defineText, type Language } from '../../ui/language/defineText.ts';
import { useText } from '../../ui/language/useText.ts';
import { DataTable } from '../../ui/treeTable/DataTable.tsx';
import type { TableColumn } from '../../ui/treeTable/types.ts';
import { getColumnDecimals } from './columns.ts';
import { FigureAmount } from './FigureAmount.tsx';
import styles from './SideBySide.module.css';
import { useDisclosure } from './useDisclosure.ts';
import { useFormat } from './useFormat.ts';

const sideText = defineText({
  zh: {
    title: '与另一份预算并列',
    other: '并列的文件',
    none: '不并列',
    item: '项目',
    whole: '合计',
    share: '占合计',
    name: (department: string, year: number) => `${department} ${year} 年`,
  },
  en: {
    title: 'Beside another budget',
    other: 'Other document',
    none: 'None',
    item: 'Item',
    whole: 'Total',
    share: 'Share',
    name: (department: string, year: number) => `${department} ${year}`,
  },
});

export interface SideBySideProps {
  /** Rows of the document in view and the other one; stable between draws. */
  readonly compare: (own: Disclosure, other: Disclosure) => readonly SideRow[];
  /** Instead of the printed name. */
  readonly getName?: ((row: SideRow) => string) | undefined;
}

interface Choice {
  readonly id: string;
  readonly department: string;
  readonly year: number;
}

/** Everything there is but the document in view. */
function useChoices(): readonly Choice[] {
  const { id: own } = useDisclosure();
  const { byId, order } = useBudget(({ documents }) => documents);
  const opened = order.flatMap((id): Choice[] => {
    const found = byId[id]?.disclosure;
    return found === undefined ? [] : [{ id, department: found.department.text, year: found.year }];
  });
  const rest = bundledDocuments.filter(({ id }) => !order.includes(id));
  return [...opened, ...rest].filter(({ id }) => id !== own);
}

function formatPart(part: Figure, whole: Figure | undefined, language: Language): string {
  if (part.state !== 'amount' || whole?.state !== 'amount' || whole.fen === 0) return '';
  return formatShare(part.fen, whole.fen, { language, decimals: 1 });
}

function Table({ rows, other, getName }: TableProps) {
  const words = useText(sideText);
  const own = useDisclosure();
  const { unit, language } = useFormat();
  const decimals = getColumnDecimals(
    rows.flatMap((row) => [row.own, row.other]),
    unit,
  );
  const [whole] = rows;
  const name = (row: SideRow) => getName?.(row) ?? (row.key === 'total' ? words.whole : row.name);
  const listColumns = (side: 'own' | 'other', shown: Disclosure): TableColumn<SideRow>[] => [
    {
      id: side,
      header: words.name(shown.department.text, shown.year),
      headerNote: formatUnit(unit, language),
      align: 'number',
      render: (row) => <FigureAmount figure={row[side]} decimals={decimals} />,
      text: (row) => String(row[side].fen ?? ''),
    },
    {
      id: `${side}Share`,
      header: words.share,
      align: 'number',
      hideBelow: 560,
      render: (row) => formatPart(row[side], whole?.[side], language),
      text: (row) => formatPart(row[side], whole?.[side], language),
    },
  ];
  return (
    <DataTable
      label={words.title}
      rows={rows}
      getKey={({ key }) => key}
      columns={[
        { id: 'name', header: words.item, render: name, text: name },
        ...listColumns('own', own),
        ...listColumns('other', other),
      ]}
    />
  );
}

interface TableProps {
  readonly rows: readonly SideRow[];
  readonly other: Disclosure;
  readonly getName: SideBySideProps['getName'];
}

export function SideBySide({ compare, getName }: SideBySideProps) {
  const words = useText(sideText);
  const own = useDisclosure();
  const chosen = useBudget(selectAgainst);
  const setView = useBudget((state) => state.setView);
  const choices = useChoices();
  const other = chosen?.id === own.id ? undefined : chosen;
  const rows = useMemo(
    () => (other === undefined ? [] : compare(own, other)),
    [compare, own, other],
  );
  if (choices.length === 0) return null;
  return (
    <Section title={words.title}>
      <label className={styles.chooser}>
        <span>{words.other}</span>
        <select
          value={other?.id ?? ''}
          onChange={({ target }) => setView({ against: target.value })}
        >
          <option value="">{words.none}</option>
          {choices.map(({ id, department, year }) => (
            <option key={id} value={id}>
              {words.name(department, year)}
            </option>
          ))}
        </select>
      </label>
      {other !== undefined && <Table rows={rows} other={other} getName={getName} />}
    </Section>
  );
}

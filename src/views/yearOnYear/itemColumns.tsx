// The columns of the table of items. Their ids are the sort keys of the view state:
// `total` is this year; `change` sorts by size, whatever its direction.
import type { YearChange } from '../../derive/yearChanges.ts';
import type { UnitName } from '../../model/amount.ts';
import { formatUnit } from '../../ui/format/amount.ts';
import { useText } from '../../ui/language/useText.ts';
import type { TableColumn } from '../../ui/treeTable/types.ts';
import { ChangeAmount, ChangeMark, formatChangeOf } from '../shared/ChangeFigure.tsx';
import { getColumnDecimals } from '../shared/columns.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { SourceLink } from '../shared/SourceLink.tsx';
import { TermText } from '../shared/TermText.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { useFormat } from '../shared/useFormat.ts';
import { yearOnYearText } from './text.ts';
import styles from './YearOnYear.module.css';

export function getItemDecimals(items: readonly YearChange[], unit: UnitName): number {
  return getColumnDecimals(
    items.flatMap(({ previous, current, change }) => [previous, current, change]),
    unit,
  );
}

function Name({ item }: { readonly item: YearChange }) {
  const { name, path, kind } = item;
  return (
    <>
      <span className={styles.name}>{name}</span>
      <ChangeMark kind={kind} />
      {path.length > 1 && <span className={styles.above}>{path.slice(0, -1).join(' / ')}</span>}
    </>
  );
}

function Reason({ item }: { readonly item: YearChange }) {
  const words = useText(yearOnYearText);
  const { reason, statement } = item;
  if (reason === undefined) return <span className={styles.reason}>{words.noReason}</span>;
  return (
    <span className={styles.reason}>
      <TermText>{reason.text}</TermText> <SourceLink source={reason.source} fact={statement} />
    </span>
  );
}

export function useItemColumns(items: readonly YearChange[]): readonly TableColumn<YearChange>[] {
  const words = useText(yearOnYearText);
  const { year } = useDisclosure();
  const { unit, language } = useFormat();
  const decimals = getItemDecimals(items, unit);
  const headerNote = formatUnit(unit, language);
  return [
    {
      id: 'code',
      header: words.code,
      width: '4.5rem',
      render: ({ code }) => <span className={styles.code}>{code}</span>,
      text: ({ code }) => code ?? '',
      sortValue: ({ code }) => code,
    },
    {
      id: 'name',
      header: words.item,
      width: '15rem',
      render: (item) => <Name item={item} />,
      text: ({ name }) => name,
    },
    {
      id: 'previous',
      header: words.previous(year - 1),
      headerNote,
      align: 'number',
      render: ({ previous }) => <FigureAmount figure={previous} decimals={decimals} />,
      text: ({ previous }) => String(previous.fen ?? ''),
      sortValue: ({ previous }) => previous.fen,
    },
    {
      id: 'total',
      header: words.previous(year),
      headerNote,
      align: 'number',
      render: ({ current }) => <FigureAmount figure={current} decimals={decimals} />,
      text: ({ current }) => String(current.fen ?? ''),
      sortValue: ({ current }) => current.fen,
    },
    {
      id: 'change',
      header: words.change,
      headerNote,
      align: 'number',
      render: (item) => <ChangeAmount change={item} decimals={decimals} />,
      text: ({ change }) => String(change.fen ?? ''),
      sortValue: ({ change }) => (change.fen === undefined ? undefined : Math.abs(change.fen)),
    },
    {
      id: 'rate',
      header: words.rateHeader,
      align: 'number',
      render: (item) => formatChangeOf(item, language),
      text: (item) => formatChangeOf(item, language),
    },
    {
      id: 'reason',
      header: words.reason,
      render: (item) => <Reason item={item} />,
      text: ({ reason }) => reason?.text ?? '',
    },
  ];
}

// The tables that were read: what kind each was taken for, its unit, and its cells by state.
import { useMemo } from 'react';
import { getReadingState, type TableState } from '../../derive/readingState.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import { tableKindNames } from '../../model/tableKind.ts';
import { formatUnit } from '../../ui/format/amount.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { DataTable } from '../../ui/treeTable/DataTable.tsx';
import type { TableColumn } from '../../ui/treeTable/types.ts';
import { libraryText } from './text.ts';

export function ReportTables({ disclosure }: { readonly disclosure: Disclosure }) {
  const words = useText(libraryText);
  const language = useLanguage();
  const { tables } = useMemo(() => getReadingState(disclosure), [disclosure]);
  const units = new Map(
    disclosure.tables.map(({ id, unit }) => [id, formatUnit(unit, language)] as const),
  );
  const plain = (
    id: string,
    header: string,
    text: (table: TableState) => string,
  ): TableColumn<TableState> => ({ id, header, text, render: text });
  const count = (
    id: string,
    header: string,
    get: (table: TableState) => number,
  ): TableColumn<TableState> => {
    const text = (table: TableState) => formatCount(get(table), language);
    return { id, header, align: 'number', text, render: text };
  };
  return (
    <DataTable
      label={words.tables}
      rows={tables}
      getKey={({ id }) => id}
      columns={[
        plain('title', words.table, ({ title }) => title),
        {
          ...plain('kind', words.kind, ({ kind, isEmpty }) =>
            isEmpty ? `${tableKindNames[kind]} · ${words.empty}` : tableKindNames[kind],
          ),
          hideBelow: 480,
        },
        { ...plain('unit', words.unit, ({ id }) => units.get(id) ?? ''), hideBelow: 640 },
        count('amounts', words.amounts, ({ cells }) => cells.amount),
        count('open', words.openCells, ({ cells }) => cells.undetermined),
        count('unreadable', words.unreadableCells, ({ cells }) => cells.unreadable),
      ]}
    />
  );
}

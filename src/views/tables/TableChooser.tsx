// All tables of the document as a list of contents: number and title, rows or empty, and
// how many checks touch the table. On small screens the list is one native choice.
import { Suspense, useMemo } from 'react';
import { groupFindingsByTable } from '../../derive/findings.ts';
import type { Table } from '../../model/table.ts';
import { useCheckReport } from '../../state/findings.ts';
import { useBudget } from '../../state/store.ts';
import { useText } from '../../ui/language/useText.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import styles from './TableChooser.module.css';
import { tablesText } from './text.ts';

export function getTableNumber({ number = '' }: Table): string {
  return number.replaceAll(/\s/gu, '');
}

function countRows({ panels }: Table): number {
  return Math.max(0, ...panels.map(({ rows }) => rows.length));
}

function Checks({ table }: { readonly table: string }) {
  const disclosure = useDisclosure();
  const words = useText(tablesText);
  const { findings } = useCheckReport(disclosure);
  const groups = useMemo(() => groupFindingsByTable(disclosure, findings), [disclosure, findings]);
  const counts = groups.find(({ key }) => key === table)?.counts;
  if (counts === undefined || counts.total === 0) return null;
  return (
    <>
      <span>{words.checked(counts.total)}</span>
      {counts.outcomes.differs > 0 && (
        <span className={styles.fault}>{words.faults(counts.outcomes.differs)}</span>
      )}
    </>
  );
}

function Entry({ table, isCurrent }: { readonly table: Table; readonly isCurrent: boolean }) {
  const words = useText(tablesText);
  const rows = countRows(table);
  return (
    <li className={styles.entry} data-current={isCurrent || undefined}>
      <ViewLink
        change={{ table: table.id, fact: '', node: '' }}
        className={styles.link}
        isCurrent={isCurrent}
      >
        <span className={styles.number} lang="zh-CN">
          {getTableNumber(table)}
        </span>
        <span className={styles.title} lang="zh-CN">
          {table.title}
        </span>
      </ViewLink>
      <span className={styles.facts}>
        <span>{rows === 0 ? words.isEmpty : words.rows(rows)}</span>
        {table.kind === 'unrecognised' && <span>{words.unknownKind}</span>}
        <Suspense fallback={null}>
          <Checks table={table.id} />
        </Suspense>
      </span>
    </li>
  );
}

export function TableChooser({ current }: { readonly current: string }) {
  const { tables } = useDisclosure();
  const words = useText(tablesText);
  const setView = useBudget((state) => state.setView);
  return (
    <>
      <label className={styles.choice}>
        <span>{words.chooser}</span>
        <select
          className={styles.select}
          value={current}
          onChange={(event) => setView({ table: event.target.value, fact: '', node: '' })}
        >
          {tables.map((table) => (
            <option key={table.id} value={table.id}>
              {[getTableNumber(table), table.title].filter(Boolean).join(' ')}
            </option>
          ))}
        </select>
      </label>
      <nav className={styles.list} aria-label={words.chooser}>
        <ol>
          {tables.map((table) => (
            <Entry key={table.id} table={table} isCurrent={table.id === current} />
          ))}
        </ol>
      </nav>
    </>
  );
}

// The checks counted by table and outcome. A count leads to the list of those checks; a
// check between two tables counts for both.
import { useMemo } from 'react';
import { countFindings, type FindingGroup, groupFindingsByTable } from '../../derive/findings.ts';
import type { Outcome } from '../../model/finding.ts';
import { useCheckReport } from '../../state/findings.ts';
import { useBudget } from '../../state/store.ts';
import { outcomes } from '../../state/view.ts';
import { useText } from '../../ui/language/useText.ts';
import { DataTable } from '../../ui/treeTable/DataTable.tsx';
import type { TableColumn } from '../../ui/treeTable/types.ts';
import { goTo } from '../shared/navigation.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import styles from './Checks.module.css';
import { nameTable } from './places.ts';
import { checksText } from './text.ts';

function Count({ group, outcome }: { readonly group: FindingGroup; readonly outcome?: Outcome }) {
  const setView = useBudget((state) => state.setView);
  const count = outcome === undefined ? group.counts.total : group.counts.outcomes[outcome];
  if (count === 0 || group.key === '') return <span className={styles.zero}>{count}</span>;
  const show = () => {
    setView({ table: group.key, outcomes: outcome === undefined ? [] : [outcome] });
    document.getElementById('all-checks')?.scrollIntoView();
  };
  return (
    <button type="button" className={styles.countButton} data-outcome={outcome} onClick={show}>
      {count}
    </button>
  );
}

export function ByTable() {
  const disclosure = useDisclosure();
  const words = useText(checksText);
  const { findings } = useCheckReport(disclosure);
  const groups = useMemo(() => groupFindingsByTable(disclosure, findings), [disclosure, findings]);
  const { outcomes: counts } = countFindings(findings);
  const printed = outcomes.filter((outcome) => counts[outcome] > 0);
  const columns: readonly TableColumn<FindingGroup>[] = [
    {
      id: 'table',
      header: words.table,
      text: ({ key }) => key,
      render: ({ key }) => {
        const table = disclosure.tables.find(({ id }) => id === key);
        if (table === undefined) return words.otherPlaces;
        return (
          <ViewLink change={goTo('tables', { table: key })}>
            <span lang="zh-CN">{`${nameTable(table)} ${table.number === undefined ? '' : table.title}`}</span>
          </ViewLink>
        );
      },
    },
    ...printed.map(
      (outcome): TableColumn<FindingGroup> => ({
        id: outcome,
        header: words[outcome],
        align: 'number',
        hideBelow: outcome === 'equal' ? 420 : 0,
        text: ({ counts }) => String(counts.outcomes[outcome]),
        render: (group) => <Count group={group} outcome={outcome} />,
      }),
    ),
    {
      id: 'total',
      header: words.total,
      align: 'number',
      text: ({ counts }) => String(counts.total),
      render: (group) => <Count group={group} />,
    },
  ];
  return (
    <section className={styles.section} aria-labelledby="by-table">
      <h2 id="by-table" className={styles.title}>
        {words.byTable}
      </h2>
      <DataTable
        label={words.byTableLong}
        rows={groups}
        getKey={({ key }) => key}
        columns={columns}
      />
    </section>
  );
}

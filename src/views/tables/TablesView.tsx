// The document as published: its tables cell by cell beside their source text, its
// narrative, and what the reader could not use. A finding of the checks named by the
// link (`node`) is shown with both its sides marked.
import { use, useMemo } from 'react';
import { loadCheckReport } from '../../state/findings.ts';
import { useBudget } from '../../state/store.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Finding } from '../../model/finding.ts';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { Tabs } from '../../ui/controls/Tabs.tsx';
import { useText } from '../../ui/language/useText.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewHeading } from '../shared/ViewHeading.tsx';
import { FindingBanner } from './FindingBanner.tsx';
import { Narrative } from './Narrative.tsx';
import { findPlace, type Part, restPart, type TablesPlace, textPart } from './place.ts';
import { Rest } from './Rest.tsx';
import { TableChooser } from './TableChooser.tsx';
import { TablePlace } from './TablePlace.tsx';
import { tablesText } from './text.ts';

/** Waits for the checks only where a link names one of their findings. */
function useFinding(disclosure: Disclosure, id: string): Finding | undefined {
  if (id === '') return undefined;
  return use(loadCheckReport(disclosure)).findings.find((finding) => finding.id === id);
}

function TablesPart({ place, finding }: { place: TablesPlace; finding: Finding | undefined }) {
  const words = useText(tablesText);
  const [main] = place.tables;
  if (main === undefined) {
    return <EmptyState title={words.noTables}>{words.noTablesBody}</EmptyState>;
  }
  return (
    <>
      <TableChooser current={main.id} />
      {finding !== undefined && <FindingBanner finding={finding} />}
      {place.tables.map((table) => (
        <TablePlace key={table.id} table={table} place={place} />
      ))}
    </>
  );
}

const partTables: Readonly<Record<Part, string>> = { tables: '', text: textPart, rest: restPart };

export function TablesView() {
  const disclosure = useDisclosure();
  const words = useText(tablesText);
  const table = useBudget((state) => state.view.table);
  const fact = useBudget((state) => state.view.fact);
  const node = useBudget((state) => state.view.node);
  const setView = useBudget((state) => state.setView);
  const finding = useFinding(disclosure, node);
  const place = useMemo(
    () => findPlace(disclosure, { table, fact, finding }),
    [disclosure, table, fact, finding],
  );
  const rows = disclosure.tables.flatMap(({ panels }) => panels.flatMap((panel) => panel.rows));
  return (
    <>
      <ViewHeading title={words.title}>
        {disclosure.tables.length === 0
          ? words.leadNone
          : words.lead(disclosure.tables.length, rows.length)}
      </ViewHeading>
      <Tabs<Part>
        label={words.parts}
        value={place.part}
        onChange={(part) => setView({ table: partTables[part], fact: '', node: '' })}
        tabs={[
          {
            value: 'tables',
            label: words.partTables,
            panel: <TablesPart place={place} finding={finding} />,
          },
          { value: 'text', label: words.partText, panel: <Narrative marks={place.marks} /> },
          { value: 'rest', label: words.partRest, panel: <Rest /> },
        ]}
      />
    </>
  );
}

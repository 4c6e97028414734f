// One table with what is said about it: number, title, unit, place, open columns and
// notes; the grid itself; and its source text beside or below it.
import { Suspense, useMemo, useState } from 'react';
import { listOpenColumns } from '../../derive/undeterminedSpans.ts';
import { buildPublishedTable } from '../../derive/tablesAsPublished.ts';
import { findFact } from '../../derive/facts.ts';
import type { SourceRef } from '../../model/source.ts';
import type { Table } from '../../model/table.ts';
import { tableKindNames } from '../../model/tableKind.ts';
import { useBudget } from '../../state/store.ts';
import { Notice } from '../../ui/controls/Notice.tsx';
import { Skeleton } from '../../ui/controls/Skeleton.tsx';
import { formatUnit } from '../../ui/format/amount.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { SourceLink } from '../shared/SourceLink.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import type { TablesPlace } from './place.ts';
import { PublishedGrid } from './PublishedGrid.tsx';
import { SourceText } from './SourceText.tsx';
import { getTableNumber } from './TableChooser.tsx';
import styles from './TablePlace.module.css';
import { tablesText } from './text.ts';

/** A table with more columns takes the whole width, its source stands below. */
const mostBeside = 7;

function OpenNotice({ table }: { readonly table: Table }) {
  const words = useText(tablesText);
  const { open, known } = useMemo(() => listOpenColumns(table.panels), [table]);
  if (open.length === 0) return null;
  return (
    <Notice tone="caution">
      {words.openColumns(open.length)}
      {known.length === 0 ? words.nothingKnown : words.knownColumns(known.join(words.listJoint))}
      {words.openHow}
    </Notice>
  );
}

function Notes({ table, isEmpty }: { readonly table: Table; readonly isEmpty: boolean }) {
  const words = useText(tablesText);
  if (table.notes.length === 0 && !isEmpty) return null;
  return (
    <div className={styles.notes}>
      {isEmpty && <p>{words.emptyTable}</p>}
      {table.notes.length === 0 && <p>{words.noNote}</p>}
      {table.notes.map((note) => (
        <p key={note.text}>
          <q lang="zh-CN">{note.text}</q> <SourceLink source={note.source} />
        </p>
      ))}
    </div>
  );
}

function Heading({ table }: { readonly table: Table }) {
  const words = useText(tablesText);
  const language = useLanguage();
  return (
    <header className={styles.head}>
      <h2 className={styles.title} lang="zh-CN" id={`table-${table.id}`}>
        {[getTableNumber(table), table.title].filter(Boolean).join(' ')}
      </h2>
      <p className={styles.facts}>
        <span>
          {words.unit(formatUnit(table.unit, language))}
          {table.isUnitInferred === true && words.unitInferred}
        </span>
        <span lang="zh-CN">{words.kind(tableKindNames[table.kind])}</span>
        <SourceLink source={table.source} />
      </p>
    </header>
  );
}

export interface TablePlaceProps {
  readonly table: Table;
  readonly place: TablesPlace;
}

/** Places in the source of everything marked in this table. */
function listMarkedPlaces(marked: readonly ReturnType<typeof findFact>[], table: Table) {
  return marked.flatMap((fact): readonly SourceRef[] =>
    fact?.kind === 'cell' && fact.table.id === table.id ? [fact.source] : [],
  );
}

export function TablePlace({ table, place }: TablePlaceProps) {
  const disclosure = useDisclosure();
  const words = useText(tablesText);
  const setView = useBudget((state) => state.setView);
  // Keeps the place in the source marked after the figure panel was closed.
  const [pressed, setPressed] = useState('');
  const published = useMemo(() => buildPublishedTable(table), [table]);
  const { marks } = place;
  const places = useMemo(() => {
    const marked = marks.size > 0 ? [...marks.keys()] : [pressed];
    return listMarkedPlaces(
      marked.map((id) => findFact(disclosure, id)),
      table,
    );
  }, [disclosure, marks, pressed, table]);
  const isEmpty = published.body.length === 0;
  const hasInferred = published.body.some(({ cells }) => cells.some((cell) => cell?.isInferred));
  const start = places[0]?.page ?? table.source.page;
  return (
    <section
      className={styles.place}
      data-wide={published.columnCount > mostBeside || undefined}
      aria-labelledby={`table-${table.id}`}
    >
      <div className={styles.table}>
        <Heading table={table} />
        <OpenNotice table={table} />
        <PublishedGrid
          published={published}
          marks={marks}
          onPress={(fact) => {
            setPressed(fact);
            setView({ fact });
          }}
        />
        <Notes table={table} isEmpty={isEmpty} />
        {hasInferred && <p className={styles.small}>{words.inferredNote}</p>}
      </div>
      <aside className={styles.source} aria-label={words.sourceTitle}>
        <Suspense fallback={<Skeleton height="30rem" lines={14} />}>
          <SourceText
            key={`${table.id} ${String(start)}`}
            start={start}
            own={table.source}
            places={places}
          />
        </Suspense>
      </aside>
    </section>
  );
}

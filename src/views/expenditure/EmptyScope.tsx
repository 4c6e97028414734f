// A scope without a tree: the table is printed empty, with the sentence that says why,
// or nothing of the kind is printed at all. Both say so and offer a way on.
import { useMemo } from 'react';
import type { EmptyTree, MissingTree } from '../../derive/budgetNode.ts';
import { buildFunctionalTree } from '../../derive/functionalTree.ts';
import { useBudget } from '../../state/store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { goTo } from '../shared/navigation.ts';
import { SourceLink } from '../shared/SourceLink.tsx';
import { TermText } from '../shared/TermText.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import styles from './Expenditure.module.css';
import { type NodeWords, useNodeWords } from './nodeWords.ts';

type Reading = EmptyTree | MissingTree;

function useTableName(reading: Reading): string {
  const { tables } = useDisclosure();
  if (reading.state !== 'empty') return '';
  const table = tables.find(({ id }) => id === reading.sources[0]?.table);
  return [table?.number?.replaceAll(/\s/gu, ''), table?.title].filter(Boolean).join(' ');
}

function getTitle(reading: Reading, table: string, { words, funds }: NodeWords): string {
  const fund = funds[reading.scope];
  if (reading.state === 'empty') {
    return reading.notes.length > 0 ? words.emptyTable(table) : words.emptyColumns(fund, table);
  }
  if (reading.dimension === 'economic') return words.noEconomic(fund);
  return reading.dimension === 'project' ? words.noProjects(fund) : words.notPublishedTree(fund);
}

export function EmptyScope({ reading }: { readonly reading: Reading }) {
  const use = useNodeWords();
  const { words } = use;
  const disclosure = useDisclosure();
  const setView = useBudget((state) => state.setView);
  // The sentence of an empty fund table explains its missing projects as well.
  const sibling = useMemo(
    () => buildFunctionalTree(disclosure, reading.scope),
    [disclosure, reading.scope],
  );
  const notes = [reading, sibling].flatMap((one) => (one.state === 'empty' ? one.notes : []));
  const published = notes.filter((note, index) => notes.indexOf(note) === index);
  const table = reading.state === 'empty' ? reading.sources[0]?.table : undefined;
  return (
    <EmptyState
      title={getTitle(reading, useTableName(reading), use)}
      action={
        <div className={styles.actions}>
          {reading.scope !== 'all' && (
            <Button onClick={() => setView({ scope: 'all', node: '' })}>
              {words.showAllFunds}
            </Button>
          )}
          {reading.dimension !== 'functional' && (
            <Button onClick={() => setView({ dimension: 'functional', node: '' })}>
              {words.showFunctional}
            </Button>
          )}
          {table !== undefined && (
            <ViewLink change={goTo('tables', { table })}>{words.seeTable}</ViewLink>
          )}
        </div>
      }
    >
      {reading.state === 'notPublished' && reading.dimension === 'economic' && (
        <p>{words.noEconomicBody}</p>
      )}
      {published.map((note) => (
        <p key={note.text}>
          {words.published}
          <q>
            <TermText>{note.text}</TermText>
          </q>{' '}
          <SourceLink source={note.source} />
        </p>
      ))}
    </EmptyState>
  );
}

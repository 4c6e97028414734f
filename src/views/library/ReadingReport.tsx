// How one file was read, before it is added: what it is, tables, cells by state, issues,
// what was left over and what the checks say. Added whole, or given up.
import { useMemo, useState } from 'react';
import { getReadingState } from '../../derive/readingState.ts';
import type { Reading } from '../../model/reading.ts';
import { isBundled } from '../../state/bundledDocuments.ts';
import type { ImportItem } from '../../state/importItem.ts';
import { importer } from '../../state/importer.ts';
import { getCorrected } from '../../state/imports.ts';
import { useBudget } from '../../state/store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/controls/Notice.tsx';
import { useText } from '../../ui/language/useText.ts';
import { goTo } from '../shared/navigation.ts';
import { Corrections } from './Corrections.tsx';
import styles from './Library.module.css';
import { ReportChecks } from './ReportChecks.tsx';
import { ReportIssues } from './ReportIssues.tsx';
import { ReportTables } from './ReportTables.tsx';
import { libraryText, problemText } from './text.ts';

function Summary({ reading }: { readonly reading: Reading }) {
  const words = useText(libraryText);
  const { disclosure, account } = reading;
  const { tables, cells, unrecognised } = useMemo(() => getReadingState(disclosure), [disclosure]);
  return (
    <>
      <p>{words.readSentence(disclosure.department.text, disclosure.year)}</p>
      <p>
        {words.readTables(tables.length - unrecognised.length, unrecognised.length)}
        {words.readCells(cells.amount, cells.undetermined, cells.unreadable)}
        {words.readRest(account.read, account.leftover)}
      </p>
    </>
  );
}

function useKnown(id: string): 'bundled' | 'kept' | undefined {
  const isKept = useBudget(
    ({ library }) => library.state === 'ready' && library.entries.some((entry) => entry.id === id),
  );
  if (isBundled(id)) return 'bundled';
  return isKept ? 'kept' : undefined;
}

function Decision({ item, reading }: { readonly item: ImportItem; readonly reading: Reading }) {
  const words = useText(libraryText);
  const problems = useText(problemText);
  const { id } = reading.disclosure;
  const known = useKnown(id);
  const setView = useBudget((state) => state.setView);
  const isUnavailable = useBudget(({ library }) => library.state === 'unavailable');
  const [isBusy, setIsBusy] = useState(false);
  const problem = item.step.state === 'read' ? item.step.problem : undefined;
  const open = (opened: string | undefined) => {
    if (opened !== undefined) setView(goTo('overview', { document: opened }));
  };
  const add = () => {
    setIsBusy(true);
    void importer.accept(item.key).then((kept) => {
      setIsBusy(false);
      open(kept);
    });
  };
  const giveUp = <Button onClick={() => importer.dismiss(item.key)}>{words.giveUp}</Button>;
  if (known === 'bundled') {
    return (
      <div className={styles.decision}>
        <p className={styles.small}>{words.isBundled}</p>
        <Button
          tone="strong"
          onClick={() => {
            importer.dismiss(item.key);
            open(id);
          }}
        >
          {words.openBundled}
        </Button>
        {giveUp}
      </div>
    );
  }
  return (
    <>
      {problem !== undefined && (
        <Notice tone="fault" title={words.notKept}>
          <p>{problems[problem]}</p>
        </Notice>
      )}
      {known === 'kept' && <p className={styles.small}>{words.replaces}</p>}
      <div className={styles.decision}>
        {!isUnavailable && (
          <Button tone="strong" disabled={isBusy} onClick={add}>
            {words.add}
          </Button>
        )}
        {(isUnavailable || problem !== undefined) && (
          <Button onClick={() => open(importer.acceptForVisit(item.key))}>
            {words.addForVisit}
          </Button>
        )}
        {giveUp}
      </div>
    </>
  );
}

export interface ReadingReportProps {
  readonly item: ImportItem;
  readonly name: string;
}

export function ReadingReport({ item, name }: ReadingReportProps) {
  const words = useText(libraryText);
  const reading = useMemo(() => getCorrected(item), [item]);
  if (reading === undefined) return null;
  const { disclosure } = reading;
  return (
    <article className={styles.report} aria-label={words.report(name)}>
      <h3 className={styles.reportTitle}>{words.report(name)}</h3>
      <Summary reading={reading} />
      <ReportChecks disclosure={disclosure} />
      <ReportTables disclosure={disclosure} />
      <ReportIssues reading={reading} />
      {item.step.state === 'read' && (
        <Corrections
          corrected={item.step}
          onChange={(corrections) => importer.setCorrections(item.key, corrections)}
        />
      )}
      <Decision item={item} reading={reading} />
    </article>
  );
}

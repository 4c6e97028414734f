// What the library of this browser holds: open, delete, and take the last deletion back.
// Storage that cannot be used is said plainly.
import { useState } from 'react';
import type { LibraryEntry, StorageProblem, WholeEntry } from '../../state/library/libraryEntry.ts';
import type { Kept } from '../../state/library/library.ts';
import { getLibrary } from '../../state/library/openOnce.ts';
import { useBudget } from '../../state/store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { Notice } from '../../ui/controls/Notice.tsx';
import { Section } from '../../ui/controls/Section.tsx';
import { saveBlob } from '../../ui/exportPicture/saveBlob.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { goTo } from '../shared/navigation.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import { Corrections } from './Corrections.tsx';
import styles from './Library.module.css';
import { libraryText, problemText } from './text.ts';

type Report = (done: Promise<Kept>) => void;

/** Answers the problem of the last change, and takes the next change. */
function useChanges(): readonly [StorageProblem | undefined, Report] {
  const [problem, setProblem] = useState<StorageProblem>();
  const report: Report = (done) => {
    void done.then((kept) => setProblem(kept.ok ? undefined : kept.problem));
  };
  return [problem, report];
}

/** Department and year as they stand after corrections. */
function useShown({ id, reading }: LibraryEntry) {
  const { department, year } = useBudget(
    ({ documents }) => documents.byId[id]?.disclosure ?? reading.disclosure,
  );
  return { department: department.text, year };
}

function Deleted({
  deleted,
  onChange,
}: {
  readonly deleted: WholeEntry;
  readonly onChange: Report;
}) {
  const words = useText(libraryText);
  const { department, year } = useShown(deleted.entry);
  return (
    <div className={styles.deleted} role="status">
      <span>{words.deleted(department, year)}</span>
      <Button
        tone="quiet"
        onClick={() => onChange(getLibrary().then((library) => library.putBack()))}
      >
        {words.undo}
      </Button>
    </div>
  );
}

function Entry({ entry, onChange }: { readonly entry: LibraryEntry; readonly onChange: Report }) {
  const words = useText(libraryText);
  const language = useLanguage();
  const { department, year } = useShown(entry);
  const { id, files, addedAt, corrections } = entry;
  const added = new Date(addedAt).toLocaleDateString(language);
  const remove = () => onChange(getLibrary().then((library) => library.remove(id)));
  return (
    <li className={styles.entry}>
      <div>
        <ViewLink change={goTo('overview', { document: id })}>
          {words.openIt(department, year)}
        </ViewLink>
        <p className={styles.small}>
          {files.map(({ name }) => name).join(' + ')} · {words.addedOn} {added}
          {corrections.length > 0 && ` · ${words.corrected(corrections.length)}`}
        </p>
      </div>
      <div className={styles.actions}>
        <Button aria-label={words.removeIt(department, year)} onClick={remove}>
          {words.remove}
        </Button>
      </div>
      <div className={styles.whole}>
        <Corrections
          corrected={entry}
          onChange={(made) => onChange(getLibrary().then((library) => library.correct(id, made)))}
        />
      </div>
    </li>
  );
}

/** The whole library as one file. */
function Save() {
  const words = useText(libraryText);
  const [isFailed, setIsFailed] = useState(false);
  const save = async () => {
    const { buildLibraryFile } = await import('../../state/library/saveLibrary.ts');
    saveBlob(await buildLibraryFile(), words.fileName);
  };
  return (
    <div className={styles.save}>
      <Button
        onClick={() => {
          save().then(
            () => setIsFailed(false),
            () => setIsFailed(true),
          );
        }}
      >
        {words.save}
      </Button>
      <p className={styles.small}>{words.saveNote}</p>
      <p role="status" className={styles.problem}>
        {isFailed ? words.saveFailed : ''}
      </p>
    </div>
  );
}

export function Shelf() {
  const words = useText(libraryText);
  const problems = useText(problemText);
  const library = useBudget((state) => state.library);
  const [problem, onChange] = useChanges();
  return (
    <Section title={words.kept}>
      {problem !== undefined && (
        <Notice tone="fault" title={words.notKept}>
          <p>{problems[problem]}</p>
        </Notice>
      )}
      {library.state === 'opening' && <p className={styles.small}>{words.opening}</p>}
      {library.state === 'unavailable' && (
        <Notice tone="caution">
          <p>{problems[library.problem]}</p>
        </Notice>
      )}
      {library.state === 'ready' && library.damaged !== undefined && (
        <Notice tone="fault">
          <p>{words.damaged(library.damaged)}</p>
        </Notice>
      )}
      {library.state === 'ready' && (
        <>
          {library.deleted !== undefined && (
            <Deleted deleted={library.deleted} onChange={onChange} />
          )}
          {library.entries.length === 0 ? (
            <EmptyState title={words.noneKept}>
              <p>{words.noneKeptBody}</p>
            </EmptyState>
          ) : (
            <>
              <ul>
                {library.entries.map((entry) => (
                  <Entry key={entry.id} entry={entry} onChange={onChange} />
                ))}
              </ul>
              <Save />
            </>
          )}
        </>
      )}
    </Section>
  );
}

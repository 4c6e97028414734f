// The files on their way in: waiting, being read with progress, failed with what can be
// done, or read and to be looked at before they are added.
import { useDeferredValue } from 'react';
import type { ImportItem } from '../../state/importItem.ts';
import { importer } from '../../state/importer.ts';
import { useBudget } from '../../state/store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/controls/Notice.tsx';
import { Section } from '../../ui/controls/Section.tsx';
import { useText } from '../../ui/language/useText.ts';
import { ProblemWords } from '../shared/ProblemWords.tsx';
import { JoinOffer } from './JoinOffer.tsx';
import styles from './Library.module.css';
import { ReadingReport } from './ReadingReport.tsx';
import { libraryText } from './text.ts';

function getName({ files }: ImportItem): string {
  return files.map(({ name }) => name).join(' + ');
}

function Progress({ item }: { readonly item: ImportItem }) {
  const words = useText(libraryText);
  const { step } = item;
  const isKnown = step.state === 'reading' && step.total > 0;
  const name = getName(item);
  return (
    <div className={styles.progress}>
      <span className={styles.fileName}>{name}</span>
      {step.state === 'waiting' ? (
        <span className={styles.small}>{words.waiting}</span>
      ) : (
        <progress
          className={styles.bar}
          aria-label={`${words.reading} ${name}`}
          {...(isKnown ? { value: step.done, max: step.total } : {})}
        />
      )}
      <span className={styles.small}>{isKnown ? words.progress(step.done, step.total) : ''}</span>
      <Button aria-label={`${words.cancel} ${name}`} onClick={() => importer.dismiss(item.key)}>
        {words.cancel}
      </Button>
    </div>
  );
}

/** A long report is first drawn in pieces: until it stands, the page answers its reader. */
function Read({ item, name }: { readonly item: ImportItem; readonly name: string }) {
  const canDraw = useDeferredValue(true, false);
  return canDraw ? <ReadingReport item={item} name={name} /> : <Progress item={item} />;
}

function Item({ item }: { readonly item: ImportItem }) {
  const words = useText(libraryText);
  const { step, key } = item;
  const name = getName(item);
  if (step.state === 'failed') {
    const { failure } = step;
    return (
      <Notice tone="fault" title={`${words.failed}：${name}`} onClose={() => importer.dismiss(key)}>
        <p>
          <ProblemWords problem={failure} />
        </p>
        <details className={styles.small}>
          <summary>{words.detail}</summary>
          <p className={styles.detail}>
            {failure.code}: {failure.detail}
          </p>
        </details>
      </Notice>
    );
  }
  if (step.state === 'read') return <Read item={item} name={name} />;
  return <Progress item={item} />;
}

export function Queue() {
  const words = useText(libraryText);
  const imports = useBudget((state) => state.imports);
  if (imports.length === 0) return null;
  return (
    <Section title={words.queue}>
      <JoinOffer />
      <ul className={styles.queue}>
        {imports.map((item) => (
          <li key={item.key}>
            <Item item={item} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

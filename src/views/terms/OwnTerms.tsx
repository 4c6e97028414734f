// The document's own 名词解释, quoted, each with its place in the source.
import type { Term } from '../../model/narrative.ts';
import { useText } from '../../ui/language/useText.ts';
import { SourceLink } from '../shared/SourceLink.tsx';
import styles from './Terms.module.css';
import { termsText } from './text.ts';
import { useNamedTerm } from './useArrival.ts';

function Entry({ entry }: { readonly entry: Term }) {
  const isNamed = useNamedTerm()([entry.term]);
  return (
    <div className={styles.entry} data-named={isNamed || undefined}>
      <dt lang="zh-CN">{entry.term}</dt>
      <dd>
        <span lang="zh-CN">{entry.definition}</span> <SourceLink source={entry.source} />
      </dd>
    </div>
  );
}

export function OwnTerms({ terms }: { readonly terms: readonly Term[] }) {
  const words = useText(termsText);
  return (
    <section className={styles.section} aria-labelledby="own-terms">
      <h2 id="own-terms" className={styles.title}>
        {words.own}
      </h2>
      {terms.length === 0 ? (
        <p className={styles.small}>{words.ownNone}</p>
      ) : (
        <>
          <p className={styles.small}>{words.ownNote}</p>
          <dl>
            {terms.map((entry, at) => (
              <Entry key={`${entry.term} ${at}`} entry={entry} />
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

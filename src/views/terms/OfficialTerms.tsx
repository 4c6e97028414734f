// Common official words, explained in our own words; the other language's name beside.
import type { GlossaryEntry } from '../../ui/glossary/glossary.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import styles from './Terms.module.css';
import { termsText } from './text.ts';
import { useNamedTerm } from './useArrival.ts';

function Entry({ entry }: { readonly entry: GlossaryEntry }) {
  const words = useText(termsText);
  const language = useLanguage();
  const { term, english, aliases = [], explanation } = entry;
  const isNamed = useNamedTerm()([term, ...aliases]);
  return (
    <div className={styles.entry} data-named={isNamed || undefined}>
      <dt>
        <span lang="zh-CN">{term}</span>{' '}
        <span className={styles.english} lang="en">
          {english}
        </span>
      </dt>
      <dd>
        {explanation[language]}
        {aliases.length > 0 && (
          <span className={styles.also}>
            {words.also} <span lang="zh-CN">{aliases.join(words.listJoint)}</span>
          </span>
        )}
      </dd>
    </div>
  );
}

export function OfficialTerms({ terms }: { readonly terms: readonly GlossaryEntry[] }) {
  const words = useText(termsText);
  return (
    <section className={styles.section} aria-labelledby="official-terms">
      <h2 id="official-terms" className={styles.title}>
        {words.official}
      </h2>
      <p className={styles.small}>{words.officialNote}</p>
      <dl>
        {terms.map((entry) => (
          <Entry key={entry.term} entry={entry} />
        ))}
      </dl>
    </section>
  );
}

// What the figure is, in official words: the definition of its code where one is known,
// and the terms of the document's own glossary that occur in its labels.
import { useEffect, useMemo, useState } from 'react';
import { findFactCode, listExplainingTerms } from '../../../derive/definitions.ts';
import type { Fact } from '../../../derive/facts.ts';
import { loadFunctionalDefinitions } from '../../../state/definitions.ts';
import { useText } from '../../../ui/language/useText.ts';
import { useDisclosure } from '../../shared/useDisclosure.ts';
import styles from './FigurePanel.module.css';
import { panelText } from './text.ts';

/** Undefined while loading, and for codes without a known definition. */
function useOfficialDefinition(code: string | undefined): string | undefined {
  const [definitions, setDefinitions] = useState<Readonly<Record<string, string>>>();
  useEffect(() => {
    let isCurrent = true;
    loadFunctionalDefinitions().then(
      (loaded) => isCurrent && setDefinitions(loaded),
      // Without the list the panel is shorter; everything else in it stands.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  if (code === undefined || definitions === undefined) return undefined;
  return Object.hasOwn(definitions, code) ? definitions[code] : undefined;
}

export function Definitions({ fact }: { readonly fact: Fact }) {
  const disclosure = useDisclosure();
  const words = useText(panelText);
  const code = findFactCode(fact);
  const official = useOfficialDefinition(code);
  const terms = useMemo(() => listExplainingTerms(disclosure, fact), [disclosure, fact]);
  if (official === undefined && terms.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{words.what}</h3>
      <dl className={styles.definitions}>
        {official !== undefined && code !== undefined && (
          <>
            <dt>{words.official(code)}</dt>
            <dd lang="zh-CN">{official}</dd>
          </>
        )}
        {terms.map(({ term, definition }) => (
          <div key={term}>
            <dt>{words.glossary(term)}</dt>
            <dd lang="zh-CN">{definition}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

// The narrative as readable text: sections with their numbers, paragraphs, and every
// stated figure as a button that opens the figure panel.
import { useEffect, useMemo, useRef } from 'react';
import { type MarkedSection, markNarrative } from '../../derive/narrativeMarks.ts';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { useText } from '../../ui/language/useText.ts';
import { openFact } from '../shared/FigureAmount.tsx';
import { SourceLink } from '../shared/SourceLink.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import styles from './Narrative.module.css';
import type { Mark } from './place.ts';
import { tablesText } from './text.ts';

interface Setting {
  readonly marks: ReadonlyMap<string, Mark>;
}

function Section({ section: marked, marks }: Setting & { readonly section: MarkedSection }) {
  const { section, paragraphs } = marked;
  const Heading = section.level <= 1 ? 'h2' : 'h3';
  return (
    <section className={styles.section} data-level={section.level}>
      <div className={styles.head}>
        <Heading className={styles.title} lang="zh-CN">
          {section.number} {section.title.text}
        </Heading>
        <SourceLink source={section.title.source} />
      </div>
      {paragraphs.map(({ pieces }, at) => (
        <p key={at} className={styles.paragraph} lang="zh-CN">
          {pieces.map(({ text, fact }, index) =>
            fact === undefined ? (
              text
            ) : (
              <button
                key={index}
                type="button"
                className={styles.figure}
                data-fact={fact}
                data-mark={marks.get(fact)}
                aria-haspopup="dialog"
                onClick={() => openFact(fact)}
              >
                {text}
              </button>
            ),
          )}
        </p>
      ))}
    </section>
  );
}

export function Narrative({ marks }: Setting) {
  const disclosure = useDisclosure();
  const words = useText(tablesText);
  const sections = useMemo(() => markNarrative(disclosure), [disclosure]);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (marks.size === 0) return undefined;
    const frame = requestAnimationFrame(() => {
      place.current?.querySelector('[data-mark]')?.scrollIntoView({ block: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [marks]);
  if (sections.length === 0) {
    return <EmptyState title={words.noText}>{words.noTextBody}</EmptyState>;
  }
  return (
    <div ref={place} className={styles.text}>
      <p className={styles.lead}>{words.textLead}</p>
      {sections.map((section) => (
        <Section key={section.section.id} section={section} marks={marks} />
      ))}
    </div>
  );
}

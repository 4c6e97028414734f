// The place in the source: the page with the cell outlined, or the printed lines around it
// with the figure marked.
// Personal numbers are masked where the lines come from.
import { type ReactNode, useEffect, useState } from 'react';
import type { SourceRef } from '../../../model/source.ts';
import { loadSourceLines } from '../../../state/bundledDocuments.ts';
import { useText } from '../../../ui/language/useText.ts';
import { PagePicture } from '../../shared/PagePicture.tsx';
import { useDisclosure } from '../../shared/useDisclosure.ts';
import styles from './FigurePanel.module.css';
import { cutLine, type ExcerptLine, pickLines } from './excerpt.ts';
import { panelText } from './text.ts';

type Loaded = Awaited<ReturnType<typeof loadSourceLines>>;

/** `null` while loading; undefined where there is no text to show. */
function useSourceLines(id: string): Loaded | null {
  const [loaded, setLoaded] = useState<{ readonly id: string; readonly lines: Loaded }>();
  useEffect(() => {
    let isCurrent = true;
    const take = (lines: Loaded) => isCurrent && setLoaded({ id, lines });
    loadSourceLines(id).then(take, () => take(undefined));
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return loaded?.id === id ? loaded.lines : null;
}

function Line({ line, source }: { readonly line: ExcerptLine; readonly source: SourceRef }) {
  const [before, marked, after] = cutLine(line, source);
  return (
    <span className={styles.sourceLine}>
      <span className={styles.lineNumber} aria-hidden="true">
        {line.number}
      </span>
      <span>
        {before}
        {marked !== '' && <mark>{marked}</mark>}
        {after}
      </span>
    </span>
  );
}

function Lines(props: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls sideways and must be reached by keys
    <section className={styles.lines} tabIndex={0} aria-label={props.label} lang="zh-CN">
      <pre className={styles.pre}>{props.children}</pre>
    </section>
  );
}

/** The page as a picture where the source has pages with places, else its text. */
export function SourceExcerpt({ source }: { readonly source: SourceRef }) {
  const { sources } = useDisclosure();
  const own = sources.find(({ id }) => id === source.source);
  if (own?.format !== 'pdf') return <TextExcerpt source={source} />;
  return <PagePicture sha256={own.sha256} source={source} />;
}

function TextExcerpt({ source }: { readonly source: SourceRef }) {
  const { id } = useDisclosure();
  const words = useText(panelText);
  const lines = useSourceLines(id);
  if (lines === null) return <p className={styles.excerptWait}>{words.sourceLoading}</p>;
  const shown = lines === undefined ? [] : pickLines(lines, source);
  if (shown.length === 0) return <p className={styles.small}>{words.noSource}</p>;
  return (
    <figure className={styles.excerpt}>
      <figcaption className={styles.small}>{words.source}</figcaption>
      <Lines label={words.source}>
        {shown.map((line) => (
          <Line key={line.number} line={line} source={source} />
        ))}
      </Lines>
    </figure>
  );
}

// The source text beside a table, one page at a time with its line numbers; lines of the
// table stand out, the places pointed at are marked and brought into sight.
import { use, useEffect, useMemo, useRef, useState } from 'react';
import { markLine, type NumberedLine } from '../../derive/markedLines.ts';
import type { SourceRef } from '../../model/source.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useText } from '../../ui/language/useText.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { forgetSourceLines, getSourceLines, type SourceLines } from './sourceLines.ts';
import styles from './SourceText.module.css';
import { tablesText } from './text.ts';

export interface SourceTextProps {
  /** Page shown first. */
  readonly start: number;
  /** The whole table's place. */
  readonly own: SourceRef;
  readonly places: readonly SourceRef[];
}

/** So few lines never scroll and need no tab stop. */
const fewLines = 8;

function isOwn(number: number, { lines }: SourceRef): boolean {
  return lines !== undefined && number >= lines[0] && number <= lines[1];
}

interface LineProps {
  readonly line: NumberedLine;
  readonly isOwn: boolean;
  readonly places: readonly SourceRef[];
}

function Line({ line, isOwn: isInTable, places }: LineProps) {
  return (
    <span className={styles.line} data-own={isInTable || undefined}>
      <span className={styles.number} aria-hidden="true">
        {line.number}
      </span>
      <span>
        {markLine(line, places).map(({ text, isMarked }, at) =>
          isMarked ? <mark key={at}>{text}</mark> : text,
        )}
      </span>
    </span>
  );
}

/** Scrolls the text alone, never the page, so that the first mark is in sight. */
function useMarkInSight(page: number, places: readonly SourceRef[]) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    const place = region.current;
    const mark = place?.querySelector('mark');
    if (place === null || mark === null || mark === undefined) return;
    const { top, bottom } = mark.getBoundingClientRect();
    const frame = place.getBoundingClientRect();
    if (top >= frame.top && bottom <= frame.bottom) return;
    place.scrollTop += top - frame.top - frame.height / 3;
  }, [page, places]);
  return region;
}

function Pages({ lines, start, own, places }: SourceTextProps & { readonly lines: SourceLines }) {
  const words = useText(tablesText);
  const [page, setPage] = useState(start);
  const region = useMarkInSight(page, places);
  const pages = useMemo(() => [...new Set(lines.map(({ source }) => source.page))], [lines]);
  const last = pages.at(-1) ?? 1;
  const shown = lines.filter(({ source }) => source.page === page);
  return (
    <>
      <div className={styles.bar}>
        <h3 className={styles.title}>{words.sourceTitle}</h3>
        <span className={styles.page} aria-live="polite">
          {words.pageOf(page, last)}
        </span>
        <span className={styles.moves}>
          <Button tone="quiet" disabled={page <= 1} onClick={() => setPage(page - 1)}>
            {words.previousPage}
          </Button>
          <Button tone="quiet" disabled={page >= last} onClick={() => setPage(page + 1)}>
            {words.nextPage}
          </Button>
          {page !== start && (
            <Button tone="quiet" onClick={() => setPage(start)}>
              {words.backToPlace}
            </Button>
          )}
        </span>
      </div>
      <section
        ref={region}
        className={styles.text}
        tabIndex={shown.length > fewLines ? 0 : undefined}
        aria-label={words.sourceRegion(page)}
        lang="zh-CN"
      >
        {shown.map(({ text, source }) => {
          const number = source.lines?.[0] ?? 0;
          return (
            <Line key={number} line={{ number, text }} isOwn={isOwn(number, own)} places={places} />
          );
        })}
      </section>
    </>
  );
}

export function SourceText(props: SourceTextProps) {
  const { id } = useDisclosure();
  const words = useText(tablesText);
  const [, setAttempt] = useState(0);
  const answer = use(getSourceLines(id));
  if (answer === 'failed') {
    return (
      <p className={styles.none}>
        {words.sourceFailed}{' '}
        <Button
          onClick={() => {
            forgetSourceLines(id);
            setAttempt((count) => count + 1);
          }}
        >
          {words.retry}
        </Button>
      </p>
    );
  }
  if (answer === 'none') return <p className={styles.none}>{words.noSource}</p>;
  return <Pages {...props} lines={answer} />;
}

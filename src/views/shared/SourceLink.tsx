// Where something stands in the published document, in words: page and lines. With a
// fact it can be pressed and opens the figure panel, which shows the place itself.
import type { SourceRef } from '../../model/source.ts';
import { useText } from '../../ui/language/useText.ts';
import { openFact } from './FigureAmount.tsx';
import styles from './SourceLink.module.css';
import { sharedText } from './text.ts';

export interface SourceLinkProps {
  readonly source: SourceRef;
  readonly fact?: string | undefined;
}

/** `第 8 页第 215–217 行`, or what the format can tell. */
export function useSourcePlace(): (source: SourceRef) => string {
  const words = useText(sharedText);
  return ({ page, lines, address }) => {
    if (address !== undefined) return words.sheetAddress(page, address);
    if (lines === undefined) return words.page(page);
    return words.pageLines(page, lines[0], lines[1]);
  };
}

export function SourceLink({ source, fact }: SourceLinkProps) {
  const place = useSourcePlace()(source);
  if (fact === undefined) return <span className={styles.place}>{place}</span>;
  return (
    <button type="button" className={styles.link} onClick={() => openFact(fact)}>
      {place}
    </button>
  );
}

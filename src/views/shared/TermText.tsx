// Running text in which glossary terms explain themselves: the first occurrence of each
// term is underlined, three in one text at most, the longest name first.
// Comes in: text of the document or of the interface. Goes out: the same words.
import { type ReactNode, useMemo } from 'react';
import { selectDisclosure } from '../../state/selectors.ts';
import { useBudget } from '../../state/store.ts';
import type { Term as Explained } from '../../model/narrative.ts';
import { Term } from '../../ui/controls/Term.tsx';

const mostTerms = 3;

interface Piece {
  readonly text: string;
  readonly term?: Explained;
}

/** Cuts the text at the first occurrence of each term; the pieces joined are the text. */
export function splitByTerms(text: string, terms: readonly Explained[]): readonly Piece[] {
  let pieces: readonly Piece[] = [{ text }];
  let found = 0;
  for (const term of terms.toSorted((left, right) => right.term.length - left.term.length)) {
    if (found === mostTerms) break;
    const at = pieces.findIndex(
      (piece) => piece.term === undefined && term.term !== '' && piece.text.includes(term.term),
    );
    const piece = pieces[at];
    if (piece === undefined) continue;
    const start = piece.text.indexOf(term.term);
    const parts: readonly Piece[] = [
      { text: piece.text.slice(0, start) },
      { text: term.term, term },
      { text: piece.text.slice(start + term.term.length) },
    ];
    pieces = pieces.toSpliced(at, 1, ...parts.filter((part) => part.text !== ''));
    found += 1;
  }
  return pieces;
}

const noTerms: readonly Explained[] = [];

export function TermText(props: { readonly children: string }): ReactNode {
  const text = props.children;
  const disclosure = useBudget(selectDisclosure);
  const terms = disclosure?.terms ?? noTerms;
  const pieces = useMemo(() => splitByTerms(text, terms), [text, terms]);
  return pieces.map((piece, index) =>
    piece.term === undefined ? (
      piece.text
    ) : (
      <Term key={index} definition={piece.term.definition}>
        {piece.text}
      </Term>
    ),
  );
}

// Running text in which glossary terms explain themselves: the first occurrence of each
// term is underlined, three in one text at most, the longest name first.
// Comes in: text of the document or of the interface. Goes out: the same words.
import { type ReactNode, useMemo } from 'react';
import { Term } from '../../ui/controls/Term.tsx';
import { type ExplainedTerm, useTerms } from './useTerms.ts';

const mostTerms = 3;

interface Piece<Named> {
  readonly text: string;
  readonly term?: Named;
}

/** Cuts the text at the first occurrence of each term; the pieces joined are the text. */
export function splitByTerms<Named extends { readonly term: string }>(
  text: string,
  terms: readonly Named[],
): readonly Piece<Named>[] {
  let pieces: readonly Piece<Named>[] = [{ text }];
  let found = 0;
  const present = terms.filter(({ term }) => term !== '' && text.includes(term));
  for (const term of present.toSorted((left, right) => right.term.length - left.term.length)) {
    if (found === mostTerms) break;
    const at = pieces.findIndex(
      (piece) => piece.term === undefined && piece.text.includes(term.term),
    );
    const piece = pieces[at];
    if (piece === undefined) continue;
    const start = piece.text.indexOf(term.term);
    const parts: readonly Piece<Named>[] = [
      { text: piece.text.slice(0, start) },
      { text: term.term, term },
      { text: piece.text.slice(start + term.term.length) },
    ];
    pieces = pieces.toSpliced(at, 1, ...parts.filter((part) => part.text !== ''));
    found += 1;
  }
  return pieces;
}

const languageTags = { zh: 'zh-CN', en: 'en' } as const;

function Explained({ text, term }: { readonly text: string; readonly term: ExplainedTerm }) {
  const { title, definition, language } = term;
  return (
    <Term term={title} definition={<span lang={languageTags[language]}>{definition}</span>}>
      {text}
    </Term>
  );
}

export function TermText(props: { readonly children: string }): ReactNode {
  const text = props.children;
  const terms = useTerms();
  const pieces = useMemo(() => splitByTerms(text, terms), [text, terms]);
  return pieces.map((piece, index) =>
    piece.term === undefined ? (
      piece.text
    ) : (
      <Explained key={index} text={piece.text} term={piece.term} />
    ),
  );
}

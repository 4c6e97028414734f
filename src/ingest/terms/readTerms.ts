/**
 * The glossary: `一、财政拨款:指…`, and what stands below it (signature, date).
 *
 * In: paragraphs of 名词解释. Out: terms in printed order, the printed date,
 * and the signature above it.
 * Rule: a numbered paragraph with a colon near its start is a term; without
 * numbering it must go on with 指, 是指, 包括 or 反映. Other paragraphs go on
 * with the definition above.
 */
import type { Term } from '../../model/narrative.ts';
import type { TextFact } from '../../model/source.ts';
import { findDate } from '../narrative/identity.ts';
import { findMarker } from '../narrative/marker.ts';
import { joinPlaces, type Paragraph, quote } from '../narrative/paragraph.ts';
import { isPartTitle } from '../narrative/sections.ts';

export interface TermsReading {
  readonly terms: readonly Term[];
  /** Paragraphs below the last term, the signature and the date among them. */
  readonly closing: readonly Paragraph[];
  readonly issuedOn?: string;
  readonly signature?: TextFact;
  /** Paragraphs that belong to no term. */
  readonly unread: readonly Paragraph[];
}

const longestTerm = 40;

function findTerm(paragraph: Paragraph): Term | undefined {
  const marker = findMarker(paragraph.plain);
  const start = marker?.length ?? 0;
  const colon = paragraph.plain.indexOf(':', start);
  if (colon <= start || colon - start > longestTerm) return undefined;
  if (/[。;]/u.test(paragraph.plain.slice(start, colon))) return undefined;
  if (marker === undefined && !/^(?:是?指|包括|反映)/u.test(paragraph.plain.slice(colon + 1))) {
    return undefined;
  }
  const definition = paragraph.text.slice(colon + 1);
  if (definition === '') return undefined;
  const { text: term } = quote(paragraph, start, colon);
  return { term, definition, source: quote(paragraph, start).source };
}

function continueTerm(term: Term, paragraph: Paragraph): Term {
  return {
    ...term,
    definition: term.definition + paragraph.text,
    source: joinPlaces(term.source, quote(paragraph).source),
  };
}

/** Where the closing lines start: the date, with the signature right above it. */
function findClosing(paragraphs: readonly Paragraph[]): number {
  const date = paragraphs.findLastIndex(({ plain }) => findDate(plain) !== undefined);
  if (date < 0) return paragraphs.length;
  const above = paragraphs[date - 1];
  const isSignature =
    above !== undefined && above.plain.length <= 40 && !/[。:;，]/u.test(above.plain);
  return isSignature ? date - 1 : date;
}

/** Terms and closing lines; `issuedOn` is ISO 8601. */
export function readTerms(paragraphs: readonly Paragraph[]): TermsReading {
  const closingStart = findClosing(paragraphs);
  const terms: Term[] = [];
  const unread: Paragraph[] = [];
  for (const paragraph of paragraphs.slice(0, closingStart)) {
    if (isPartTitle(paragraph)) continue;
    const term = findTerm(paragraph);
    const last = terms.at(-1);
    if (term !== undefined) terms.push(term);
    else if (last !== undefined) terms[terms.length - 1] = continueTerm(last, paragraph);
    else unread.push(paragraph);
  }
  const closing = paragraphs.slice(closingStart);
  const [first, second] = closing;
  const issuedOn = closing.flatMap(({ plain }) => findDate(plain) ?? [])[0];
  return {
    terms,
    closing,
    unread,
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(first !== undefined && second !== undefined && findDate(first.plain) === undefined
      ? { signature: quote(first) }
      : {}),
  };
}

/**
 * Paragraphs → numbered sections 一、 with nested （一）.
 *
 * In: paragraphs of the narrative in printed order. Out: sections in printed
 * order, each with its own paragraphs and its topic.
 * Rule: a numbered paragraph of the first two levels without a full stop is a
 * title; `1.` numbers items inside a section. Words before the first title
 * make a section without a number.
 */
import type { NarrativeTopic, Section } from '../../model/narrative.ts';
import { findMarker, type Marker } from './marker.ts';
import { type Paragraph, quote } from './paragraph.ts';
import { getTopic } from './topics.ts';

/** A section while it is read: its paragraphs still lead back to the lines. */
export interface ReadSection {
  readonly id: string;
  readonly number: string;
  readonly level: number;
  readonly topic: NarrativeTopic;
  readonly heading?: Paragraph;
  readonly marker?: Marker;
  readonly paragraphs: Paragraph[];
}

const longestTitle = 90;

/** The marker of a title of level 1 or 2; undefined for any other paragraph. */
function findTitleMarker(paragraph: Paragraph): Marker | undefined {
  const marker = findMarker(paragraph.plain);
  if (marker === undefined || marker.level < 1 || marker.level > 2) return undefined;
  if (paragraph.plain.length > longestTitle || /[。;]/u.test(paragraph.plain)) return undefined;
  return marker;
}

/** True for `第三部分 …`: the title of the whole block, not of a section. */
export function isPartTitle(paragraph: Paragraph): boolean {
  return findMarker(paragraph.plain)?.level === 0 && paragraph.plain.length < longestTitle;
}

/** Where the next title stands: below the last title of the first level, or beside it. */
interface Place {
  readonly top: ReadSection | undefined;
  readonly tops: number;
  readonly nested: number;
}

function buildSection(heading: Paragraph, marker: Marker, place: Place): ReadSection {
  const { top, tops, nested } = place;
  return {
    id: nested > 0 ? `n${tops}.${nested}` : `n${tops}`,
    number: heading.text.slice(0, marker.number.length),
    level: marker.level,
    topic: getTopic(heading.plain, nested > 0 && top ? top.topic : 'other'),
    heading,
    marker,
    paragraphs: [],
  };
}

/** Sections with their paragraphs; titles of parts are left out. */
export function readSections(paragraphs: readonly Paragraph[]): readonly ReadSection[] {
  const sections: ReadSection[] = [];
  let place: Place = { top: undefined, tops: 0, nested: 0 };
  for (const paragraph of paragraphs) {
    if (isPartTitle(paragraph)) continue;
    const marker = findTitleMarker(paragraph);
    if (marker === undefined) {
      if (sections.length === 0) sections.push(buildPreamble());
      sections.at(-1)?.paragraphs.push(paragraph);
      continue;
    }
    const isNested = marker.level === 2 && place.top !== undefined;
    place = isNested
      ? { ...place, nested: place.nested + 1 }
      : { top: undefined, tops: place.tops + 1, nested: 0 };
    const section = buildSection(paragraph, marker, place);
    if (!isNested) place = { ...place, top: section };
    sections.push(section);
  }
  return sections;
}

function buildPreamble(): ReadSection {
  return { id: 'n0', number: '', level: 1, topic: 'other', paragraphs: [] };
}

/** The section as a fact; words before the first title have an empty title at their own place. */
export function toSection(section: ReadSection): Section {
  const { heading, marker } = section;
  const opening = heading ?? section.paragraphs[0];
  if (opening === undefined) throw new Error(`Section ${section.id} holds nothing`);
  return {
    id: section.id,
    number: section.number,
    level: section.level,
    topic: section.topic,
    title: quote(opening, marker?.length ?? 0, heading === undefined ? 0 : opening.text.length),
    paragraphs: section.paragraphs.map((paragraph) => quote(paragraph)),
  };
}

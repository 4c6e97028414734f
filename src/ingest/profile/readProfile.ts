/**
 * The account of the department: duties, offices, subordinate units, staffing.
 *
 * In: paragraphs of 部门概况. Out: a `Profile`, with issues where the text
 * contradicts itself.
 * Rule: numbered paragraphs under 职能 or 职责 are duties; offices are listed
 * behind 下设; head counts are read by the words before them.
 * What the text cannot tell: names of subordinate units that are printed in a
 * table of their own.
 */
import type { Profile } from '../../model/narrative.ts';
import type { ReadIssue } from '../../model/reading.ts';
import type { TextFact } from '../../model/source.ts';
import { findMarker, findNumber } from '../narrative/marker.ts';
import { type Paragraph, quote } from '../narrative/paragraph.ts';
import { type ReadSection, readSections } from '../narrative/sections.ts';
import { readStaffing } from './staffing.ts';

export interface ProfileReading {
  readonly profile: Profile;
  readonly issues: readonly ReadIssue[];
}

const numeral = '[\\d一二两三四五六七八九十]{1,4}';
const listed = new RegExp(
  `(?:下设|内设)(?:机构)?(${numeral})个(?:处室|科室|内设机构|机构|部门|股室|处|科|室)[，,]?(?:分别)?(?:是|为|包括)?:?`,
  'u',
);
const subordinateList = new RegExp(
  `(?:下属|所属)(?:预算)?单位(?:共)?(${numeral})个[，,]?(?:分别)?(?:是|为|包括)?:?`,
  'u',
);

interface NamedList {
  readonly stated: number | undefined;
  readonly names: readonly TextFact[];
}

/** Names behind a phrase such as 下设3个处室，分别是：, up to the full stop. */
function readList(paragraph: Paragraph, phrase: RegExp): NamedList | undefined {
  const match = phrase.exec(paragraph.plain);
  if (match === null) return undefined;
  const names: TextFact[] = [];
  const from = match.index + match[0].length;
  const stop = paragraph.plain.slice(from).search(/[。;]/u);
  const end = stop < 0 ? paragraph.plain.length : from + stop;
  let start = from;
  for (let index = from; index <= end; index++) {
    const isSign = index === end || '，,、和'.includes(paragraph.plain.charAt(index));
    if (!isSign) continue;
    if (index > start) names.push(quote(paragraph, start, index));
    start = index + 1;
  }
  return { stated: findNumber(match[1] ?? ''), names };
}

function checkCount(list: NamedList): ReadIssue[] {
  const found = list.names.length;
  if (list.stated === undefined || found === 0 || list.stated === found) return [];
  return [
    {
      code: 'officeCountDiffers',
      severity: 'warning',
      message: `文中写明 ${list.stated} 个机构，列出的是 ${found} 个。`,
      detail: `stated ${list.stated}, listed ${found}`,
      remedy: '请对照原文核对机构名称。',
      ...(list.names[0] === undefined ? {} : { source: list.names[0].source }),
    },
  ];
}

function readDuties(section: ReadSection): readonly TextFact[] {
  const numbered = section.paragraphs.filter(
    (paragraph) => findMarker(paragraph.plain) !== undefined,
  );
  const duties = numbered.length > 0 ? numbered : section.paragraphs;
  return duties.map((paragraph) => quote(paragraph, findMarker(paragraph.plain)?.length ?? 0));
}

/** Reads the profile; a part that is not printed is an empty list. */
export function readProfile(paragraphs: readonly Paragraph[]): ProfileReading {
  const duties: TextFact[] = [];
  const offices: TextFact[] = [];
  const subordinates: TextFact[] = [];
  const issues: ReadIssue[] = [];
  const sections = readSections(paragraphs);
  for (const section of sections) {
    const isDuties = /职能|职责/u.test(section.heading?.plain ?? '');
    if (isDuties) duties.push(...readDuties(section));
    else {
      for (const paragraph of section.paragraphs) {
        const office = readList(paragraph, listed);
        const subordinate = readList(paragraph, subordinateList);
        offices.push(...(office?.names ?? []));
        subordinates.push(...(subordinate?.names ?? []));
        for (const list of [office, subordinate]) if (list) issues.push(...checkCount(list));
      }
    }
  }
  const others = sections.filter(({ heading }) => !/职能|职责/u.test(heading?.plain ?? ''));
  const staffing = others.flatMap((section) => section.paragraphs.flatMap(readStaffing));
  return { profile: { duties, offices, subordinates, staffing }, issues };
}

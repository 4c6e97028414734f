// What every exported file says of itself: content, department, source, unit, filters,
// link and the day it was read.
// Comes in: the disclosure, the view and which tables. Goes out: lines of label and text.
import type { Filters } from '../../derive/filterSpec.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { View } from '../../state/view.ts';
import type { AboutLine } from '../../ui/exportData/types.ts';
import { formatAmountWithUnit, formatUnit } from '../../ui/format/amount.ts';
import type { Language } from '../../ui/language/defineText.ts';
import { sharedText } from '../shared/text.ts';
import { aboutText, fundText } from './text.ts';

export interface AboutRequest {
  readonly disclosure: Disclosure;
  readonly view: View;
  readonly language: Language;
  /** Ids of the tables it stands in; none is the whole document. */
  readonly tables: readonly string[];
  readonly title: string;
  /** True for the tree: its scope and filters are part of what it shows. */
  readonly isNarrowed: boolean;
  readonly today: Date;
  /** Address of what the page shows. */
  readonly link: string;
}

function listFilterWords(filters: Filters, view: View, language: Language): readonly string[] {
  const words = aboutText[language];
  const { classes, nature, min, max, text } = filters;
  const format = { unit: view.unit, language };
  return [
    ...(classes.length > 0 ? [words.filterClasses(classes.join(' '))] : []),
    ...(nature === 'basic' ? [words.filterNature] : []),
    ...(nature === 'project' ? [words.filterProject] : []),
    ...(min === undefined ? [] : [words.filterMin(formatAmountWithUnit(min, format))]),
    ...(max === undefined ? [] : [words.filterMax(formatAmountWithUnit(max, format))]),
    ...(text.trim() === '' ? [] : [words.filterText(text.trim())]),
  ];
}

function describeSource({ disclosure, tables, language }: AboutRequest): string {
  const shared = sharedText[language];
  const words = aboutText[language];
  const places = disclosure.tables
    .filter(({ id }) => tables.includes(id))
    .map(({ number = '', title, source }) =>
      [shared.tableName(number.replaceAll(/\s/gu, ''), title), words.page(source.page)].join(' '),
    );
  const name = shared.documentName(disclosure.department.text, disclosure.year);
  return [name, places.join(shared.listJoint)].filter(Boolean).join(' · ');
}

/** `2025-03-31`, in the reader's own time zone. */
function formatDay(day: Date): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return [day.getFullYear(), pad(day.getMonth() + 1), pad(day.getDate())].join('-');
}

export function buildAbout(request: AboutRequest): readonly AboutLine[] {
  const { disclosure, view, language, title, isNarrowed } = request;
  const words = aboutText[language];
  const filters = isNarrowed ? listFilterWords(view.filters, view, language) : [];
  const files = disclosure.sources.map(({ fileName, sha256 }) => words.file(fileName, sha256));
  const line = (label: string, text: string): AboutLine => ({ label, text });
  return [
    line(words.title, title),
    line(words.department, disclosure.department.text),
    line(words.year, words.yearValue(disclosure.year)),
    line(words.source, describeSource(request)),
    line(words.files, files.join(words.joint)),
    line(words.unit, isNarrowed ? formatUnit(view.unit, language) : words.unitPrinted),
    ...(isNarrowed ? [line(words.funds, fundText[language][view.scope])] : []),
    ...(filters.length > 0 ? [line(words.filters, filters.join(words.joint))] : []),
    line(words.link, request.link),
    line(words.readOn, formatDay(request.today)),
    line(words.absences, words.absencesValue),
    line(words.madeBy, words.madeByValue),
  ];
}

/**
 * Traces of an unfinished text: words left over from a template, doubled
 * punctuation, reasons that say nothing, quotes and brackets that do not pair.
 *
 * Each rule looks at every text of the document and answers with one finding
 * per trace, or with one that says there is none. Definitions are left out of
 * the template words: "增加（减少）" belongs there.
 */
import type { Disclosure } from '../../model/disclosure.ts';
import type { Finding, Severity } from '../../model/finding.ts';
import { makeNote, quote } from '../note.ts';
import { bases, type Rule, type Wording } from '../rule.ts';
import { listTexts, type NamedText } from '../texts.ts';

interface Trace {
  readonly id: string;
  readonly statement: Wording;
  readonly severity: Severity;
  readonly find: (text: NamedText) => string | undefined;
}

const around = 12;

/** The match with a few words before it. */
function excerpt(text: string, match: RegExpExecArray): string {
  return text.slice(Math.max(0, match.index - around), match.index + match[0].length);
}

function findBy(pattern: RegExp): (text: NamedText) => string | undefined {
  return ({ text }) => {
    const match = pattern.exec(text);
    return match === null ? undefined : excerpt(text, match);
  };
}

const template =
  /增加\s*[（(]\s*减少\s*[)）]|减少\s*[（(]\s*增加\s*[)）]|增长\s*[（(]\s*下降\s*[)）]|下降\s*[（(]\s*增长\s*[)）]|增加\/减少|[×✕╳]{2,}|(?<![A-Za-z])[XxＸ]{2,}(?![A-Za-z])|[〇○]{2,}|[_＿]{3,}/u;
const doubled = /。{2}(?!。)|，{2,}|；{2,}|、{2,}|：{2,}|[，、；：]。|。[，、；]|，；|；，/u;
const emptyReasonPattern =
  /(?:主要原因|原因)(?:是|为|系|在于|：|:)?\s*(?:[。；;]|[，,]?\s*$)|主要(?:是由于|是因为)\s*(?:[。；;]|[，,]?\s*$)/u;

const traces: readonly Trace[] = [
  {
    id: 'templateWords',
    statement: {
      zh: '没有残留的模板用语，如“增加（减少）”“XX”“××”',
      en: 'No words left over from a template',
    },
    severity: 'fault',
    find: (text) => (text.isDefinition ? undefined : findBy(template)(text)),
  },
  {
    id: 'doubledPunctuation',
    statement: { zh: '没有重复或冲突的标点', en: 'No doubled or clashing punctuation' },
    severity: 'fault',
    find: findBy(doubled),
  },
  {
    id: 'emptyReason',
    statement: { zh: '“主要原因是”之后写明原因', en: 'A reason that is announced is given' },
    severity: 'fault',
    find: (text) =>
      text.isTitle || text.isDefinition ? undefined : findBy(emptyReasonPattern)(text),
  },
  {
    id: 'unpairedMarks',
    statement: { zh: '引号、书名号、括号成对', en: 'Quotation marks and brackets pair' },
    severity: 'notice',
    find: ({ text }) => findUnpaired(text),
  },
];

const pairs: readonly (readonly [RegExp, RegExp, string])[] = [
  [/“/gu, /”/gu, '“”'],
  [/《/gu, /》/gu, '《》'],
  [/[（(]/gu, /[）)]/gu, '（）'],
  [/【/gu, /】/gu, '【】'],
];
const anyMark = /[“”《》（）()【】]/u;

/** The first kind of mark whose opening and closing counts differ. */
function findUnpaired(text: string): string | undefined {
  if (!anyMark.test(text)) return undefined;
  const rest = text.replace(/^\s*[\d一二三四五六七八九十]+[）)]/u, '');
  const count = (mark: RegExp): number => rest.match(mark)?.length ?? 0;
  return pairs.find(([open, close]) => count(open) !== count(close))?.[2];
}

/** One rule for each kind of trace. */
export const wordRules: readonly Rule[] = traces.map((trace) => ({
  id: trace.id,
  statement: trace.statement,
  basis: bases.disclosureRules,
  needs: [],
  check: (disclosure) => checkTrace(disclosure, trace),
}));

function checkTrace(disclosure: Disclosure, trace: Trace): readonly Finding[] {
  const texts = listTexts(disclosure);
  const told = new Set<string>();
  const found = texts.flatMap((text) => {
    const printed = trace.find(text);
    if (printed === undefined) return [];
    // A paragraph of a section may be quoted elsewhere in the disclosure, too.
    const key = JSON.stringify([text.source, printed]);
    if (told.has(key)) return [];
    told.add(key);
    return [
      makeNote({
        rule: trace.id,
        place: text.fact,
        outcome: 'differs',
        severity: trace.severity,
        reason: trace.id,
        evidence: [quote(text.fact, { printed, source: text.source })],
        details: { words: printed },
      }),
    ];
  });
  if (found.length > 0 || texts.length === 0) return found;
  return [
    makeNote({
      rule: trace.id,
      place: 'document',
      outcome: 'equal',
      details: { texts: String(texts.length) },
    }),
  ];
}

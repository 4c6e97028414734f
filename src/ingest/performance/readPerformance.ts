/**
 * Performance sheets: by rule where the lines kept their order, completed from
 * a reviewed transcription where they did not.
 *
 * In: the lines of the performance block and the transcription, if any. Out:
 * sheets `g1` onwards, issues, and what no fact came from.
 * What the source cannot tell: which cell a stray word of a scrambled sheet
 * belonged to; without a transcription such a sheet has no indicators.
 */
import type { PerformanceSheet } from '../../model/narrative.ts';
import type { Leftover, ReadIssue } from '../../model/reading.ts';
import type { Transcription } from '../context.ts';
import { spanLines, type Line } from '../line.ts';
import { isFooterLine } from '../narrative/footer.ts';
import { findIndicatorsStart, readFundsAndGoal } from './funds.ts';
import { readIndicators } from './indicators.ts';
import { compact, cutSheets, type RawSheet, readHead, referToSheet } from './sheets.ts';
import { completeSheet, findTranscribed, type PartialSheet } from './transcription.ts';

export interface PerformanceReading {
  readonly sheets: readonly PerformanceSheet[];
  readonly issues: readonly ReadIssue[];
  readonly leftover: readonly Leftover[];
}

interface SheetReading {
  readonly sheet: PerformanceSheet;
  readonly issues: readonly ReadIssue[];
  /** Lines that no fact and no recognised label came from. */
  readonly unread: readonly Leftover[];
}

/** Never the name or number that follows the label. */
function withholdPerson(line: Line): Leftover {
  const label = /(?:负责人|联系人)/u.exec(line.text);
  const end = label === null ? 0 : label.index + label[0].length;
  return {
    text: `${line.text.slice(0, end).trim()} …`,
    source: spanLines(line, line),
    reason: 'layout',
  };
}

function leave(line: Line, reason: Leftover['reason']): Leftover {
  return { text: line.text.trim(), source: spanLines(line, line), reason };
}

/** Line numbers that transcribed facts cite. */
function getCited(sheet: PerformanceSheet): ReadonlySet<number> {
  const cited = new Set<number>();
  const places = [
    sheet.goal?.source,
    ...sheet.indicators.map(({ source }) => source),
    ...sheet.funds.map(({ amount }) => amount.source),
  ];
  for (const place of places) {
    const [first, last] = place?.lines ?? [1, 0];
    for (let line = first; line <= last; line++) cited.add(line);
  }
  return cited;
}

function buildIssue(sheet: PerformanceSheet): ReadIssue {
  return {
    code: 'performanceOrderLost',
    severity: 'warning',
    message: `“${sheet.name.text}”的绩效目标表在文本中次序已乱，部分内容未能读取。`,
    detail: 'Cells of the sheet were extracted out of order and no transcription was given',
    remedy: '请提供 PDF 原件，或在资料目录中附上核对过的转录。',
    source: sheet.source,
  };
}

/** Labels of the columns, which wrap over lines and stand in any order. */
const headerLabels = [
  '一级指标',
  '二级指标',
  '三级指标',
  '指标值',
  '指标值设置依据',
  '指标值设定依据',
  '上年完成值',
  '指标分值权重',
  '指标赋分规则',
  '佐证资料',
];

/** True when every word of the line is a piece of a column label or of a level that spans rows. */
function isPieceOfLabel(line: Line, labels: readonly string[]): boolean {
  return line.text
    .trim()
    .split(/\s+/u)
    .every((word) => labels.some((label) => label.includes(word)));
}

/** Lines among the indicators that no indicator came from. */
function findUnread(raw: RawSheet, isInOrder: boolean, sheet: PerformanceSheet): Leftover[] {
  if (isInOrder) return [];
  const cited = getCited(sheet);
  const levels = sheet.indicators.flatMap(({ level1, level2 }) => [level1, level2]);
  const labels = [...new Set([...headerLabels, ...levels])];
  return raw.lines
    .slice(findIndicatorsStart(raw.lines))
    .filter((line) => {
      const number = line.source.lines?.[0];
      return number === undefined || !cited.has(number);
    })
    .filter((line) => levels.length === 0 || !isPieceOfLabel(line, labels))
    .map((line) => leave(line, 'notUnderstood'));
}

function readSheet(
  raw: RawSheet,
  id: string,
  transcription: Transcription | undefined,
): SheetReading {
  const head = readHead(raw);
  const personal = new Set(head.personal);
  const lines = raw.lines.filter((line) => !personal.has(line));
  const { funds, goal } = readFundsAndGoal(lines);
  const indicators = readIndicators(lines.slice(findIndicatorsStart(lines)));
  const partial: PartialSheet = {
    sheet: {
      id,
      scope: head.scope,
      title: head.title,
      name: head.name ?? { text: '', source: head.title.source },
      source: referToSheet(raw),
    },
    ...(funds === undefined ? {} : { funds }),
    ...(goal === undefined ? {} : { goal }),
    ...(indicators === undefined ? {} : { indicators }),
  };
  const by = findTranscribed(partial, transcription?.performance ?? []);
  const sheet = completeSheet(partial, by, raw.lines);
  const isLost = by === undefined && (funds === undefined || indicators === undefined);
  return {
    sheet,
    issues: isLost ? [buildIssue(sheet)] : [],
    unread: [
      ...head.personal.map(withholdPerson),
      ...findUnread({ ...raw, lines }, indicators !== undefined, sheet),
    ],
  };
}

/** Reads all sheets of the block. */
export function readPerformance(
  lines: readonly Line[],
  transcription: Transcription | undefined,
): PerformanceReading {
  const printed = lines.filter((line) => line.text.trim() !== '');
  const footers = printed.filter((line) => isFooterLine(line.text) && !isWeight(line, printed));
  const skipped = new Set(footers);
  const { before, sheets } = cutSheets(printed.filter((line) => !skipped.has(line)));
  const read = sheets.map((raw, index) => readSheet(raw, `g${index + 1}`, transcription));
  return {
    sheets: read.map(({ sheet }) => sheet),
    issues: read.flatMap(({ issues }) => issues),
    leftover: [
      ...before.map((line) => leave(line, 'notUnderstood')),
      ...footers.map((line) => leave(line, 'pageNumber')),
      ...read.flatMap(({ unread }) => unread),
    ],
  };
}

/** A bare number that is not the last line of a page is a cell, not a page number. */
function isWeight(line: Line, printed: readonly Line[]): boolean {
  if (!/^\d+$/u.test(compact(line))) return false;
  const next = printed[printed.indexOf(line) + 1];
  return next !== undefined && next.source.page === line.source.page;
}

/**
 * Funds and goal of a performance sheet.
 *
 * In: the lines between the name and the indicators. Out: labelled amounts and
 * the goal, or `undefined` where the order of the lines was lost.
 * Rule: the words before a figure must end in a known label of funds; a figure
 * behind anything else, or words between funds and the label of the goal,
 * prove that cells were printed out of order.
 */
import type { ProjectPart } from '../../model/narrative.ts';
import type { TextFact } from '../../model/source.ts';
import type { Line } from '../line.ts';
import { findAmount } from '../narrative/figures.ts';
import { joinLines, quote } from '../narrative/paragraph.ts';
import { compact } from './sheets.ts';

export interface FundsAndGoal {
  readonly funds?: readonly ProjectPart[];
  readonly goal?: TextFact;
}

const goalLabel = /^(?:项目总体目标|年度绩效目标|年度总体目标|总体目标)$/u;
const fundsStart = /^(?:项目资金|资金来源|中央补助|年度预算)/u;
const indicatorsStart = /^一级(?:指标)?$|^一级指标/u;
const fundLabel =
  /(?:年度预算总额|年度资金总额|财政拨款|其他资金|上级安排|本级安排|中央补助|上级补助|本级配套|其他):?$/u;
// Begins only where a run of digits and commas does: else each digit is tried anew.
const bareFigure = /(?<!\d)(?<!\d,+)\d(?:[\d,]*\d)?\.\d{1,6}/gu;

function readFunds(lines: readonly Line[]): readonly ProjectPart[] | undefined {
  const paragraph = joinLines(lines);
  const unit = paragraph.plain.includes('万元') || paragraph.plain.includes('万)') ? '万元' : '元';
  const parts: ProjectPart[] = [];
  let from = 0;
  for (const match of paragraph.plain.matchAll(bareFigure)) {
    const label = fundLabel.exec(paragraph.plain.slice(from, match.index).trimEnd());
    const end = match.index + match[0].length;
    const figure = { kind: 'amount', start: match.index, end, digitsEnd: end, unit } as const;
    const amount = findAmount(paragraph, figure);
    if (label === null || amount === undefined) return undefined;
    parts.push({ label: label[0].replace(':', ''), amount });
    from = end;
  }
  return parts;
}

/** Index of the first line of a region; the number of lines when it is missing. */
function findLine(lines: readonly Line[], pattern: RegExp, from = 0): number {
  const index = lines.findIndex((line, at) => at >= from && pattern.test(compact(line)));
  return index < 0 ? lines.length : index;
}

/** Index of the first line of the indicators. */
export function findIndicatorsStart(lines: readonly Line[]): number {
  return findLine(lines, indicatorsStart);
}

function endsWithFigure(line: Line | undefined): boolean {
  return line !== undefined && /\d$/u.test(compact(line));
}

/** Funds and goal; each is left out where its lines are not in order. */
export function readFundsAndGoal(lines: readonly Line[]): FundsAndGoal {
  const end = findIndicatorsStart(lines);
  const goalAt = findLine(lines, goalLabel);
  const fundsAt = findLine(lines, fundsStart);
  if (fundsAt >= end) return {};
  if (goalAt < fundsAt) {
    const goal = quote(joinLines(lines.slice(goalAt + 1, fundsAt)));
    const funds = readFunds(lines.slice(fundsAt, end));
    return { ...(funds === undefined ? {} : { funds }), ...(goal.text === '' ? {} : { goal }) };
  }
  const lastFund = lines.findLastIndex(
    (line, at) => at < Math.min(goalAt, end) && endsWithFigure(line),
  );
  const funds = readFunds(lines.slice(fundsAt, lastFund + 1));
  const isGoalInOrder = goalAt < end && lastFund === goalAt - 1;
  const goal = isGoalInOrder ? quote(joinLines(lines.slice(goalAt + 1, end))) : undefined;
  return {
    ...(funds === undefined ? {} : { funds }),
    ...(goal === undefined || goal.text === '' ? {} : { goal }),
  };
}

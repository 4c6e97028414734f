/**
 * The human report of `npm run check`: per file a summary by outcome, then
 * everything that is not equal, worst first, each with its proof.
 *
 * Amounts are printed in 万元 with as many decimals as there are.
 */
import { formatProof } from '../checks/proofText.ts';
import { findRule } from '../checks/rules.ts';
import type { Coverage } from '../checks/coverage.ts';
import { printAmount, toFen } from '../model/amount.ts';
import type { Finding, Outcome, Severity } from '../model/finding.ts';

/** What was found in one file. */
export interface CheckedFile {
  readonly file: string;
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
}

const outcomeNames: Readonly<Record<Outcome, string>> = {
  equal: '相等',
  withinRounding: '四舍五入',
  differs: '不符',
  cannotBeChecked: '无法核对',
  lawfulException: '依法例外',
};

const severityNames: Readonly<Record<Severity, string>> = {
  fault: '错误',
  likelyFault: '疑似错误',
  notice: '提示',
};

const uncoveredNames: Readonly<Record<string, string>> = {
  undetermined: '所在栏位无法从原文确定',
  besideUndetermined: '同行或同列有无法确定的数字',
  unrecognisedTable: '未识别的表',
  noRule: '没有相应的勾稽关系',
};

/** 万元, two decimals at least; a bound may hold half a fen. */
export function printTenThousandYuan(fen: number): string {
  const whole = printAmount(toFen(Math.trunc(fen)), 'tenThousandYuan', 6);
  return (Number.isInteger(fen) ? whole : `${whole}5`).replace(/0{1,4}$/u, '');
}

/** Page and line, as far as the source tells. */
function printPlace(finding: Finding): string {
  const source = finding.evidence[0]?.source;
  if (source === undefined) return '';
  const line = source.lines === undefined ? '' : `第${String(source.lines[0])}行`;
  const address = source.address ?? line;
  return `第${String(source.page)}页${address}`;
}

/** One line per finding; `equal` ones only with `isVerbose`. */
export function printReport(checked: CheckedFile, isVerbose = false): string {
  const { file, title, findings, coverage } = checked;
  const shown = findings.filter(({ outcome }) => isVerbose || outcome !== 'equal');
  const lines = [...shown].sort((a, b) => rank(a) - rank(b)).map(printFinding);
  return [
    `${file}  ${title}`,
    `  ${printSummary(findings)}`,
    ...lines.map((line) => `  ${line}`),
    `  ${printCoverage(coverage)}`,
  ].join('\n');
}

function rank({ severity, outcome }: Finding): number {
  const order = ['fault', 'likelyFault', 'notice', 'withinRounding', 'cannotBeChecked'];
  const place = order.indexOf(severity ?? outcome);
  return place < 0 ? order.length : place;
}

function printSummary(findings: readonly Finding[]): string {
  const outcomes = Object.entries(outcomeNames).map(([outcome, name]) => {
    const count = findings.filter((finding) => finding.outcome === outcome).length;
    return `${name} ${String(count)}`;
  });
  const severities = Object.entries(severityNames).map(([severity, name]) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return `${name} ${String(count)}`;
  });
  return `${outcomes.join('，')}（${severities.join('，')}）`;
}

function printFinding(finding: Finding): string {
  const { outcome, severity, rule } = finding;
  const name = severity === undefined ? outcomeNames[outcome] : severityNames[severity];
  const statement = findRule(rule)?.statement.zh ?? rule;
  const subject = finding.details['subject'] ?? finding.details['row'] ?? '';
  const about = subject === '' ? '' : `（${subject}）`;
  const proof = formatProof(finding, 'zh', printTenThousandYuan);
  return `[${name}] ${statement}${about}：${proof}  ${printPlace(finding)}  <${finding.id}>`;
}

function printCoverage({ checked, unchecked, cells }: Coverage): string {
  const head = `表中数字 ${String(checked + unchecked)} 个，已核对 ${String(checked)} 个`;
  if (unchecked === 0) return head;
  const counts = Object.entries(uncoveredNames).flatMap(([reason, name]) => {
    const count = cells.filter((cell) => cell.reason === reason).length;
    return count === 0 ? [] : [`${name} ${String(count)} 个`];
  });
  return `${head}，未核对 ${String(unchecked)} 个：${counts.join('；')}`;
}

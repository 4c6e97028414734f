/**
 * The report of one reading, for people: tables found, rows, cells by kind,
 * what was left over and why, and every issue with its line.
 */
import type { Leftover, Reading } from '../../model/reading.ts';
import type { SourceRef } from '../../model/source.ts';
import type { Cell, Table } from '../../model/table.ts';
import { tableKindNames } from '../../model/tableKind.ts';

type CellCounts = Record<Cell['state'], number>;

const stateNames: Readonly<Record<Cell['state'], string>> = {
  amount: '金额',
  blank: '空白',
  dash: '横线',
  undetermined: '栏位未定',
  unreadable: '无法读取',
  text: '文字',
};

const leftoverReasons: Readonly<Record<Leftover['reason'], string>> = {
  pageNumber: '页码',
  repeatedHeader: '重复的表头',
  layout: '版面文字',
  notUnderstood: '未能理解',
};

/** Plain text with a line break at the end; the same reading gives the same text. */
export function formatReport(reading: Reading): string {
  const { disclosure, account } = reading;
  const lines = [
    `${disclosure.department.text} ${String(disclosure.year)}年`,
    '',
    `读入 ${String(account.read)} 行 = 用到 ${String(account.consumed)} 行 + 剩余 ${String(account.leftover)} 行`,
    '',
    '表格',
    ...disclosure.tables.map(formatTable),
    '',
    `文字：${String(disclosure.sections.length)} 节，${String(disclosure.statements.length)} 条数字陈述，` +
      `${String(disclosure.projects.length)} 个项目，${String(disclosure.performance.length)} 张绩效目标表，` +
      `${String(disclosure.terms.length)} 个名词`,
    '',
    `剩余（${String(reading.leftover.length)}）`,
    ...reading.leftover.map(
      ({ text, source, reason }) =>
        `  ${formatPlace(source)} ${leftoverReasons[reason]}：${text.trim()}`,
    ),
    '',
    `问题（${String(reading.issues.length)}）`,
    ...reading.issues.map(
      (issue) =>
        `  ${issue.source === undefined ? '' : `${formatPlace(issue.source)} `}${issue.message}${issue.remedy}`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function formatTable(table: Table): string {
  const rows = table.panels.reduce((sum, panel) => sum + panel.rows.length, 0);
  const states = Object.entries(countCells(table))
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${stateNames[state as Cell['state']]} ${String(count)}`);
  const name = [table.number, table.title].filter(Boolean).join(' ');
  return [
    `  ${name}（${tableKindNames[table.kind]}）${formatPlace(table.source)}：${String(rows)} 行`,
    ...states,
  ].join('，');
}

function countCells(table: Table): CellCounts {
  const counts: CellCounts = {
    amount: 0,
    blank: 0,
    dash: 0,
    undetermined: 0,
    unreadable: 0,
    text: 0,
  };
  for (const panel of table.panels) {
    for (const row of panel.rows) for (const cell of row.cells) counts[cell.state] += 1;
  }
  return counts;
}

/** `第 3 页 120–135 行`. */
export function formatPlace(source: SourceRef): string {
  const page = `第 ${String(source.page)} 页`;
  if (source.lines === undefined) return page;
  const [first, last] = source.lines;
  return `${page} ${first === last ? String(first) : `${String(first)}–${String(last)}`} 行`;
}

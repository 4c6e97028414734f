/**
 * What the placing of values has to tell people about one table.
 *
 * In: a table and the resolver's answer. Out: a warning when published figures
 * contradict each other, a notice when columns cannot be known from the text.
 */
import type { ReadIssue } from '../../model/reading.ts';
import type { Table } from '../../model/table.ts';
import type { PlacementResult } from '../resolve/placement.ts';
import type { DraftTable } from '../tables/draft.ts';

function nameTable({ number, title }: Pick<Table, 'number' | 'title'>): string {
  return number === undefined ? `《${title}》` : `${number}《${title}》`;
}

/** One warning per set of identities that cannot hold together. */
export function identitiesClash(
  table: DraftTable,
  result: PlacementResult | undefined,
): readonly ReadIssue[] {
  if (result?.outcome !== 'contradiction') return [];
  return result.clashes.map(({ constraints }) => ({
    code: 'identitiesClash',
    severity: 'warning',
    message: `${nameTable(table)}的数字之间，或与其他表之间有 ${String(constraints.length)} 项勾稽关系不能同时成立，这些关系未用来确定列位置。`,
    detail: constraints.join(', '),
    remedy: '请对照原文件核对这张表；问题可能出在公开文件本身。',
    source: table.source,
  }));
}

/** One notice for a table with values that may stand in several columns. */
export function columnsUndetermined(table: Table): readonly ReadIssue[] {
  const rows = table.panels.flatMap((panel) => panel.rows);
  const open = rows.filter(({ unplaced }) => unplaced.length > 0);
  if (open.length === 0) return [];
  const values = open.reduce((sum, { unplaced }) => sum + unplaced.length, 0);
  return [
    {
      code: 'columnsUndetermined',
      severity: 'notice',
      message: `${nameTable(table)}有 ${String(open.length)} 行共 ${String(values)} 个数字只知道数额，不知道属于哪一列：来源文本丢失了列位置，勾稽关系也不能唯一确定。`,
      detail: open.map(({ id }) => id).join(', '),
      remedy: '读取原始 PDF 或 Excel 可以得到列位置。',
      source: table.source,
    },
  ];
}

/**
 * What the reader of tables has to tell people about one table.
 *
 * In: a draft table. Out: issues with a stable code, one sentence, a detail
 * for developers and a remedy.
 */
import type { ReadIssue } from '../../model/reading.ts';
import type { DraftPanel, DraftRow, DraftTable } from './draft.ts';

function nameTable(table: DraftTable): string {
  return table.number === undefined ? `《${table.title}》` : `${table.number}《${table.title}》`;
}

/** The header agrees with no layout: rows are kept, columns have no meaning. */
export function layoutUnknown(table: DraftTable): ReadIssue {
  const isKindKnown = table.kind !== 'unrecognised';
  return {
    code: isKindKnown ? 'tableLayoutUnknown' : 'tableKindUnknown',
    severity: 'warning',
    message: `${nameTable(table)}的${isKindKnown ? '表头' : '表名'}不在已知样式之内，按原样保留，未参与核对。`,
    detail: `No layout of kind ${table.kind} agrees with the header`,
    remedy: '可在“公开表格”中查看原样内容；如能提供原始 PDF 或 Excel，读取会更完整。',
    source: table.source,
  };
}

function tooManyValues(table: DraftTable, row: DraftRow, columns: number): ReadIssue {
  return {
    code: 'moreValuesThanColumns',
    severity: 'error',
    message: `${nameTable(table)}“${row.name}”一行的数字比列多，无法确定各数字属于哪一列。`,
    detail: `${row.id}: ${String(row.values.length)} values for ${String(columns)} columns`,
    remedy: '请对照原文件核对这一行。',
    source: row.source,
  };
}

function unreadable(table: DraftTable, row: DraftRow, printed: string): ReadIssue {
  return {
    code: 'figureUnreadable',
    severity: 'error',
    message: `${nameTable(table)}“${row.name}”一行的“${printed}”不是能读懂的数字。`,
    detail: `${row.id}: cannot parse ${JSON.stringify(printed)}`,
    remedy: '请对照原文件核对这个数字。',
    source: row.source,
  };
}

function checkPanel(table: DraftTable, { columns, rows }: DraftPanel): readonly ReadIssue[] {
  return rows.flatMap((row) => [
    ...(row.values.length > columns.length ? [tooManyValues(table, row, columns.length)] : []),
    ...row.values
      .filter(({ kind }) => kind === 'unreadable')
      .map(({ printed }) => unreadable(table, row, printed)),
  ]);
}

function unitInferred(table: DraftTable): ReadIssue {
  return {
    code: 'unitInferred',
    severity: 'notice',
    message: `${nameTable(table)}没有写明金额单位，按前一张表的单位读取。`,
    detail: `unit ${table.unit} taken from the table before`,
    remedy: '请对照原文件确认金额单位。',
    source: table.source,
  };
}

/** An inferred unit, rows with too many values, figures that are none. */
export function checkDraft(table: DraftTable): readonly ReadIssue[] {
  return [
    ...(table.isUnitInferred === true ? [unitInferred(table)] : []),
    ...table.panels.flatMap((panel) => checkPanel(table, panel)),
  ];
}

/**
 * What the reader of positioned tables has to tell people about one table.
 */
import type { ReadIssue } from '../../model/reading.ts';
import { getCellId, type Panel, type Row, type Table } from '../../model/table.ts';

function nameTable({ number, title }: Table): string {
  return number === undefined ? `《${title}》` : `${number}《${title}》`;
}

function listUnreadable(table: Table, panel: Panel, row: Row): readonly ReadIssue[] {
  return row.cells.flatMap((cell, column): ReadIssue[] =>
    cell.state !== 'unreadable'
      ? []
      : [
          {
            code: 'figureUnreadable',
            severity: 'error',
            message: `${nameTable(table)}“${row.name}”一行“${panel.columns[column]?.label ?? ''}”一栏的“${cell.printed}”不是能读懂的数字。`,
            detail: `${getCellId(row, column)}: cannot parse ${JSON.stringify(cell.printed)}`,
            remedy: '请对照原文件核对这个数字。',
            source: cell.source,
          },
        ],
  );
}

function unitInferred(table: Table): ReadIssue {
  return {
    code: 'unitInferred',
    severity: 'notice',
    message: `${nameTable(table)}没有写明金额单位，按其他表的单位读取。`,
    detail: `unit ${table.unit} taken from another table`,
    remedy: '请对照原文件确认金额单位。',
    source: table.source,
  };
}

function kindUnknown(table: Table): ReadIssue {
  return {
    code: 'tableKindUnknown',
    severity: 'notice',
    message: `${nameTable(table)}不属于常见的预算表种类，按原样保留，未参与表间核对。`,
    detail: 'No kind fits title and columns',
    remedy: '可在“公开表格”中查看原样内容。',
    source: table.source,
  };
}

/** A kind or unit that is not known, figures that are none. */
export function checkTable(table: Table): readonly ReadIssue[] {
  return [
    ...(table.kind === 'unrecognised' ? [kindUnknown(table)] : []),
    ...(table.isUnitInferred === true ? [unitInferred(table)] : []),
    ...table.panels.flatMap((panel) =>
      panel.rows.flatMap((row) => listUnreadable(table, panel, row)),
    ),
  ];
}

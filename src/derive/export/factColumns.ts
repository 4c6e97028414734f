/**
 * The columns of the flat list of facts, documented where they are defined.
 *
 * The same list is the schema of the Parquet file, the header of `facts.csv`
 * and the field descriptions of the data package. `integer` columns hold whole
 * numbers (64 bits in Parquet); every column may be null but the first ones.
 */

export interface FactColumn {
  readonly name: string;
  readonly type: 'string' | 'integer';
  readonly zh: string;
  readonly en: string;
}

const columns = [
  { name: 'disclosure', type: 'string', zh: '文件编号', en: 'key of the disclosure' },
  { name: 'department', type: 'string', zh: '部门名称', en: 'department as printed' },
  { name: 'year', type: 'integer', zh: '预算年度', en: 'budget year' },
  { name: 'fact', type: 'string', zh: '数字的地址，文件内唯一', en: 'address of the fact, unique' },
  {
    name: 'kind',
    type: 'string',
    zh: '出处类别：表格单元格、文字、变动、项目、分配、绩效资金',
    en: 'cell, statement, change, project, allocation or funds',
  },
  {
    name: 'state',
    type: 'string',
    zh: '状态：amount 有数，blank 空白，dash 横线，undetermined 未定，unreadable 不可读',
    en: 'amount, blank, dash, undetermined or unreadable; never a zero for an absence',
  },
  { name: 'fen', type: 'integer', zh: '金额，单位分', en: 'amount in fen (1/100 yuan)' },
  { name: 'printed', type: 'string', zh: '原文印出的数字', en: 'figure exactly as printed' },
  { name: 'unit', type: 'string', zh: '原文单位', en: 'unit it was printed in' },
  {
    name: 'candidates',
    type: 'string',
    zh: '未定时可能的金额（分）',
    en: 'possible fen, if undetermined',
  },
  {
    name: 'determined_by',
    type: 'string',
    zh: '栏位依据：printed 原位，determined 由勾稽推定，transcribed 人工誊录，corrected 更正',
    en: 'how the place of the figure is known',
  },
  { name: 'table', type: 'string', zh: '表编号', en: 'table id, t1 first' },
  { name: 'table_kind', type: 'string', zh: '表的种类', en: 'canonical kind of the table' },
  { name: 'table_title', type: 'string', zh: '表名', en: 'title as printed' },
  {
    name: 'panel',
    type: 'string',
    zh: '左右栏：whole、income、expenditure',
    en: 'side of the table',
  },
  { name: 'row', type: 'string', zh: '行编号', en: 'row id' },
  {
    name: 'role',
    type: 'string',
    zh: '行的作用：合计、小计、单位、明细',
    en: 'total, subtotal, entity or line',
  },
  { name: 'level', type: 'integer', zh: '层级，类为 0', en: 'depth, class is 0' },
  { name: 'parent', type: 'string', zh: '上级行编号', en: 'row id of the parent' },
  { name: 'code', type: 'string', zh: '分类编码', en: 'classification code' },
  { name: 'name', type: 'string', zh: '名称', en: 'name as printed' },
  { name: 'project', type: 'string', zh: '项目名称', en: 'project as printed' },
  { name: 'column', type: 'integer', zh: '栏序号，从 0 起', en: 'column, 0-based' },
  { name: 'column_label', type: 'string', zh: '栏名', en: 'header groups and label' },
  { name: 'column_code', type: 'string', zh: '栏的分类编码', en: 'class of the column' },
  { name: 'concept', type: 'string', zh: '含义', en: 'concept of row or column' },
  { name: 'scope', type: 'string', zh: '资金范围', en: 'funds the figure is restricted to' },
  {
    name: 'period',
    type: 'string',
    zh: '年度：budget 本年预算',
    en: 'budget or a previous period',
  },
  { name: 'page', type: 'integer', zh: '页', en: 'page of the source' },
  { name: 'line_first', type: 'integer', zh: '首行', en: 'first line of the source' },
  { name: 'line_last', type: 'integer', zh: '末行', en: 'last line of the source' },
] as const satisfies readonly FactColumn[];

export type FactColumnName = (typeof columns)[number]['name'];

export const factColumns: readonly (FactColumn & { readonly name: FactColumnName })[] = columns;

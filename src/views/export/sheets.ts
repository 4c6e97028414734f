// From the disclosure and the view to the sheets of a file: the tree as it is narrowed
// down, one published table, or all of them, with headers in the language of the page.
// Comes in: facts and view. Goes out: the DataFile that the writers of ui/exportData take.
import { buildBudgetTree } from '../../derive/budgetTree.ts';
import type { ExportColumn, ExportSheet } from '../../derive/export/exportSheet.ts';
import { buildTableSheet } from '../../derive/export/exportTable.ts';
import { buildTreeSheet } from '../../derive/export/exportTree.ts';
import { filterTree, getFilteredFigure } from '../../derive/filter.ts';
import { sortTree } from '../../derive/sort.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { View } from '../../state/view.ts';
import type { DataFile, DataSheet } from '../../ui/exportData/types.ts';
import { formatUnit } from '../../ui/format/amount.ts';
import type { Language } from '../../ui/language/defineText.ts';
import { buildAbout } from './about.ts';
import { aboutText, roleText, treeText } from './text.ts';

export interface SheetRequest {
  readonly disclosure: Disclosure;
  readonly view: View;
  readonly language: Language;
  readonly today: Date;
  /** Address of the page as it is seen now: only the page itself knows it. */
  readonly link: string;
}

function nameColumn(column: ExportColumn, language: Language): string {
  const { labels, role, unit } = column;
  const label = labels.length === 0 ? roleText[language][role] : labels.join(' / ');
  if (unit === undefined) return label;
  const name = formatUnit(unit, language);
  return language === 'zh' ? `${label}（${name}）` : `${label} (${name})`;
}

function toDataSheet(sheet: ExportSheet, title: string, language: Language): DataSheet {
  return {
    id: sheet.id,
    title,
    rows: sheet.rows,
    notes: sheet.notes,
    columns: sheet.columns.map((column) => ({
      key: column.key,
      type: column.type,
      unit: column.unit,
      isCode: column.role === 'code' || column.role === 'level',
      header: nameColumn(column, language),
    })),
  };
}

/** The tree of dimension, scope, filters and order in view; undefined where there is none. */
export function findTreeFile(request: SheetRequest): DataFile | undefined {
  const { disclosure, view, language } = request;
  const tree = buildBudgetTree(disclosure, view.dimension, view.scope);
  if (tree.state !== 'tree') return undefined;
  const { root, isFiltered } = filterTree(tree.root, view.filters);
  const sheet = buildTreeSheet({
    tree,
    root: sortTree(root ?? { ...tree.root, children: [] }, view.sort),
    isFiltered,
    getPart: (node) => node.part ?? getFilteredFigure(node, view.filters),
    unit: view.unit,
  });
  const title = treeText[language][view.dimension];
  const about = buildAbout({ ...request, tables: sheet.tables, title, isNarrowed: true });
  return { title, about, sheets: [toDataSheet(sheet, title, language)], language };
}

/** Published tables by id, in printed order; all of them where none is named. */
export function buildTablesFile(
  request: SheetRequest,
  ids: readonly string[],
  wholeTitle: string,
): DataFile {
  const { disclosure, language } = request;
  const chosen = disclosure.tables.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const sheets = chosen.map((table) => {
    const sheet = buildTableSheet(table);
    const title = [sheet.number.replaceAll(/\s/gu, ''), sheet.title].filter(Boolean).join(' ');
    return toDataSheet(sheet, title, language);
  });
  const [first] = sheets;
  const title = sheets.length === 1 && first !== undefined ? first.title : wholeTitle;
  const tables = ids.length === 0 ? [] : chosen.map(({ id }) => id);
  return {
    title,
    about: buildAbout({ ...request, tables, title, isNarrowed: false }),
    sheets,
    language,
  };
}

/** What the data package and the Parquet file call themselves. */
export function getDocumentTitle({ disclosure, language }: SheetRequest): string {
  const { department, year } = disclosure;
  return `${department.text} ${aboutText[language].yearValue(year)}`;
}

// Words that several views share: places in the document, names of views and funds.
import { defineText } from '../../ui/language/defineText.ts';

const lines = (first: number, last: number) =>
  first === last ? String(first) : `${first}–${last}`;

export const sharedText = defineText({
  zh: {
    page: (page: number) => `第 ${page} 页`,
    pageLines: (page: number, first: number, last: number) =>
      `第 ${page} 页第 ${lines(first, last)} 行`,
    sheetAddress: (page: number, address: string) => `第 ${page} 张工作表 ${address}`,
    documentName: (department: string, year: number) => `${department} ${year} 年部门预算公开`,
    tableName: (number: string, title: string) => (number === '' ? title : `${number} ${title}`),
    listJoint: '、',
    checkTables: '所用表',
    checkDocument: '全文',
    checkTotal: (scope: string, count: number) => `${scope} ${count} 项`,
    checkAgree: (count: number) => `${count} 相符`,
    checkDiffer: (count: number) => `${count} 不一致`,
    checkOpen: (count: number) => `${count} 无法核对`,
    checkLawful: (count: number) => `${count} 合规例外`,
    checkJoint: '，',
  },
  en: {
    page: (page: number) => `page ${page}`,
    pageLines: (page: number, first: number, last: number) =>
      `page ${page}, ${first === last ? 'line' : 'lines'} ${lines(first, last)}`,
    sheetAddress: (page: number, address: string) => `sheet ${page}, ${address}`,
    documentName: (department: string, year: number) => `${department}, budget of ${year}`,
    tableName: (number: string, title: string) => (number === '' ? title : `${number} ${title}`),
    listJoint: ', ',
    checkTables: 'of these tables',
    checkDocument: 'of the document',
    checkTotal: (scope: string, count: number) => `${count} ${scope}`,
    checkAgree: (count: number) => `${count} agree`,
    checkDiffer: (count: number) => `${count} differ`,
    checkOpen: (count: number) => `${count} not checkable`,
    checkLawful: (count: number) => `${count} lawful`,
    checkJoint: ', ',
  },
});

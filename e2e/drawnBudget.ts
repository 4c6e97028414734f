// A small budget of a department that does not exist, drawn as a PDF by Chromium (ruled
// tables in Chinese), as a workbook, and as text. The figures add up.
import type { BrowserContext } from '@playwright/test';
import { utils, write } from '@e965/xlsx';

export interface DrawnFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

type Rows = readonly (readonly (string | number)[])[];

interface DrawnTable {
  readonly title: string;
  readonly rows: Rows;
}

export const drawnDepartment = '青禾县粮食储备局';

function money(amount: number): string {
  return amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** `extra` is added to one project, so that two years differ. */
function listTables(extra: number): readonly DrawnTable[] {
  const project = 40 + extra;
  const total = 160 + extra;
  return [
    {
      title: '部门收支总体情况表',
      rows: [
        ['收入', '', '支出', ''],
        ['项目', '预算数', '功能分类', '预算数'],
        ['财政拨款（补助）', total, '201 一般公共服务支出', 100 + extra],
        ['单位资金', 0, '208 社会保障和就业支出', 60],
        ['收入总计', total, '支出总计', total],
      ],
    },
    {
      title: '一般公共预算支出情况表',
      rows: [
        ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ['', '合计', total, 120, project],
        ['201', '一般公共服务支出', 100 + extra, 60, project],
        ['20103', '政府办公厅（室）及相关机构事务', 100 + extra, 60, project],
        ['2010301', '行政运行', 60, 60, ''],
        ['2010302', '一般行政管理事务', project, '', project],
        ['208', '社会保障和就业支出', 60, 60, ''],
        ['20805', '行政事业单位养老支出', 60, 60, ''],
        ['2080505', '机关事业单位基本养老保险缴费支出', 60, 60, ''],
      ],
    },
  ];
}

function drawRow(cells: Rows[number]): string {
  const fields = cells.map((cell) =>
    typeof cell === 'number' ? `<td class="n">${money(cell)}</td>` : `<td>${cell}</td>`,
  );
  return `<tr>${fields.join('')}</tr>`;
}

/** Text that looks like markup stands in the document and must stay text. */
export const hostileName = '<img src=x onerror=alert(1)>';

function drawHtml(year: number, extra: number): string {
  const tables = listTables(extra).map(
    ({ title, rows }, index) => `<section>
      <p>表${String(index + 1)}</p><h2>${title}</h2>
      <p>编制部门：${drawnDepartment}&emsp;&emsp;&emsp;单位：万元</p>
      <table>${rows.map(drawRow).join('')}</table>
      <p>注：${hostileName.replaceAll('<', '&lt;')}</p></section>`,
  );
  return `<!doctype html><meta charset="utf-8"><style>
    body { font: 11pt "Noto Sans CJK SC", sans-serif }
    section { break-before: page }
    table { border-collapse: collapse; inline-size: 100% }
    td { border: 1px solid #000; padding: 3px 5px; block-size: 16px }
    .n { text-align: end }
  </style><h1>${drawnDepartment}${String(year)}年部门预算公开</h1>${tables.join('')}`;
}

/** Printed by the browser of the test. */
export async function drawPdf(
  context: BrowserContext,
  year: number,
  extra: number,
): Promise<DrawnFile> {
  const page = await context.newPage();
  await page.setContent(drawHtml(year, extra));
  const buffer = await page.pdf({ format: 'A4' });
  await page.close();
  const name = `${drawnDepartment}${String(year)}年部门预算.pdf`;
  return { name, mimeType: 'application/pdf', buffer };
}

/** The narrative alone, as some places publish it; the tables stand in a file of their own. */
export async function drawNarrative(context: BrowserContext, year: number): Promise<DrawnFile> {
  const title = `${drawnDepartment}${String(year)}年部门预算`;
  const paragraphs = [
    `一、关于${title}收支预算情况说明`,
    `${drawnDepartment}${String(year)}年收支总预算160.00万元，比上年预算增加10.00万元。`,
    `二、关于${title}一般公共预算当年拨款具体使用情况说明`,
    `1、一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）一般行政管理事务（项）：${String(year)}年预算数为40.00万元，比上年预算增加10.00万元，增长33.33%，主要原因是粮库改造。`,
  ];
  const page = await context.newPage();
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    body { font: 12pt "Noto Sans CJK SC", sans-serif } p { text-indent: 2em }
  </style><h1>${title}编制说明</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}`);
  const buffer = await page.pdf({ format: 'A4' });
  await page.close();
  return { name: `${title}编制说明.pdf`, mimeType: 'application/pdf', buffer };
}

export function drawWorkbook(year: number, extra: number): DrawnFile {
  const book = utils.book_new();
  for (const { title, rows } of listTables(extra)) {
    const head = [
      [`${String(year)}年${title}`],
      [`编制部门：${drawnDepartment}`, '', '', '单位：万元'],
    ];
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([...head, ...rows].map((row) => [...row])),
      title.slice(0, 31),
    );
  }
  const buffer = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  return {
    name: `${drawnDepartment}${String(year)}年部门预算.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  };
}

// Documents of many pages for measuring readers: the drawn budget's tables with as many
// lines as fill the pages, of departments and codes that do not exist. Printed as a PDF by
// the browser, or written as a workbook.
import type { BrowserContext } from 'playwright';
import { utils, write } from '@e965/xlsx';

type Row = readonly (string | number)[];

const linesOnPage = 34;
const department = '青禾县粮食储备局';

const print = (amount: number) =>
  amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** One table of expenditure: a class, a division, items; every parent the sum of its children. */
function drawRows(page: number, lines: number): readonly Row[] {
  const code = String(201 + (page % 30));
  const items = Array.from({ length: lines - 3 }, (_, index) => {
    const basic = ((page * 7 + index) % 90) + 1;
    const project = (index % 40) + 1;
    const name = `第${String(page + 1)}页第${String(index + 1)}项支出`;
    return [
      `${code}01${String(index + 1).padStart(2, '0')}`,
      name,
      basic + project,
      basic,
      project,
    ] as const;
  });
  const sum = (column: 2 | 3 | 4) => items.reduce((total, item) => total + item[column], 0);
  const sums = [sum(2), sum(3), sum(4)];
  return [
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['', '合计', ...sums],
    [code, `第${code}类支出`, ...sums],
    [`${code}01`, `第${code}类第一款`, ...sums],
    ...items,
  ];
}

function drawPage(page: number): string {
  const rows = drawRows(page, linesOnPage).map((cells) => {
    const fields = cells.map((cell) =>
      typeof cell === 'number' ? `<td class="n">${print(cell)}</td>` : `<td>${cell}</td>`,
    );
    return `<tr>${fields.join('')}</tr>`;
  });
  return `<section><p>表${String(page + 1)}</p><h2>一般公共预算支出情况表</h2>
    <p>编制部门：${department}&emsp;&emsp;单位：万元</p>
    <table>${rows.join('')}</table></section>`;
}

/** A PDF of a title page and `pages` pages, each with one ruled table. */
export async function drawLongPdf(context: BrowserContext, pages: number): Promise<Buffer> {
  const page = await context.newPage();
  const tables = Array.from({ length: pages - 1 }, (_, index) => drawPage(index));
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    body { font: 9pt "Noto Sans CJK SC", sans-serif }
    section { break-before: page }
    table { border-collapse: collapse; inline-size: 100% }
    td { border: 1px solid #000; padding: 2px 4px }
    .n { text-align: end }
  </style><h1>${department}2025年部门预算公开</h1>${tables.join('')}`);
  const buffer = await page.pdf({ format: 'A4' });
  await page.close();
  return buffer;
}

/** A workbook of `sheets` sheets with one table of `lines` lines each. */
export function drawLongWorkbook(sheets: number, lines: number): Buffer {
  const book = utils.book_new();
  for (let sheet = 0; sheet < sheets; sheet += 1) {
    const head = [
      ['2025年一般公共预算支出情况表'],
      [`编制部门：${department}`, '', '', '单位：万元'],
    ];
    const rows = [...head, ...drawRows(sheet, lines)].map((row) => [...row]);
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), `表${String(sheet + 1)}`);
  }
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

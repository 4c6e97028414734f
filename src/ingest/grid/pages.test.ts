import { describe, expect, it } from 'vitest';
import { drawPage, drawPiece } from '../../testing/drawnGrid.ts';
import { findCellAt, type Grid } from './grid.ts';
import { drawMobile } from '../../testing/drawMobile.ts';
import { buildPositionedDocument } from './pages.ts';

const first = `

                 表1  收入预算表
                            单位：万元
+--------+--------+--------+
| 编码   | 名称   |   金额 |
+--------+--------+--------+
| 201    | 公共   |   1.00 |
+--------+--------+--------+`;

const second = `
+--------+--------+--------+
| 编码   | 名称   |   金额 |
+--------+--------+--------+
| 208    | 社保   |   2.00 |
+--------+--------+--------+`;

function printGrid(grid: Grid): string[] {
  return grid.rows.map((row) => row.map((cell) => cell.text).join('|'));
}

describe('pages', () => {
  it('joins a table over pages and drops the repeated header, but counts it', () => {
    const document = buildPositionedDocument([drawPage(first, 1), drawPage(second, 2)], 's');
    const grids = document.pages.flatMap((page) => page.grids);
    expect(grids.map(printGrid)).toEqual([['编码|名称|金额', '201|公共|1.00', '208|社保|2.00']]);
    expect(
      grids[0]?.parts.map(({ page, firstRow, repeatedRows }) => [page, firstRow, repeatedRows]),
    ).toEqual([
      [1, 0, 0],
      [2, 2, 1],
    ]);
    expect(document.leftover.map(({ text, reason }) => `${text} ${reason}`)).toEqual([
      '编码 repeatedHeader',
      '名称 repeatedHeader',
      '金额 repeatedHeader',
    ]);
    expect(document.account).toEqual({ read: 15, consumed: 12, leftover: 3 });
  });

  it('tells the page and box of every cell', () => {
    const document = buildPositionedDocument([drawPage(first, 1), drawPage(second, 2)], 's');
    const cell = findCellAt(document.pages[0]!.grids[0]!, 2, 2);
    expect(cell?.text).toBe('2.00');
    expect(cell?.source).toEqual({
      source: 's',
      page: 2,
      box: { x: 111, y: 40, width: 54, height: 32 },
    });
    expect(cell?.lines[0]?.source.box).toMatchObject({ x: 132, width: 24 });
  });

  it('begins a new table where a title of its own stands above', () => {
    const other = `
                 表2  支出预算表
+--------+--------+--------+
| 编码   | 名称   |   金额 |
+--------+--------+--------+
| 208    | 社保   |   2.00 |
+--------+--------+--------+`;
    const document = buildPositionedDocument([drawPage(first, 1), drawPage(other, 2)], 's');
    expect(document.pages.map((page) => page.grids.length)).toEqual([1, 1]);
  });

  it('takes a title printed again, also as 续表, for the same table', () => {
    const again = `
                 表1  收入预算表（续）
                            单位：万元
${second.trimStart()}`;
    const document = buildPositionedDocument([drawPage(first, 1), drawPage(again, 2)], 's');
    expect(document.pages.map((page) => page.grids.length)).toEqual([1, 0]);
    expect(document.pages[1]?.lines).toEqual([]);
    expect(document.account.leftover).toBe(6);
  });

  it('goes on without a header, with some borders missing', () => {
    const rest = `
+--------+-----------------+
| 208    | 社保       2.00 |
+--------+-----------------+
| 210    | 卫生            |
+--------+-----------------+`;
    const document = buildPositionedDocument([drawPage(first, 1), drawPage(rest, 2)], 's');
    expect(document.pages[0]?.grids.map((grid) => [grid.columnCount, grid.rows.length])).toEqual([
      [3, 4],
    ]);
    expect(document.pages[0]?.grids[0]?.rows[3]?.[1]?.columnSpan).toBe(2);
  });

  it('does not join tables with text between them', () => {
    const interrupted = `${first}

第二部分 说明`;
    const headless = `
+--------+--------+--------+
| 208    | 社保   |   2.00 |
+--------+--------+--------+`;
    const document = buildPositionedDocument([drawPage(interrupted), drawPage(headless, 2)], 's');
    expect(document.pages.map((page) => page.grids.length)).toEqual([1, 1]);
  });

  it('attaches title and unit lines and keeps them in the text', () => {
    const grid = buildPositionedDocument([drawPage(first)], 's').pages[0]!;
    expect(grid.grids[0]?.titleLines.map((line) => line.text.trim())).toEqual([
      '表1 收入预算表',
      '单位：万元',
    ]);
    expect(grid.grids[0]?.unit).toBe('tenThousandYuan');
    expect(grid.lines).toHaveLength(2);
    expect(grid.grids[0]?.linesBefore).toBe(2);
  });

  it('does not take the paragraph above for a title', () => {
    const page = drawPage(`
本部门2025年收入预算如下表所示，其中财政拨款占全部。
+--------+--------+
| 编码   |   金额 |
+--------+--------+`);
    expect(buildPositionedDocument([page], 's').pages[0]?.grids[0]?.titleLines).toEqual([]);
  });

  it('sets page numbers aside, and running heads from the edge inwards', () => {
    const pages = [1, 2, 3, 4].map((page) => ({
      ...drawPage('\n\n\n\n正文在这里', page),
      pieces: [
        drawPiece('某某局预算公开', 40, 20),
        drawPiece(`正文${'甲乙丙丁'[page - 1]}`, 40, 200),
        drawPiece('-', 280, 380),
        drawPiece(String(page), 292, 380),
        drawPiece('-', 304, 380),
      ],
    }));
    const document = buildPositionedDocument(pages, 's');
    expect(document.pages.map((page) => page.lines.map((line) => line.text))).toEqual([
      ['正文甲'],
      ['正文乙'],
      ['正文丙'],
      ['正文丁'],
    ]);
    expect(document.leftover.map(({ reason }) => reason)).toEqual(
      [1, 2, 3, 4].flatMap(() => ['layout', 'pageNumber']),
    );
    expect(document.account).toEqual({ read: 20, consumed: 4, leftover: 16 });
  });

  it('keeps a unit line that stands at the same place on every page', () => {
    const pages = [1, 2, 3].map((page) => ({
      ...drawPage('', page),
      pieces: [drawPiece('单位：万元', 40, 20), drawPiece('正文', 40, 200)],
    }));
    const document = buildPositionedDocument(pages, 's');
    expect(document.leftover).toEqual([]);
  });

  it('sets aside text drawn twice, hidden by its clip, outside the page or oblique', () => {
    const clip = { x: 0, y: 0, width: 600, height: 90 };
    const page = {
      ...drawPage(''),
      pieces: [
        drawPiece('合计', 40, 40),
        drawPiece('合计', 40.5, 40),
        { ...drawPiece('下一页的文字', 40, 100), clip },
        drawPiece('页外', 40, -50),
        { ...drawPiece('草稿', 100, 200), slant: 'oblique' as const },
      ],
    };
    const document = buildPositionedDocument([page], 's');
    expect(document.pages[0]?.lines.map((line) => line.text)).toEqual(['合计']);
    expect(document.leftover).toHaveLength(4);
    expect(document.account).toEqual({ read: 5, consumed: 1, leftover: 4 });
  });

  it('masks telephone numbers in lines and cells, and leaves amounts alone', () => {
    const mobile = drawMobile('138', '5678');
    const page = drawPage(`
联系电话：${mobile}
+----------+---------------+
| 联系电话 | 021-12345678  |
+----------+---------------+
| 合计     | ${mobile}   |
+----------+---------------+`);
    const [read] = buildPositionedDocument([page], 's').pages;
    expect(read?.lines[0]?.text).toBe('联系电话：138****5678');
    expect(printGrid(read!.grids[0]!)).toEqual(['联系电话|***-********', `合计|${mobile}`]);
  });

  it('sets lines in by two spaces for each character', () => {
    const page = drawPage(`
标题行
    正文第一行
正文第二行`);
    const [read] = buildPositionedDocument([page], 's').pages;
    expect(read?.lines.map((line) => line.text)).toEqual([
      '标题行',
      '    正文第一行',
      '正文第二行',
    ]);
  });
});

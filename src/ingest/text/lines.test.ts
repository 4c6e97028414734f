import { describe, expect, it } from 'vitest';
import { drawMobile } from '../../testing/drawMobile.ts';
import { splitLines } from './lines.ts';

function listPages(text: string): readonly string[] {
  return splitLines(text, 's').lines.map(
    ({ text: line, source }) =>
      `${String(source.page)}/${String(source.lines?.[0])} ${line.trim()}`,
  );
}

describe('splitLines', () => {
  it('begins a page at a line with one space right below a printed line', () => {
    expect(listPages('一\n\n二\n 三\n\n四\n')).toEqual(['1/1 一', '1/3 二', '2/4 三', '2/6 四']);
  });

  it('takes an indented row for a row, and not for a new page', () => {
    expect(listPages('208 05 05\n    机关事业单位\n\n支出')).toEqual([
      '1/1 208 05 05',
      '1/2 机关事业单位',
      '1/4 支出',
    ]);
  });

  it('begins a page at a form feed, with words behind it or alone', () => {
    expect(listPages('一\n\f二\n\f\n三')).toEqual(['1/1 一', '2/2 二', '3/4 三']);
  });

  it('begins a page below a page number set apart, not below a bare figure', () => {
    expect(listPages('一\n\n\n\n25\n\n二')).toEqual(['1/1 一', '1/5 25', '2/7 二']);
    expect(listPages('一\n\n25\n\n二')).toEqual(['1/1 一', '1/3 25', '1/5 二']);
  });

  it('counts every line of the file, and the offsets of the printed ones', () => {
    const { lines, lineCount, pages } = splitLines('\n  甲 1.00  \r\n\n', 's');
    expect({ lineCount, pages }).toEqual({ lineCount: 3, pages: 1 });
    expect(lines).toEqual([
      { text: '  甲 1.00', source: { source: 's', page: 1, lines: [2, 2], chars: [0, 8] } },
    ]);
  });

  it('lets no telephone number through', () => {
    const printed = `联系电话 ${drawMobile('138', '5678')}`;
    expect(splitLines(printed, 's').lines[0]?.text).toBe('联系电话 138****5678');
  });
});

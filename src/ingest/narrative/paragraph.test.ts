import { describe, expect, it } from 'vitest';
import { drawLines } from '../../testing/drawnWords.ts';
import { cleanLines } from './footer.ts';
import { joinLines, joinSpans, quote, referTo } from './paragraph.ts';
import { splitParagraphs } from './split.ts';

const split = (text: string): readonly string[] =>
  splitParagraphs(cleanLines(drawLines(text)).lines).map((paragraph) => paragraph.text);

describe('joined lines', () => {
  it('drops layout spaces and leads every offset back to line and character', () => {
    const paragraph = joinLines(drawLines('预算 154.89万\n元，占  98.10%'));
    expect(paragraph.text).toBe('预算154.89万元，占98.10%');
    expect(paragraph.plain).toHaveLength(paragraph.text.length);
    const at = paragraph.text.indexOf('154');
    expect(referTo(paragraph, at, at + 8)).toEqual({
      source: 'drawn',
      page: 1,
      lines: [1, 2],
      chars: [3, 1],
    });
  });

  it('keeps a gap between Latin words and closes up a wrapped figure', () => {
    expect(joinLines(drawLines('用 Open Data 平台 15\n4.89')).text).toBe('用Open Data平台154.89');
    expect(joinLines(drawLines('Open\nData')).text).toBe('Open Data');
  });

  it('folds full-width digits and signs without moving an offset', () => {
    const { plain, text } = joinLines(drawLines('１，２３４．５６万元（１０％），其中：'));
    expect(plain).toBe('1,234.56万元(10%)，其中:');
    expect(text).toBe('１，２３４．５６万元（１０％），其中：');
  });

  it('unites the boxes of the lines it spans', () => {
    const box = (y: number) => ({ x: 10, y, width: 100, height: 12 });
    const lines = [1, 2].map((row) => ({
      text: '预算',
      source: { source: 'pdf', page: 3, box: box(row * 20) },
    }));
    expect(quote(joinLines(lines)).source).toEqual({
      source: 'pdf',
      page: 3,
      box: { x: 10, y: 20, width: 100, height: 32 },
    });
  });

  it('quotes nothing that was cut out of a line', () => {
    const [line] = drawLines('下降-2-26.9%');
    const paragraph = joinSpans([
      { line: line!, start: 0, end: 2 },
      { line: line!, start: 5, end: 10 },
    ]);
    expect(paragraph.text).toBe('下降26.9%');
    expect(referTo(paragraph, 2, 7).chars).toEqual([5, 10]);
  });
});

describe('page numbers among the words', () => {
  it('are dropped from inside a line, and counted', () => {
    const { lines, leftover } = cleanLines(
      drawLines('比上年下降-2-26.9%，\n比上年增加 - 13 - 3.00万元'),
    );
    expect(splitParagraphs(lines).map(({ text }) => text)).toEqual([
      '比上年下降26.9%，比上年增加3.00万元',
    ]);
    expect(leftover.map(({ text, reason }) => [text, reason])).toEqual([
      ['-2-', 'pageNumber'],
      ['- 13 -', 'pageNumber'],
    ]);
  });

  it.each(['25', '- 2 -', '—3—', '第 3 页', '第3页 共12页', '3/12', '－４－'])(
    'are dropped as a line of their own: %s',
    (footer) => {
      const { lines, leftover } = cleanLines(drawLines(`比上年预算减少\n${footer}\n5.00万元`));
      expect(lines).toHaveLength(2);
      expect(leftover.map(({ text }) => text)).toEqual([footer]);
    },
  );

  it.each(['2025年1月1日-2025年12月31日', '电话0990-12-34', '下降-26.9%', '增加12.00', '2025-1-3'])(
    'are not seen in %s',
    (text) => expect(cleanLines(drawLines(text)).leftover).toEqual([]),
  );
});

describe('paragraphs', () => {
  const full = '甲'.repeat(30);

  it('end where a line could have held more', () => {
    expect(split(`${full}\n第二行到此为止。\n另起一段，${'乙'.repeat(20)}`)).toHaveLength(2);
  });

  it('go on over a page number that broke a sentence', () => {
    expect(split(`${'甲'.repeat(26)}，下降\n- 2 -\n26.9%，主要原因是压减。`)).toEqual([
      `${'甲'.repeat(26)}，下降26.9%，主要原因是压减。`,
    ]);
  });

  it('keep a title apart from the words below it although its line is nearly full', () => {
    const title = `二、关于${'某'.repeat(14)}2025年收入预算情况说明`;
    expect(split(`${title}\n某局收入预算1.00万元，其中：\n${full}${full}`)[0]).toBe(title);
  });

  it('keep a title that points to its table apart, too', () => {
    const title = `（四）${'某'.repeat(12)}财政拨款收支预算情况的总体说明（详见表4）`;
    expect(split(`${title}\n收支总预算1.00万元，收入包括：${'甲'.repeat(18)}`)[0]).toBe(title);
  });

  it('start at numbering after a full line that ended a sentence', () => {
    expect(split(`1.${'甲'.repeat(28)}。\n2.乙`)).toHaveLength(2);
  });

  it('do not take a wrapped figure for numbering', () => {
    expect(split(`${full}\n1.37万元，下降13.88%。`)).toHaveLength(1);
  });
});

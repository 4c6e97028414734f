import { describe, expect, it } from 'vitest';
import { cutSampleWords, drawLines } from '../../testing/drawnWords.ts';
import { cleanLines } from '../narrative/footer.ts';
import { splitParagraphs } from '../narrative/split.ts';
import { readTerms } from './readTerms.ts';

const read = (lines: ReturnType<typeof drawLines>) =>
  readTerms(splitParagraphs(cleanLines(lines).lines));

describe('the glossary', () => {
  it('of the bundled sample has eight terms, and its date', () => {
    const { terms, issuedOn, signature, unread } = read(
      cutSampleWords('2025-wuerhe-industry-information').terms,
    );
    expect(terms.map(({ term }) => term)).toEqual([
      '财政拨款',
      '一般公共预算',
      '财政专户管理资金',
      '其他资金',
      '基本支出',
      '项目支出',
      '“三公”经费',
      '机关运行经费',
    ]);
    expect(terms[6]?.definition).toMatch(/^指部门.+费用。$/u);
    expect(terms[6]?.source.lines).toEqual([1878, 1892]);
    expect(issuedOn).toBe('2025-02-27');
    expect(signature?.text).toMatch(/局$/u);
    expect(unread).toEqual([]);
  });

  it('goes on with a definition of two paragraphs', () => {
    const { terms } = read(
      drawLines(
        '一、基本支出：指日常支出。\n包括人员经费和公用经费两个部分以及其他。\n二、项目支出：指专项支出。',
      ),
    );
    expect(terms.map(({ definition }) => definition)).toEqual([
      '指日常支出。包括人员经费和公用经费两个部分以及其他。',
      '指专项支出。',
    ]);
    expect(terms[0]?.source.lines).toEqual([1, 2]);
  });

  it('reads terms without numbering, and leaves words that define nothing', () => {
    const { terms, unread } = read(
      drawLines('以下词语仅供参考。\n财政拨款：指财政安排的资金，含一般公共预算。'),
    );
    expect(terms.map(({ term }) => term)).toEqual(['财政拨款']);
    expect(unread.map(({ text }) => text)).toEqual(['以下词语仅供参考。']);
  });

  it('refuses a date that no calendar has', () => {
    expect(read(drawLines('一、甲：指乙。\n2025年2月30日')).issuedOn).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { repairRadicals, stripNumbering, toKey, toName } from './normalise.ts';

describe('printed labels', () => {
  it('reads radicals of both blocks as the characters they look like', () => {
    expect(repairRadicals('公务用⻋、⼈员、⻔')).toBe('公务用车、人员、门');
  });

  it('leaves full-width brackets of a name alone', () => {
    expect(toName('  因公出国 （境） 费 ')).toBe('因公出国（境）费');
  });

  it('closes gaps between Chinese characters and keeps those inside Latin words', () => {
    expect(toName('收 入 总 计')).toBe('收入总计');
    expect(toName('采购 SSL certificate 服务')).toBe('采购SSL certificate服务');
  });

  it('finds the same key whatever the brackets, quotes and widths', () => {
    expect(toKey('“三公”经费支出（内容）')).toBe(toKey('"三公" 经费支出(内容)'));
    expect(toKey('公务用⻋')).toBe(toKey('公务用车'));
  });

  it.each([
    ['一、本年收入', '本年收入'],
    ['1.一般公共预算拨款', '一般公共预算拨款'],
    ['（二）项目支出', '项目支出'],
    ['其中：一般财力', '一般财力'],
    ['其中：1.货物', '货物'],
    ['50万元以上设备', '50万元以上设备'],
    ['1.5倍', '1.5倍'],
  ])('strips numbering: %s', (printed, label) => {
    expect(stripNumbering(printed)).toBe(label);
  });
});

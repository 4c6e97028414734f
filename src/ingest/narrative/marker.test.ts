import { describe, expect, it } from 'vitest';
import { findMarker, findNumber } from './marker.ts';

describe('numbering', () => {
  it.each([
    ['第三部分2025年部门预算情况说明', '第三部分', 0],
    ['十二、其他重要事项', '十二', 1],
    ['(三)具体使用情况', '(三)', 2],
    ['10.推进电子信息产业', '10', 3],
    ['1、一般公共服务支出', '1', 3],
    ['(2)其他', '(2)', 4],
  ])('%s', (text, number, level) => {
    expect(findMarker(text)).toMatchObject({ number, level });
  });

  it.each(['3.00万元', '2025年预算', '一般公共预算', '(类)', ''])('none in "%s"', (text) => {
    expect(findMarker(text)).toBeUndefined();
  });
});

describe('Chinese numbers', () => {
  it.each([
    ['3', 3],
    ['十', 10],
    ['十二', 12],
    ['二十五', 25],
    ['两', 2],
    ['一百零三', 103],
  ])('%s', (text, value) => {
    expect(findNumber(text)).toBe(value);
  });

  it.each(['', '三个', '一二三四五六七八'])('none in "%s"', (text) => {
    expect(findNumber(text)).toBeUndefined();
  });
});

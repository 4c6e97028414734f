/** Outcomes, bounds and silences of one comparison, and its proof in words. */
import { describe, expect, it } from 'vitest';
import { drawChecked, printPlainAmount } from '../testing/drawnChecks.ts';
import { childrenSum, panelTotal, subtotalSum } from './rules/rowGroups.ts';
import { rowSum } from './rules/rowSum.ts';
import { formatProof } from './proofText.ts';
import { listRepairs } from './repair.ts';
import { getCoverage } from './coverage.ts';
import { checkDisclosure, runRule } from './run.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Rule } from './rule.ts';

const natures = ['total', 'basic', 'project'];

function draw(
  rows: string,
  columns: readonly string[] = natures,
  department = '某县水利局',
): Disclosure {
  return drawChecked({
    tables: [{ kind: 'expenditure', panels: [{ columns, rows }] }],
    department,
  });
}

function getOutcomes(rule: Rule, disclosure: Disclosure): readonly string[] {
  return runRule(rule, disclosure).map(({ outcome, severity, reason }) =>
    [outcome, severity, reason].filter(Boolean).join(' '),
  );
}

describe('a row against its columns', () => {
  it.each([
    ['100.00 | 60.00 | 40.00', ['equal']],
    ['100.00 | 60.00 | 40.01', ['withinRounding']],
    ['100.00 | 60.00 | 40.02', ['differs fault']],
    ['100.00 | 60.00 | 39.98', ['differs fault']],
    ['100.0 | 60.04 | 40.00', ['withinRounding']],
    ['100.0 | 60.06 | 40.00', ['withinRounding']],
    ['100.0 | 60.07 | 40.00', ['differs fault']],
    ['100.00 | 100.00 |', ['equal']],
    ['100.00 | 100.01 |', ['differs fault']],
    ['100.0 | 100.04 | —', ['withinRounding']],
    ['100.00 | 60.00 | ?', ['cannotBeChecked undetermined']],
    ['100.00 | 60.00 | !', ['cannotBeChecked unreadable']],
    ['100.00 | | ', ['cannotBeChecked notice blankParts']],
    [' | 60.00 | 40.00', ['cannotBeChecked notice blankWhole']],
    ['0.00 | | ', ['cannotBeChecked blankAgainstZero']],
    [' | | ', []],
    ['-5.00 | 5.00 | -10.00', ['equal']],
  ])('%s', (cells, outcomes) => {
    expect(getOutcomes(rowSum, draw(`201 名称 | ${cells}`))).toEqual(outcomes);
  });

  it('allows half a step for the whole and for each part', () => {
    const columns = ['total', 'generalPublic', 'governmentFund', 'stateCapital'];
    const [finding] = runRule(rowSum, draw('201 名称 | 0.97 | 0.33 | 0.33 | 0.33', columns));
    expect(finding).toMatchObject({
      outcome: 'withinRounding',
      left: 970_000,
      right: 990_000,
      bound: 20_000,
    });
  });

  it('never takes an undetermined cell for evidence', () => {
    const [finding] = runRule(rowSum, draw('201 名称 | 100.00 | 60.00 | ?'));
    expect(finding?.evidence.map(({ fact }) => fact)).toEqual(['t1.0.0.c0', 't1.0.0.c1']);
  });

  it('suspects a column left out when every row is larger than its parts', () => {
    const rows = ['201', '202', '203'].map((code) => `${code} 名称 | 9.00 | 5.00 | 3.00`);
    expect(getOutcomes(rowSum, draw(rows.join('\n')))).toEqual(
      Array.from({ length: 3 }, () => 'differs likelyFault columnLeftOut'),
    );
    expect(getOutcomes(rowSum, draw(rows.slice(1).join('\n')))).toEqual([
      'differs fault',
      'differs fault',
    ]);
    expect(getOutcomes(rowSum, draw([...rows, '204 名 | 5.00 | 5.00'].join('\n')))[0]).toBe(
      'differs fault',
    );
  });
});

describe('rows down a column', () => {
  const only = ['total'];

  it('adds items to divisions and classes to the total, wherever the total stands', () => {
    const lines =
      '201 类 | 3.00\n20101 款 | 3.00\n2010101 项 | 1.00\n2010102 项 | 2.00\n202 类 | 4.00';
    expect(getOutcomes(childrenSum, draw(lines, only))).toEqual(['equal', 'equal']);
    expect(getOutcomes(panelTotal, draw(`总计 | 7.00\n${lines}`, only))).toEqual(['equal']);
    expect(getOutcomes(panelTotal, draw(`${lines}\n总计 | 7.02`, only))).toEqual(['differs fault']);
    expect(getOutcomes(panelTotal, draw(lines, only))).toEqual([]);
  });

  it('lets a subtotal take the place of its lines', () => {
    const rows = '甲 | 1.00\n乙 | 2.00\n# 本年 | 3.00\n上年结转 | 4.00\n总计 | 7.00';
    expect(getOutcomes(subtotalSum, draw(rows, only))).toEqual(['equal']);
    expect(getOutcomes(panelTotal, draw(rows, only))).toEqual(['equal']);
    expect(getOutcomes(subtotalSum, draw(rows.replace('# 本年 | 3', '# 本年 | 5'), only))).toEqual([
      'differs fault',
    ]);
  });

  it('adds units, and the lines of each unit to it', () => {
    const rows = '总计 | 7.00\n& 甲 | 3.00\n- 事 | 3.00\n& 乙 | 4.00\n- 事 | 4.00';
    expect(getOutcomes(panelTotal, draw(rows, only))).toEqual(['equal']);
    expect(getOutcomes(childrenSum, draw(rows, only))).toEqual(['equal', 'equal']);
    expect(getOutcomes(panelTotal, draw('总计 | 7.00\n& 甲 | 3.00\n& 乙 | 4.00', only))).toEqual([
      'equal',
    ]);
  });

  it('takes a unit that repeats the total for the head of the others', () => {
    const rows = '总计 | 7.00\n& 局 | 7.00\n& 甲 | 3.00\n& 乙 | 4.00';
    expect(getOutcomes(panelTotal, draw(rows, only))).toEqual(['equal']);
  });

  it.each([
    ['- 其中：甲 | 2.00', ['cannotBeChecked ofWhich']],
    ['- 其中：甲 | 3.00', ['equal']],
    ['- 其中：甲 | 4.00', ['differs fault']],
    ['- 其中：甲 |', ['cannotBeChecked ofWhich']],
  ])('knows that 其中 may leave something out: %s', (row, outcomes) => {
    expect(getOutcomes(childrenSum, draw(`款 | 3.00\n${row}`, only))).toEqual(outcomes);
  });

  it('knows that own means and transfers are everything, even after 其中', () => {
    const rows = `拨款 @generalPublic | 3.00
      - 其中：一般财力 @generalPublicOwn | 2.00
      - 其中：转移支付 @generalPublicTransfer |`;
    expect(getOutcomes(childrenSum, draw(rows, only))).toEqual(['differs fault']);
  });

  it('lets secret items be withheld, and nothing be added', () => {
    const rows = '204 公共安全支出 | 9.00\n20402 公安 | 9.00\n2040201 行政运行 | 5.00';
    expect(getOutcomes(childrenSum, draw(rows, only))).toEqual([
      'equal',
      'lawfulException notice withheldItems',
    ]);
    const police = draw('201 类 | 9.00\n20101 款 | 5.00', only, '某县公安局');
    expect(getOutcomes(childrenSum, police)).toEqual(['lawfulException notice withheldItems']);
    const more = draw('201 类 | 5.00\n20101 款 | 9.00', only, '某县公安局');
    expect(getOutcomes(childrenSum, more)).toEqual(['differs fault']);
  });

  it('tells columns of nothing but undetermined cells once', () => {
    const rows = '201 类 | 1.00 | ? | ?\n20101 款 | 1.00 | ? | ?';
    expect(getOutcomes(childrenSum, draw(rows))).toEqual(['equal', 'cannotBeChecked undetermined']);
  });
});

describe('the proof in one line', () => {
  const prove = (cells: string, language: 'zh' | 'en' = 'zh') => {
    const [finding] = runRule(rowSum, draw(`201 名称 | ${cells}`));
    return finding === undefined ? '' : formatProof(finding, language, printPlainAmount);
  };

  it.each([
    [
      '111.89 | 102.67 | 9.23',
      '表1 102.67 + 9.23 = 111.90，公布 111.89，差 0.01，在四舍五入允许的 0.015 之内',
    ],
    ['111.90 | 102.67 | 9.23', '表1 102.67 + 9.23 = 111.90，公布 111.90，相等'],
    [
      '111.00 | 102.67 | 9.23',
      '表1 102.67 + 9.23 = 111.90，公布 111.00，差 0.90，超出四舍五入允许的 0.015',
    ],
    ['111.00 | 110.00 |', '表1 110.00，公布 111.00，差 1.00'],
    ['111.00 | | ', '111.00；合计有数字而分项全为空白'],
  ])('%s', (cells, text) => {
    expect(prove(cells)).toBe(text);
  });

  it('speaks English', () => {
    expect(prove('111.89 | 102.67 | 9.23', 'en')).toBe(
      '表1 102.67 + 9.23 = 111.90, published 111.89, difference 0.01, within the 0.015 that rounding allows',
    );
  });
});

describe('repairs', () => {
  it('ranks by the other identities that a change mends and breaks', () => {
    const all = checkDisclosure(
      draw('总计 | 7.00 | 3.00 | 4.00\n201 类 | 3.00 | 1.00 | 2.00\n202 类 | 4.50 | 2.00 | 2.00'),
    );
    const failing = all.filter(({ severity, left }) => severity === 'fault' && left !== undefined);
    expect(failing.map(({ id }) => id)).toEqual(['rowSum:t1.0.2.c0', 'panelTotal:t1.0.0.c0']);
    const [first] = failing;
    const repairs = first === undefined ? [] : listRepairs(first, all);
    expect(repairs[0]).toEqual({
      fact: 't1.0.2.c0',
      from: 4_500_000,
      to: 4_000_000,
      printed: '4.50',
      mends: ['panelTotal:t1.0.0.c0'],
      breaks: [],
    });
    expect(
      repairs.slice(1).map(({ fact, to, mends, breaks }) => [fact, to, mends, breaks]),
    ).toEqual([
      ['t1.0.2.c1', 2_500_000, [], ['panelTotal:t1.0.0.c1']],
      ['t1.0.2.c2', 2_500_000, [], ['panelTotal:t1.0.0.c2']],
    ]);
  });

  it('has nothing to say where nothing differs', () => {
    const all = checkDisclosure(draw('201 类 | 3.00 | 1.00 | 2.00'));
    expect(all.flatMap((finding) => listRepairs(finding, all))).toEqual([]);
  });
});

describe('coverage', () => {
  it('says why a figure takes part in no check', () => {
    const drawn = drawChecked({
      tables: [
        {
          kind: 'expenditure',
          panels: [{ columns: natures, rows: '201 类 | 3.00 | 1.00 | 2.00\n202 类 | 5.00 | ? |' }],
        },
        { kind: 'unrecognised', panels: [{ columns: ['meetings'], rows: '会 | 1.00' }] },
        { kind: 'procurement', panels: [{ columns: ['meetings'], rows: '会 | 1.00' }] },
      ],
    });
    const { cells, checked, unchecked } = getCoverage(drawn, checkDisclosure(drawn));
    expect([checked, unchecked]).toEqual([3, 3]);
    expect(cells.map(({ reason }) => reason)).toEqual([
      undefined,
      undefined,
      undefined,
      'besideUndetermined',
      'unrecognisedTable',
      'noRule',
    ]);
  });
});

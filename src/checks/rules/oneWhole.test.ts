/** Leftovers of another year's file or another department's, and what only looks like them. */
import { describe, expect, it } from 'vitest';
import { drawChecked, drawnSource, type DrawnDisclosure } from '../../testing/drawnChecks.ts';
import { listAnswers, runById } from '../../testing/ruleAnswers.ts';

const department = '某县水利局';
const say = (title: string, ...paragraphs: string[]) =>
  drawChecked({ department, sections: [[title, ...paragraphs]] });

describe('one year', () => {
  it.each([
    ['一、2024年收支预算说明', ['differs fault otherYear']],
    ['一、2024 年收支预算说明', ['differs fault otherYear']],
    ['一、2024至2025年收支预算说明', ['equal']],
    ['一、2025年与2024年比较', ['equal']],
    ['一、收支预算说明', ['equal']],
  ])('in the title %s', (title, answers) => {
    expect(listAnswers('oneYear', say(title))).toEqual(answers);
  });

  it.each([
    ['2024年预算安排3.00万元。', ['differs likelyFault otherYear']],
    ['2025年预算安排3.00万元，2024年收支总预算5.00万元。', ['differs likelyFault otherYear']],
    ['比2024年预算数为5.00万元减少。', ['equal']],
    ['2024年支出决算3.00万元。', ['equal']],
  ])('in the sentence %s', (sentence, answers) => {
    expect(listAnswers('oneYear', say('一、说明', sentence))).toEqual(answers);
  });

  it('quotes the words, and is not asked of definitions', () => {
    expect(runById('oneYear', say('一、说明', '2024年预算安排3.00万元。'))).toMatchObject([
      {
        id: 'oneYear:c1.p0',
        evidence: [{ fact: 'c1.p0', printed: '2024年预算安排' }],
        details: { words: '2024年预算安排' },
      },
    ]);
    const drawn = say('一、说明');
    const definition = { term: '预算', definition: '2024年预算安排的资金。', source: drawnSource };
    expect(runById('oneYear', { ...drawn, terms: [definition] })).toMatchObject([
      { id: 'oneYear:document', outcome: 'equal', details: { words: '2025' } },
    ]);
  });
});

describe('one department', () => {
  it.each([
    ['一、关于某县交通局2025年收支预算情况的说明', ['differs fault otherDepartment']],
    ['一、关于某县水利局2025年收支预算情况的说明', ['equal']],
    ['一、关于水利局2025年收支预算情况的说明', ['equal']],
    ['一、关于某县水利局机关2025年收支预算情况的说明', ['equal']],
    ['一、关于本部门单位2025年收支预算情况的说明', ['equal']],
    ['一、关于我单位的2025年收支预算情况的说明', ['equal']],
    ['一、关于部门2025年收支预算情况的说明', ['equal']],
    ['一、关于部门管理办公室2025年收支预算情况的说明', ['differs fault otherDepartment']],
    ['一、关于某县本级财政局2025年收支预算情况的说明', ['differs fault otherDepartment']],
    ['一、关于交通部门2025年收支预算情况的说明', ['differs fault otherDepartment']],
  ])('in the title %s', (title, answers) => {
    expect(listAnswers('oneDepartment', say(title))).toEqual(answers);
  });

  it('quotes the other name', () => {
    const title = '一、关于某县交通局2025年收支预算情况的说明';
    expect(runById('oneDepartment', say(title))).toMatchObject([
      { evidence: [{ fact: 'c1', printed: '某县交通局' }], details: { words: '某县交通局' } },
    ]);
  });

  const income = (rows: string, more: DrawnDisclosure = {}) =>
    drawChecked({
      department,
      tables: [{ kind: 'income', panels: [{ columns: ['total'], rows: `总计 | 1.00\n${rows}` }] }],
      ...more,
    });

  it.each([
    ['& 某县交通局 | 1.00', ['differs notice otherDepartment']],
    ['& 某县水利局 | 1.00', ['equal']],
    ['& 水利局 | 1.00', ['equal']],
    ['& 某县水利局水库管理站 | 1.00', ['equal']],
    ['& 某县水利局水政监察大队 | 1.00', ['equal']],
    ['& 办公室经费 | 1.00', ['equal']],
    ['& 促销经费 | 1.00', ['equal']],
    ['某县交通局 | 1.00', ['equal']],
  ])('among the rows: %s', (row, answers) => {
    expect(listAnswers('oneDepartment', income(row))).toEqual(answers);
  });

  it('has units of other names where the profile lists units', () => {
    const row = '& 某县水库站 | 1.00';
    expect(runById('oneDepartment', income(row))).toMatchObject([
      { id: 'oneDepartment:t1.0.1', evidence: [{ fact: 't1.0.1', printed: '某县水库站' }] },
    ]);
    expect(listAnswers('oneDepartment', income(row, { subordinates: ['某县水库站'] }))).toEqual([
      'equal',
    ]);
  });
});

/** Tables that are asked for, and empty ones that say why. */
import { describe, expect, it } from 'vitest';
import { drawChecked, type DrawnTable } from '../../testing/drawnChecks.ts';
import { listAnswers, runById } from '../../testing/ruleAnswers.ts';

const fund = (rows: string, more: Partial<DrawnTable> = {}): DrawnTable => ({
  kind: 'governmentFund',
  title: '政府性基金预算支出情况表',
  panels: [{ columns: ['total', 'basic'], rows }],
  ...more,
});

const unexplained = 'differs likelyFault emptyUnexplained';

describe('required tables', () => {
  it('are named with what was found, or what is missing', () => {
    const answers = runById('requiredTables', drawChecked({ tables: [fund('合计 | 1.00')] }));
    expect(answers).toHaveLength(9);
    expect(answers[0]).toMatchObject({
      id: 'requiredTables:overview',
      outcome: 'differs',
      severity: 'fault',
      reason: 'tableMissing',
      evidence: [],
      details: { table: '收支总体情况表' },
    });
    expect(answers[7]).toMatchObject({
      id: 'requiredTables:governmentFund',
      outcome: 'equal',
      evidence: [{ fact: 't1', printed: '政府性基金预算支出情况表' }],
    });
    expect(answers[8]).toMatchObject({ id: 'requiredTables:stateCapital', severity: 'notice' });
  });

  it('may stand among the tables of no known kind', () => {
    const drawn = drawChecked({ tables: [fund('合计 | 1.00', { kind: 'unrecognised' })] });
    const answers = listAnswers('requiredTables', drawn);
    expect(answers[0]).toBe('differs likelyFault tableMissing');
    expect(answers[8]).toBe('differs notice tableMissing');
  });

  it('are not missed in a file without any', () => {
    expect(runById('requiredTables', drawChecked({}))[0]).toMatchObject({
      outcome: 'cannotBeChecked',
      severity: 'notice',
      reason: 'tablesElsewhere',
      details: { table: '收支总体情况表' },
    });
  });
});

describe('an empty table', () => {
  it.each([
    ['', [unexplained]],
    ['合计 | |', [unexplained]],
    ['合计 | — | —', [unexplained]],
    ['合计 | | —', [unexplained]],
    ['合计 | 0.00 |', []],
    ['合计 | | ?', []],
    ['合计 | |\n212 类 | | 1.00', []],
  ])('has no figure in any row: %j', (rows, answers) => {
    expect(listAnswers('emptyTables', drawChecked({ tables: [fund(rows)] }))).toEqual(answers);
  });

  it.each([
    '本表为空表。',
    '本部门没有使用政府性基金。',
    '本年未安排。',
    '无此项内容。',
    '没有安排该项支出',
    '不涉及',
    '本单位无政府性基金预算拨款安排的支出。',
  ])('is explained by its note: %s', (note) => {
    const drawn = drawChecked({ tables: [fund('', { notes: ['单位：万元', note] })] });
    expect(runById('emptyTables', drawn)).toMatchObject([
      { id: 'emptyTables:t1', outcome: 'equal', evidence: [{ printed: note }] },
    ]);
  });

  it('is explained by the narrative where it speaks of this money', () => {
    const say = (text: string) =>
      listAnswers(
        'emptyTables',
        drawChecked({ tables: [fund('')], sections: [['一、说明', text]] }),
      );
    expect(say('本年没有安排政府性基金预算支出。')).toEqual(['equal']);
    expect(say('本年没有安排国有资本经营预算支出。')).toEqual([unexplained]);
    expect(say('政府性基金预算收支另行公布。')).toEqual([unexplained]);
  });

  it('is not explained by a definition, and quotes its title then', () => {
    const drawn = drawChecked({ tables: [fund('')] });
    const { source } = drawn.department;
    const terms = [{ term: '基金', definition: '政府性基金预算：不涉及一般公共预算', source }];
    expect(runById('emptyTables', { ...drawn, terms })).toMatchObject([
      {
        outcome: 'differs',
        evidence: [{ fact: 't1', printed: '政府性基金预算支出情况表' }],
        details: { table: '表1' },
      },
    ]);
  });

  it('of a kind without a word of its own is known by its official name', () => {
    const income: DrawnTable = { kind: 'income', panels: [] };
    const say = (text: string) =>
      listAnswers('emptyTables', drawChecked({ tables: [income], sections: [['一、说明', text]] }));
    expect(say('收入总体情况表为空表。')).toEqual(['equal']);
    expect(say('另一张表为空表。')).toEqual([unexplained]);
  });

  it('of no known kind is not asked for an explanation', () => {
    const drawn = drawChecked({ tables: [fund('', { kind: 'unrecognised' })] });
    expect(listAnswers('emptyTables', drawn)).toEqual([]);
  });
});

/** Words, codes, names and completeness: failing examples, and what must pass. */
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../model/disclosure.ts';
import { drawChecked } from '../testing/drawnChecks.ts';
import { drawnWhole, drawWhole } from '../testing/drawnChecksWhole.ts';
import { listTroubles, runById } from '../testing/ruleAnswers.ts';

describe('words', () => {
  const say = (...paragraphs: string[]): Disclosure =>
    drawWhole({ sections: [['一、说明', ...paragraphs]] });

  it.each([
    ['templateWords', '财政拨款收入支出增加（减少）的主要原因是业务量增加。'],
    ['templateWords', '预算××万元。'],
    ['templateWords', '预算XX万元。'],
    ['templateWords', '合计____万元。'],
    ['doubledPunctuation', '信息化建设及运行维护等方面的支出。。'],
    ['doubledPunctuation', '其中，，基本支出'],
    ['doubledPunctuation', '持平，。'],
    ['emptyReason', '与2025年预算数持平，主要原因是。'],
    ['emptyReason', '下降3%，主要原因是'],
  ])('%s finds %s', (rule, text) => {
    expect(listTroubles(rule, say(text))).toEqual([`differs fault ${rule}`]);
  });

  it.each([
    ['templateWords', '“X光机”和XML接口，减少支出（增加收入）。'],
    ['doubledPunctuation', '等等……；其他。'],
    ['emptyReason', '主要原因是：人员减少。'],
    ['unpairedMarks', '1）“三公”经费（含《办法》）。'],
  ])('%s lets pass %s', (rule, text) => {
    expect(listTroubles(rule, say(text))).toEqual([]);
  });

  it('notices a closing quote too many', () => {
    expect(listTroubles('unpairedMarks', say('优秀调解案例”活动。'))).toEqual([
      'differs notice unpairedMarks',
    ]);
  });

  it('finds another year in a title and in a sentence', () => {
    expect(listTroubles('oneYear', drawWhole({ sections: [['一、2024年收支预算说明']] }))).toEqual([
      'differs fault otherYear',
    ]);
    expect(listTroubles('oneYear', say('2024年预算数为3.00万元。'))).toEqual([
      'differs likelyFault otherYear',
    ]);
    expect(
      listTroubles('oneYear', say('比2024年预算数增加，截至2024年底，2025年预算数为3.00万元。')),
    ).toEqual([]);
  });

  it('finds another department in a title and among the rows', () => {
    expect(
      listTroubles(
        'oneDepartment',
        drawWhole({ sections: [['一、关于某县交通局2025年收支预算的说明']] }),
      ),
    ).toEqual(['differs fault otherDepartment']);
    const tables = [
      {
        kind: 'income',
        panels: [{ columns: ['total'], rows: '总计 | 1.00\n & 某县交通局 | 1.00' }],
      },
    ] as const;
    expect(listTroubles('oneDepartment', drawWhole({ tables }))).toEqual([
      'differs notice otherDepartment',
    ]);
    expect(listTroubles('oneDepartment', say('本部门2025年没有使用政府性基金。'))).toEqual([]);
  });
});

describe('codes, names and completeness', () => {
  const draw = (name: string): Disclosure =>
    drawChecked({
      tables: [{ kind: 'expenditure', panels: [{ columns: ['total'], rows: `${name} | 1.00` }] }],
    });

  it.each([
    ['210 卫生健康支出', []],
    ['210 卫生 健康支出', []],
    ['210 卫生健康', ['differs notice nameVariant']],
    ['210 交通运输支出', ['differs likelyFault otherName']],
    ['2999999 其他支出', ['cannotBeChecked unknownCode']],
  ])('holds %s against the classification', (name, troubles) => {
    expect(listTroubles('codeNames', draw(name))).toEqual(troubles);
  });

  it('finds a name in the narrative that the tables do not print', () => {
    const statement = {
      topic: 'generalPublicItems' as const,
      code: '2101101',
      path: ['医疗卫生与计划生育支出'],
      current: '2.00',
    };
    expect(listTroubles('narrativeNames', drawWhole({ statements: [statement] }))).toEqual([
      'differs likelyFault otherName',
    ]);
  });

  it('misses required tables, and mildly those that later practice added', () => {
    const tables = drawnWhole.tables?.filter(
      ({ kind }) => kind !== 'income' && kind !== 'stateCapital',
    );
    expect(listTroubles('requiredTables', drawWhole({ tables: tables ?? [] }))).toEqual([
      'differs fault tableMissing',
      'differs notice tableMissing',
    ]);
  });

  it('wants a sentence with an empty table', () => {
    const empty = { kind: 'governmentFund', panels: [] } as const;
    const silent = drawWhole({ tables: [empty], sections: [] });
    expect(listTroubles('emptyTables', silent)).toEqual(['differs likelyFault emptyUnexplained']);
    const noted = drawWhole({ tables: [{ ...empty, notes: ['本表为空表。'] }] });
    expect(runById('emptyTables', noted)).toMatchObject([{ outcome: 'equal' }]);
    const told = drawWhole({
      tables: [empty],
      sections: [['一、说明', '本年未安排政府性基金支出。']],
    });
    expect(runById('emptyTables', told)).toMatchObject([{ outcome: 'equal' }]);
  });
});

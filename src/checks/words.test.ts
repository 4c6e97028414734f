/** Words, codes, names and completeness: failing examples, and what must pass. */
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../model/disclosure.ts';
import { drawChecked, drawnSource } from '../testing/drawnChecks.ts';
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

  it.each([
    ['优秀调解案例”活动。', '“”'],
    ['根据《办法执行。', '《》'],
    ['（含结转。', '（）'],
    ['含结转)。', '（）'],
    ['【注释。', '【】'],
    ['“甲”与《乙（丙）。', '《》'],
    ['（一）本级（含结转。', '（）'],
  ])('notices a mark without its other half: %s', (text, words) => {
    expect(runById('unpairedMarks', say(text))).toMatchObject([
      { outcome: 'differs', severity: 'notice', details: { words } },
    ]);
  });

  it.each(['1）人员经费', ' 2) 公用经费', '十一）其他'])('knows a numbered line: %s', (text) => {
    expect(listTroubles('unpairedMarks', say(text))).toEqual([]);
  });

  it('takes a number for a mark at the beginning of a line only', () => {
    expect(listTroubles('unpairedMarks', say('人员经费1）'))).toEqual([
      'differs notice unpairedMarks',
    ]);
  });

  it('quotes what it found with the twelve characters before it, and where', () => {
    const text = '财政拨款收入支出比上年预算数有所增加（减少）的主要原因是业务量增加。';
    expect(runById('templateWords', say(text))).toEqual([
      {
        id: 'templateWords:c1.p0',
        rule: 'templateWords',
        outcome: 'differs',
        severity: 'fault',
        reason: 'templateWords',
        evidence: [
          {
            fact: 'c1.p0',
            side: 'left',
            sign: 1,
            printed: '收入支出比上年预算数有所增加（减少）',
            source: drawnSource,
          },
        ],
        details: { words: '收入支出比上年预算数有所增加（减少）' },
      },
    ]);
    expect(runById('templateWords', say('增加（减少）3%。'))).toMatchObject([
      { details: { words: '增加（减少）' } },
    ]);
  });

  it('tells a paragraph that is quoted twice once, two paragraphs twice', () => {
    const twice = say('增加（减少）3%。', '增加（减少）3%。');
    expect(listTroubles('templateWords', twice)).toHaveLength(1);
    const places = twice.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((text, n) => ({
        ...text,
        source: { ...text.source, page: n + 1 },
      })),
    }));
    expect(listTroubles('templateWords', { ...twice, sections: places })).toHaveLength(2);
  });

  it('leaves template words to definitions, and announced reasons to titles', () => {
    const drawn = say('三公经费减少。');
    const definition = {
      term: '增减',
      definition: '增加（减少）额，主要原因是。',
      source: drawnSource,
    };
    const defined = { ...drawn, terms: [definition] };
    expect(listTroubles('templateWords', defined)).toEqual([]);
    expect(listTroubles('emptyReason', defined)).toEqual([]);
    const titled = drawWhole({ sections: [['二、增减的主要原因', '人员减少。']] });
    expect(listTroubles('emptyReason', titled)).toEqual([]);
    expect(listTroubles('templateWords', drawWhole({ sections: [['二、增加（减少）']] }))).toEqual([
      'differs fault templateWords',
    ]);
    expect(
      listTroubles('doubledPunctuation', {
        ...drawn,
        terms: [{ ...definition, definition: '甲，，乙' }],
      }),
    ).toEqual(['differs fault doubledPunctuation']);
  });

  it('says over how many texts it found nothing, and is silent about none', () => {
    expect(runById('templateWords', drawChecked({ sections: [['一、说明', '甲', '乙']] }))).toEqual(
      [
        {
          id: 'templateWords:document',
          rule: 'templateWords',
          outcome: 'equal',
          evidence: [],
          details: { texts: '3' },
        },
      ],
    );
    expect(runById('templateWords', drawChecked({}))).toEqual([]);
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

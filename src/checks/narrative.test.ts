/**
 * The rules that compare stated figures, counts and percentages: a drawn failing
 * example for each, and the cases that must not be called faults.
 */
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../model/disclosure.ts';
import {
  drawAmount,
  drawChecked,
  type DrawnDisclosure,
  type DrawnStatement,
  drawnSource,
} from '../testing/drawnChecks.ts';
import { drawnWhole, drawWhole } from '../testing/drawnChecksWhole.ts';
import { listTroubles, runById } from '../testing/ruleAnswers.ts';

function tell(statement: DrawnStatement, more: Partial<DrawnDisclosure> = {}): Disclosure {
  return drawWhole({ statements: [statement], ...more });
}

const items = { topic: 'generalPublicItems' } as const;

describe('percentages', () => {
  it.each([
    ['rounded', { current: '8.50', change: '-1.37', percent: '13.88' }, []],
    ['with one digit', { current: '4.69', change: '-0.76', percent: '13.9' }, []],
    ['wrong', { current: '8.50', change: '-1.37', percent: '13.98' }, ['differs fault']],
    [
      'wrong by one digit',
      { current: '8.50', change: '-1.37', percent: '13.90' },
      ['withinRounding operandsRounded'],
    ],
    [
      'of small amounts',
      { current: '0.02', change: '+0.01', percent: '66.67' },
      ['withinRounding operandsRounded'],
    ],
    [
      'from nothing',
      { current: '33.00', change: '+33.00', percent: '100.00' },
      ['cannotBeChecked zeroBase'],
    ],
    [
      'from nothing, another rate',
      { current: '33.00', change: '+33.00', percent: '37.00' },
      ['cannotBeChecked zeroBase'],
    ],
    [
      'from nothing to nothing',
      { current: '0.00', change: '+0.00', percent: '0.00' },
      ['cannotBeChecked zeroBoth'],
    ],
    [
      'of a negative year',
      { current: '1.00', change: '+3.00', percent: '3.00' },
      ['cannotBeChecked negativeBase'],
    ],
    ['without an amount', { current: '1.00', percent: '3.00' }, ['cannotBeChecked noOperands']],
  ])('of a change, %s', (_, statement, troubles) => {
    expect(listTroubles('statementGrowth', tell({ ...items, ...statement }))).toEqual(troubles);
  });

  it('tells truncation from rounding', () => {
    const [answer] = runById(
      'statementGrowth',
      tell({ ...items, current: '5.00', change: '+2.00', percent: '66.66' }),
    );
    expect(answer).toMatchObject({ outcome: 'equal', reason: 'truncated' });
  });

  it.each([
    ['55.56', []],
    ['55.55', []],
    ['55.65', ['differs fault']],
  ])('share of the total: %s', (share, troubles) => {
    const statement = {
      topic: 'income',
      concept: 'generalPublic',
      current: '50.00',
      share,
    } as const;
    expect(listTroubles('statementShare', tell(statement))).toEqual(troubles);
  });

  it('takes the total that the section states where its table is absent', () => {
    const drawn = drawChecked({
      statements: [
        { topic: 'income', concept: 'incomeTotal', current: '80.00' },
        { topic: 'income', concept: 'generalPublic', current: '50.00', share: '55.56' },
      ],
    });
    expect(listTroubles('statementShare', drawn)).toEqual(['differs fault']);
  });
});

describe('stated figures', () => {
  it.each([
    ['equals the table', { topic: 'carryOver', concept: 'fiscalCarryOver', current: '3.00' }, []],
    ['names a line', { topic: 'carryOver', current: '3.00', label: '促销经费' }, []],
    ['differs', { ...items, code: '2080505', current: '8.60' }, ['differs fault']],
    ['is coarser', { topic: 'expenditure', concept: 'basic', current: '52' }, []],
    [
      'is another total',
      { topic: 'expenditure', concept: 'expenditureTotal', current: '87.00' },
      ['differs likelyFault equalsOtherTotal'],
    ],
    [
      'is of no line',
      { ...items, code: '2150502', current: '0.00' },
      ['cannotBeChecked noSuchLine'],
    ],
    [
      'is of no line, with money',
      { ...items, code: '2150502', current: '2.00' },
      ['cannotBeChecked notice noSuchLine'],
    ],
    ['names nothing', { ...items, current: '2.00' }, ['cannotBeChecked subjectUnknown']],
  ] as const)('%s', (_, { label, ...statement }: DrawnStatement & { label?: string }, troubles) => {
    const drawn = tell(statement);
    const named =
      label === undefined
        ? drawn
        : {
            ...drawn,
            statements: drawn.statements.map((s) => ({ ...s, subject: { ...s.subject, label } })),
          };
    expect(listTroubles('statementTable', named)).toEqual(troubles);
  });

  it('finds an amount and a rate that point in opposite directions', () => {
    const change = { current: '8.50', change: '-1.37', percent: '13.88' };
    const sentence = '8.50万元，比上年预算减少1.37万元，增长13.88%';
    expect(listTroubles('changeDirection', tell({ ...items, ...change, sentence }))).toEqual([
      'differs fault oppositeWords',
    ]);
    expect(listTroubles('changeDirection', tell({ ...items, ...change }))).toEqual([]);
  });

  it.each([
    {
      sentence:
        '2025年当年预算执行数为1690.69万元，2026年预算安排1434.89万元，比2025年预算执行数减少1.10%',
      stated: { current: '1434.89', change: '-', percent: '1.10' },
      troubles: ['differs fault'],
    },
    {
      sentence:
        '2025年当年预算执行数为1690.69万元，2026年预算安排1434.89万元，比2025年预算执行数减少15.13%',
      stated: { current: '1434.89', change: '-', percent: '15.13' },
      troubles: [],
    },
    {
      sentence:
        '2025年当年预算执行数为43269.3万元，2026年预算安排3845.49万元，比2025年预算执行数增加17.62%',
      stated: { current: '3845.49', change: '+', percent: '17.62' },
      troubles: ['differs fault oppositeWords'],
    },
    {
      sentence: '2025年预算执行数为0.00万元，2026年预算安排3.00万元，增加100%',
      stated: { current: '3.00', change: '+', percent: '100' },
      troubles: ['cannotBeChecked zeroBase'],
    },
  ])('holds a rate against a printed year before: $sentence', ({ sentence, stated, troubles }) => {
    const against = 'previousExecution' as const;
    const statement = { ...items, ...stated, against, sentence };
    expect(listTroubles('statedPrevious', tell(statement, { year: 2026 }))).toEqual(troubles);
  });

  it('adds a printed year before and the change', () => {
    const statements = drawnWhole.statements?.map((statement) =>
      statement.sentence === undefined ? statement : { ...statement, change: '+11.00' },
    );
    expect(listTroubles('statedPrevious', drawWhole({ statements: statements ?? [] }))).toEqual([
      'differs fault',
    ]);
  });

  it('adds up the year before of the parts', () => {
    const statements = drawnWhole.statements?.map((statement) =>
      statement.code === '2130301' ? { ...statement, change: '+1.60' } : statement,
    );
    expect(listTroubles('previousSum', drawWhole({ statements: statements ?? [] }))).toEqual([
      'differs fault',
    ]);
  });

  it('does not add up parts that are not the whole', () => {
    const statements = drawnWhole.statements?.filter(({ code }) => code !== '2130301') ?? [];
    expect(listTroubles('previousSum', drawWhole({ statements }))).toEqual([
      'cannotBeChecked partsNotComplete',
    ]);
  });

  it('finds one line stated with two amounts', () => {
    const statements = ['56.12', '57.80'].map((current) => ({
      ...items,
      code: '2080505',
      current,
    }));
    expect(listTroubles('statedTwice', drawWhole({ statements }))).toEqual(['differs fault']);
  });

  it('lets agency operating funds be smaller only where there are other units', () => {
    const statement = {
      topic: 'agencyOperating',
      concept: 'agencyOperating',
      current: '6.00',
    } as const;
    expect(listTroubles('agencyOperating', tell(statement))).toEqual(['differs fault']);
    expect(
      listTroubles('agencyOperating', tell(statement, { subordinates: ['某县水利站'] })),
    ).toEqual(['lawfulException notice unitsWithoutIt']);
    expect(listTroubles('agencyOperating', drawWhole({ statements: [] }))).toEqual([
      'cannotBeChecked notStated',
    ]);
  });

  it('adds up procurement and vehicles', () => {
    const statements = drawnWhole.statements?.map((statement) =>
      statement.concept === 'procurementGoods' ? { ...statement, current: '1.10' } : statement,
    );
    expect(listTroubles('procurementSum', drawWhole({ statements: statements ?? [] }))).toEqual([
      'differs fault',
    ]);
    const assets = [4, 2, 1].map((quantity) => ({
      label: '车辆',
      quantity,
      unit: '辆',
      source: drawnSource,
    }));
    expect(listTroubles('vehicleCount', drawWhole({ other: { assets } }))).toEqual([
      'differs likelyFault countDiffers',
    ]);
  });
});

describe('projects and performance', () => {
  it('takes dropped zeros for exact: 5 and 6 are not 10.00', () => {
    const project = { name: '河道清淤', amount: '10.00' };
    const draw = (parts: readonly string[]) => drawWhole({ projects: [{ ...project, parts }] });
    expect(listTroubles('projectParts', draw(['5', '5']))).toEqual([]);
    expect(listTroubles('projectParts', draw(['5', '6']))).toEqual(['differs fault']);
    expect(listTroubles('projectParts', draw(['9']))).toEqual(['differs fault']);
  });

  it('misses the note of a project, and a project of that name', () => {
    const projects = [
      { name: '河道清淤', amount: '10.00' },
      { name: '水库', amount: '8.00' },
    ];
    expect(listTroubles('projectNotes', drawWhole({ projects }))).toEqual([
      'differs notice noNote',
    ]);
    expect(listTroubles('projectTable', drawWhole({ projects }))).toEqual([
      'cannotBeChecked notice noSuchProject',
    ]);
  });

  it('counts projects and their money', () => {
    const performance = [
      { label: '预算安排项目', quantity: 3, unit: '个', source: drawnSource },
      { label: '整体预算绩效目标', unit: '个', value: drawAmount('88.00'), source: drawnSource },
    ];
    const drawn = drawWhole({ other: { performance } });
    expect(listTroubles('projectCount', drawn)).toEqual(['differs likelyFault countDiffers']);
    expect(listTroubles('performanceScope', drawn)).toEqual(['differs fault']);
  });

  it('holds the money from above against what is left beside own means', () => {
    const sheet = { scope: 'department', name: '整体' } as const;
    const draw = (funds: Readonly<Record<string, string>>) =>
      drawWhole({ sheets: [{ ...sheet, funds }] });
    expect(
      listTroubles('performanceSplit', draw({ 上级安排: '25.00', 本级安排: '62.00' })),
    ).toEqual(['differs fault']);
    expect(
      listTroubles('performanceTotal', draw({ 上级安排: '22.00', 本级安排: '66.00' })),
    ).toEqual(['differs likelyFault']);
    expect(listTroubles('performanceTotal', draw({ 年度资金总额: '90.00' }))).toEqual([]);
  });

  it('adds up a sheet and its points', () => {
    const funds = { 年度预算总额: '10.00', 财政拨款: '9.00', 其他资金: '0.00' };
    const sheets = [{ scope: 'project', name: '河道清淤', funds, weights: [50, 45] }] as const;
    const drawn = drawWhole({ sheets });
    expect(listTroubles('performanceFunds', drawn)).toEqual(['differs fault']);
    expect(listTroubles('indicatorWeights', drawn)).toEqual(['differs notice weightsDiffer']);
  });

  it('lets the amount of a sheet differ from the project', () => {
    const sheets = [
      { scope: 'project', name: '河道清淤', funds: { 年度预算总额: '12.00' } },
    ] as const;
    expect(listTroubles('performanceProject', drawWhole({ sheets }))).toEqual([
      'lawfulException notice performanceMayDiffer',
    ]);
  });
});

/** Procurement, vehicles and repeated lines: what belongs together, and what does not. */
import { describe, expect, it } from 'vitest';
import { drawChecked, drawnSource, type DrawnStatement } from '../../testing/drawnChecks.ts';
import { listAnswers, runById } from '../../testing/ruleAnswers.ts';

const procured = (current: string, goods: string): readonly DrawnStatement[] => [
  { topic: 'procurement', concept: 'procurement', current },
  { topic: 'procurement', concept: 'procurementGoods', current: goods },
  { topic: 'procurement', concept: 'procurementWorks', current: '0.33' },
  { topic: 'procurement', concept: 'procurementServices', current: '0.33' },
];

describe('procurement', () => {
  it('is the sum of its parts, rounding allowed', () => {
    const drawn = drawChecked({ statements: procured('1.00', '0.33') });
    expect(runById('procurementSum', drawn)).toMatchObject([
      { id: 'procurementSum:s1', outcome: 'withinRounding', bound: 20_000 },
    ]);
    expect(
      listAnswers('procurementSum', drawChecked({ statements: procured('1.00', '0.30') })),
    ).toEqual(['differs fault']);
  });

  it('is told by the section of its own, not by figures of other sections', () => {
    const other = { topic: 'overall', concept: 'procurement', current: '9.00' } as const;
    const statements = [other, ...procured('0.99', '0.33')];
    expect(listAnswers('procurementSum', drawChecked({ statements }))).toEqual(['equal']);
  });

  it('is read from the other matters where no section tells it', () => {
    const told = drawChecked({ statements: procured('0.99', '0.33') }).statements;
    expect(listAnswers('procurementSum', drawChecked({ other: { procurement: told } }))).toEqual([
      'equal',
    ]);
  });
});

describe('vehicles', () => {
  const count = (...assets: readonly (readonly [string, number?, string?])[]) =>
    runById(
      'vehicleCount',
      drawChecked({
        other: {
          assets: assets.map(([label, quantity, unit = '辆']) => ({
            label,
            unit,
            source: drawnSource,
            ...(quantity === undefined ? {} : { quantity }),
          })),
        },
      }),
    );

  it('are the sum of their kinds, and the counts are shown', () => {
    expect(count(['车辆', 3], ['轿车', 2], ['其他', 1])).toMatchObject([
      {
        id: 'vehicleCount:assets',
        outcome: 'equal',
        evidence: [
          { side: 'left', printed: '3' },
          { side: 'right', printed: '2' },
          { side: 'right', printed: '1' },
        ],
        details: { stated: '3', counted: '3' },
      },
    ]);
    expect(count(['车辆', 3], ['轿车', 2], ['其他', 2])).toMatchObject([
      { outcome: 'differs', details: { stated: '3', counted: '4' } },
    ]);
  });

  it('leave out what is to be bought, what is no vehicle and what is not counted', () => {
    const others = [['拟购置车辆', 9], ['设备', 9, '台'], ['面积'], ['未计数车辆']] as const;
    expect(count(['车辆', 3], ['轿车', 2], ...others, ['其他', 1])).toMatchObject([
      { outcome: 'equal' },
    ]);
  });

  it('are not compared with a single kind, which is a selection, or with none', () => {
    expect(count(['车辆', 3], ['轿车', 2])).toEqual([]);
    expect(count(['车辆', 3])).toEqual([]);
    expect(count()).toEqual([]);
  });
});

describe('a line stated twice', () => {
  const say = (...statements: readonly DrawnStatement[]) =>
    listAnswers('statedTwice', drawChecked({ statements }));
  const line = { topic: 'generalPublicItems', code: '2080505', current: '3.00' } as const;

  it('has one amount inside its part of the narrative', () => {
    expect(say(line, line)).toEqual(['equal']);
    expect(say(line, { ...line, current: '3.10' }, line)).toEqual(['differs fault', 'equal']);
    expect(say(line, { ...line, topic: 'generalPublicStructure', current: '3.10' })).toEqual([]);
    expect(say(line, { ...line, code: '2080506', current: '3.10' })).toEqual([]);
  });

  it('may mean different money', () => {
    const drawn = drawChecked({ statements: [line, { ...line, current: '3.10' }] });
    const [first, second] = drawn.statements;
    if (first === undefined || second === undefined) throw new Error('Nothing said');
    const scoped = { ...second, subject: { ...second.subject, scope: 'fiscal' as const } };
    expect(listAnswers('statedTwice', { ...drawn, statements: [first, scoped] })).toEqual([]);
    expect(listAnswers('statedTwice', { ...drawn, statements: [scoped, scoped] })).toEqual([
      'equal',
    ]);
  });

  it('needs a code and two amounts', () => {
    const silent = { topic: line.topic, code: line.code } as const;
    expect(say(silent, line, silent, line)).toEqual(['equal']);
    const plain = { topic: line.topic, concept: 'basic', current: '3.00' } as const;
    expect(say(plain, { ...plain, current: '3.10' })).toEqual([]);
  });

  it('names both places', () => {
    const [finding] = runById('statedTwice', drawChecked({ statements: [line, line] }));
    expect(finding).toMatchObject({ id: 'statedTwice:s1~s2', details: { subject: '2080505' } });
  });
});

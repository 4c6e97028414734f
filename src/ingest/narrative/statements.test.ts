import { describe, expect, it } from 'vitest';
import type { Statement } from '../../model/narrative.ts';
import { drawLines } from '../../testing/drawnWords.ts';
import { buildStatements } from './buildStatements.ts';
import { cleanLines } from './footer.ts';
import { buildCodeIndex } from './functionalPath.ts';
import { readSections } from './sections.ts';
import { splitParagraphs } from './split.ts';

const functional = [
  { code: '201', name: '一般公共服务支出', confidence: 'high' as const },
  { code: '20103', name: '政府办公厅事务', confidence: 'high' as const },
  { code: '2010301', name: '行政运行', confidence: 'high' as const },
  { code: '20113', name: '商贸事务', confidence: 'high' as const },
  { code: '2011301', name: '行政运行', confidence: 'high' as const },
  { code: '2011308', name: '招商引资', confidence: 'high' as const },
];

function build(text: string, title = '二、关于某局2025年收入预算情况说明') {
  const { lines } = cleanLines(drawLines(`${title}\n${text}`));
  return buildStatements(readSections(splitParagraphs(lines)), {
    index: buildCodeIndex([], functional),
    department: '某局',
    projectSections: new Set(),
  });
}

const read = (text: string, title?: string): readonly Statement[] => build(text, title).statements;

/** Subject, current, share, direction, amount, percent, reason. */
function summarise(statement: Statement): readonly unknown[] {
  const { subject, current, share, change, reason } = statement;
  return [
    subject.label,
    current?.fen,
    share?.hundredths,
    change?.direction,
    change?.amount?.fen,
    change?.percent?.hundredths,
    reason?.text,
  ];
}

describe('a statement', () => {
  it('takes current, share, change and reason, each from its own place', () => {
    const [statement] = read(
      '基本支出 111.89万元，占 70.87%，比上年预算减少 10.70万元，下降 8.73%，主要原因是人员减少，支出减少。',
    );
    expect(summarise(statement!)).toEqual([
      '基本支出',
      111_890_000,
      7087,
      'decrease',
      10_700_000,
      873,
      '人员减少，支出减少',
    ]);
    expect(statement?.subject.concept).toBe('basic');
    expect(statement?.change?.against).toBe('previousBudget');
    expect(statement?.current?.source.chars).toEqual([5, 13]);
  });

  it('reads an amount wrapped inside its digits and a percentage split from its sign', () => {
    const [statement] = read(
      '基本支出 1\n11.89万元，比\n上年预算减少 10.7\n0万元，下降 8.73\n%，主要原因是压减。',
      '一、收入情况',
    );
    expect(summarise(statement!).slice(1, 6)).toEqual([
      111_890_000,
      undefined,
      'decrease',
      10_700_000,
      873,
    ]);
    expect(statement?.change?.percent?.source.lines).toEqual([5, 6]);
  });

  it('reads on over a page number inside the figure', () => {
    const [statement] = read(
      '公用经费9.23万元，比上年预算减少6.69万元，下降-2-42.02%，主要原因是节约。',
    );
    expect(statement?.change?.percent).toMatchObject({ hundredths: 4202, printed: '42.02' });
  });

  it('reads full-width digits and punctuation and keeps them as printed', () => {
    const [statement] = read(
      '基本支出１，２３４．５０万元，比上年预算增加２．００万元，增长０．１６％。',
    );
    expect(statement?.current).toMatchObject({ fen: 1_234_500_000, printed: '１，２３４．５０' });
    expect(statement?.change?.percent?.hundredths).toBe(16);
  });

  it('keeps two figures of one sentence with their own subjects', () => {
    const found = read('收入预算8.00万元，其中：一般公共预算5.00万元，政府性基金预算3.00万元。');
    expect(found.map(({ subject, current }) => [subject.concept, current?.printed])).toEqual([
      ['incomeTotal', '8.00'],
      ['generalPublic', '5.00'],
      ['governmentFund', '3.00'],
    ]);
  });

  it('gives a change behind a list of parts to what the list divides', () => {
    const found = read(
      '支出预算9.00万元，其中：基本支出5.00万元、项目支出3.00万元、结转0.50万元、其他0.50万元，比上年增加1.00万元，增长12.50%，主要原因是增资；收入预算9.00万元。',
    );
    expect(found.map(summarise)).toEqual([
      ['支出预算', 9_000_000, undefined, 'increase', 1_000_000, 1250, '增资'],
      ['基本支出', 5_000_000, undefined, undefined, undefined, undefined, undefined],
      ['项目支出', 3_000_000, undefined, undefined, undefined, undefined, undefined],
      ['结转', 500_000, undefined, undefined, undefined, undefined, undefined],
      ['其他', 500_000, undefined, undefined, undefined, undefined, undefined],
      ['收入预算', 9_000_000, undefined, undefined, undefined, undefined, undefined],
    ]);
  });

  it('gives a change behind a list to nobody when the sentence names no total', () => {
    const found = read(
      '支出预算9.00万元。基本支出5.00万元、项目支出3.00万元，比上年增加1.00万元。',
    );
    expect(found.map(({ change }) => change)).toEqual([undefined, undefined, undefined]);
  });

  it('keeps the changes of parts that each tell their own', () => {
    const found = read(
      '支出预算9.00万元，其中：基本支出5.00万元、增长2.00%，项目支出3.00万元、下降1.00%。',
    );
    expect(found.map(({ change }) => change?.percent?.hundredths)).toEqual([undefined, 200, 100]);
  });

  it.each(['与上年持平', '与上年预算相比无增减变化', '较上年无变化', '比2024年预算没有变化'])(
    'is unchanged without an amount: %s',
    (words) => {
      const [statement] = read(`公务接待费0.50万元，${words}。`);
      expect(statement?.change).toEqual({ direction: 'unchanged', against: 'previousBudget' });
      expect(statement?.current?.printed).toBe('0.50');
    },
  );

  it('of an increase by nothing is unchanged and keeps the printed zeros', () => {
    const [statement] = read('财政拨款结转3.00万元，比上年预算增加0.00万元，增长0.00%。');
    expect(statement?.change).toMatchObject({
      direction: 'unchanged',
      amount: { printed: '0.00' },
    });
  });

  it('of a new item keeps the printed 100% and the whole amount as its change', () => {
    const [statement] = read('项目支出33.00万元，比上年预算增加33.00万元，增长100.00%。');
    expect(statement?.change?.amount?.fen).toBe(statement?.current?.fen);
  });

  it('compares with last year’s execution where it says so', () => {
    const [statement] = read('基本支出5.00万元，比2024年执行数减少1.00万元，减少16.67%。');
    expect(statement?.change?.against).toBe('previousExecution');
    expect(statement?.current?.printed).toBe('5.00');
  });

  it('turns an increase by a negative amount into a decrease', () => {
    const [statement] = read('基本支出5.00万元，比上年预算增加-1.00万元，增长-16.67%。');
    expect(statement?.change).toMatchObject({
      direction: 'decrease',
      amount: { fen: 1_000_000, printed: '-1.00' },
      percent: { hundredths: 1667 },
    });
  });

  it('leaves last year’s own figure alone', () => {
    const [statement] = read('三公经费由上年预算数6.30万元减少5.80万元。');
    expect(statement?.current).toBeUndefined();
    expect(statement?.change?.amount?.printed).toBe('5.80');
  });

  it('in 元 is exact', () => {
    expect(read('基本支出1,234,567.89元。')[0]?.current).toMatchObject({
      fen: 123_456_789,
      unit: 'yuan',
    });
  });

  it('goes on with a reason that is numbered over semicolons', () => {
    const [statement] = read(
      '基本支出5.00万元，比上年预算减少1.00万元，主要原因是：一是人员减少；二是厉行节约。',
    );
    expect(statement?.reason?.text).toBe('一是人员减少；二是厉行节约');
  });

  it('takes no figure out of a reason or a purpose', () => {
    const found = read(
      '项目支出5.00万元，主要用于甲工程3.00万元；基本支出2.00万元，比上年预算增加1.00万元，主要原因是增资1.50万元。',
    );
    expect(found.map(({ subject, current }) => [subject.label, current?.printed])).toEqual([
      ['项目支出', '5.00'],
      ['基本支出', '2.00'],
    ]);
  });

  it('says that a multiple was not used', () => {
    const { statements, issues } = build('项目支出5.00万元，比上年预算增加4.00万元，增长4.00倍。');
    expect(statements[0]?.change?.percent).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['multipleIgnored']);
  });
});

describe('three public expenses in one long sentence', () => {
  const title = '十、关于某局2025年“三公”经费预算情况说明';
  const found = read(
    '2025年“三公”经费数为0.50万元，其中：公务用车运行费0.00万元，公务接待费0.50万元。“三公”经费预算比上年预算减少5.80万元，下降92.06%，其中：公务用车运行费减少5.30万元，下降100.00%，主要原因是统一管理，不再安排；公务接待费减少0.50万元，下降50.00%，主要原因是压减批次。',
    title,
  );

  it('joins this year’s figures with the changes told later', () => {
    expect(found.map(summarise)).toEqual([
      ['“三公”经费', 500_000, undefined, 'decrease', 5_800_000, 9206, undefined],
      ['公务用车运行费', 0, undefined, 'decrease', 5_300_000, 10_000, '统一管理，不再安排'],
      ['公务接待费', 500_000, undefined, 'decrease', 500_000, 5000, '压减批次'],
    ]);
  });

  it('numbers statements in printed order', () => {
    expect(found.map(({ id }) => id)).toEqual(['s1', 's2', 's3']);
  });
});

describe('nothing planned', () => {
  it('has a subject and no invented zero', () => {
    expect(read('国有资本经营预算未安排。').map(summarise)).toEqual([
      ['国有资本经营预算', undefined, undefined, undefined, undefined, undefined, undefined],
    ]);
  });

  it('is read from 没有使用 and from 无 … 和 …', () => {
    const used = read(
      '某局2025年没有使用政府性基金预算拨款安排的支出，政府性基金预算支出情况表为空表。',
    );
    expect(used.map(({ subject }) => subject.concept)).toEqual(['governmentFund']);
    const none = read('收入全部为一般公共预算拨款，无政府性基金预算拨款和国有资本经营预算拨款。');
    expect(none.map(({ subject }) => subject.concept)).toEqual(['governmentFund', 'stateCapital']);
  });

  it('does not turn 无增减变化 or other words into money', () => {
    expect(read('公务接待费1.00万元，无增减变化。')).toHaveLength(1);
    expect(read('未安排出国团组，无重大变化。')).toEqual([]);
  });
});

describe('a functional path', () => {
  it('finds the code below its own division, not a namesake elsewhere', () => {
    const [statement] = read(
      '1、一般公共服务支出（类）商贸事务（款）行政运行（项）：2025年预算数为1.00万元，比上年预算减少0.50万元，下降33.33%。',
    );
    expect(statement?.subject).toMatchObject({
      path: ['一般公共服务支出', '商贸事务', '行政运行'],
      code: '2011301',
      codeFrom: 'classification',
    });
  });

  it('of an item alone, which several divisions have, gets no code', () => {
    const [statement] = read('行政运行（项）1.00万元，比上年预算减少0.50万元。');
    expect(statement?.subject).toMatchObject({ path: ['行政运行'] });
    expect(statement?.subject.code).toBeUndefined();
  });

  it('keeps a printed code', () => {
    const [statement] = read('2011399其他商贸事务支出1.00万元。');
    expect(statement?.subject).toMatchObject({ code: '2011399', codeFrom: 'printed' });
  });

  it('is recognised in a list of classes, with the fund that introduces the list', () => {
    const [statement] = read('一般公共预算支出包括：一般公共服务支出33.00万元，主要用于招商。');
    expect(statement?.subject).toMatchObject({ code: '201', scope: 'generalPublic' });
  });
});

it('reads a paragraph of hostile length in linear time', () => {
  const started = performance.now();
  read('，增加（'.repeat(20_000) + '1,'.repeat(20_000) + '（类）'.repeat(5_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});

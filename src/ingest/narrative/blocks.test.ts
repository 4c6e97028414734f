/** The words of the bundled samples against what a person reads in their sources. */
import { describe, expect, it } from 'vitest';
import type { Table } from '../../model/table.ts';
import { cutSampleWords, drawLines } from '../../testing/drawnWords.ts';
import { bundledClassification, loadSample } from '../../testing/sampleContext.ts';
import { readNarrativeBlocks, type TextBlocks } from './blocks.ts';

const folder = '2025-wuerhe-industry-information';
const blocks = cutSampleWords(folder);
const { context } = loadSample(folder);
const reading = readNarrativeBlocks(blocks, [], context);
const statementsOf = (topic: string) => reading.statements.filter((one) => one.topic === topic);
const ofWanYuan = (fen: number): number => fen / 1_000_000;

describe('the bundled narrative', () => {
  it('names department, year and date', () => {
    expect(reading.department?.text).toMatch(/^克拉玛依市.+局$/u);
    expect(reading.year).toBe(2025);
    expect(reading.issuedOn).toBe('2025-02-27');
  });

  it('has sections 一 to 十二 with their nested ones', () => {
    expect(reading.sections.filter(({ level }) => level === 1).map(({ number }) => number)).toEqual(
      ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'],
    );
    expect(reading.sections.filter(({ level }) => level === 2)).toHaveLength(11);
    expect(reading.sections.map(({ id, topic }) => `${id} ${topic}`)).toMatchInlineSnapshot(`
      [
        "n1 overall",
        "n2 income",
        "n3 expenditure",
        "n4 appropriation",
        "n5 generalPublicScale",
        "n5.1 generalPublicScale",
        "n5.2 generalPublicStructure",
        "n5.3 generalPublicItems",
        "n6 generalPublicBasic",
        "n7 generalPublicProject",
        "n7.1 generalPublicProject",
        "n7.2 generalPublicProject",
        "n7.3 generalPublicProject",
        "n8 governmentFund",
        "n9 stateCapital",
        "n10 threePublic",
        "n11 carryOver",
        "n12 other",
        "n12.1 agencyOperating",
        "n12.2 procurement",
        "n12.3 assets",
        "n12.4 performance",
        "n12.5 other",
      ]
    `);
  });

  it('states nine items that add up to 154.89 this year and 328.77 last year', () => {
    const items = statementsOf('generalPublicItems');
    expect(items).toHaveLength(9);
    let current = 0;
    let previous = 0;
    for (const { current: now, change } of items) {
      const sign = change?.direction === 'decrease' ? -1 : 1;
      current += now!.fen;
      previous += now!.fen - sign * change!.amount!.fen;
    }
    expect(ofWanYuan(current)).toBe(154.89);
    expect(ofWanYuan(previous)).toBe(328.77);
    expect(items.every(({ reason }) => reason !== undefined)).toBe(true);
  });

  it('gives every item its code, the dropped one from the classification', () => {
    const codes = statementsOf('generalPublicItems').map(({ subject }) => subject.code);
    expect(codes).toEqual([
      '2011308',
      '2069999',
      '2080505',
      '2080506',
      '2101101',
      '2101103',
      '2150501',
      '2150502',
      '2210201',
    ]);
    const table = {
      panels: [
        {
          rows: [
            { code: '215', name: '资源勘探工业信息等支出' },
            { code: '21505', name: '工业和信息产业' },
            { code: '2150501', name: '行政运行' },
          ],
        },
      ],
    } as unknown as Table;
    const again = readNarrativeBlocks(blocks, [table], context);
    const sources = again.statements.flatMap(({ subject }) =>
      subject.code?.startsWith('21505') === true ? [[subject.code, subject.codeFrom]] : [],
    );
    expect(sources).toEqual([
      ['2150501', 'table'],
      ['2150502', 'classification'],
    ]);
  });

  it('tells this year, the change and the reason of the four public expenses', () => {
    const [total, ...lines] = statementsOf('threePublic');
    expect(
      lines.map(({ subject, current, change, reason }) => [
        subject.concept,
        current?.printed,
        change?.direction,
        change?.amount?.printed,
        reason !== undefined,
      ]),
    ).toEqual([
      ['overseas', '0.00', 'unchanged', '0.00', true],
      ['vehiclePurchase', '0.00', 'unchanged', '0.00', true],
      ['vehicleRunning', '0.00', 'decrease', '5.30', true],
      ['hospitality', '0.50', 'decrease', '0.50', true],
    ]);
    expect(total?.current?.printed).toBe('0.50');
    expect(total?.change?.amount?.printed).toBe('5.80');
  });

  it('drops the page number inside section 十一 and reads on', () => {
    expect(
      statementsOf('carryOver').map(({ subject, current }) => [subject.concept, current?.printed]),
    ).toEqual([
      ['carryOver', '3.00'],
      ['fiscalCarryOver', '3.00'],
      ['nonFiscalCarryOver', '0.00'],
      [undefined, '3.00'],
    ]);
  });

  it('keeps what is not planned without a figure', () => {
    const none = reading.statements.filter(({ current, change }) => !current && !change);
    expect(none.map(({ topic, subject }) => `${topic} ${subject.concept ?? ''}`)).toEqual([
      'income generalPublicTransfer',
      'income governmentFund',
      'income governmentFundTransfer',
      'income stateCapital',
      'income stateCapitalTransfer',
      'appropriation governmentFund',
      'appropriation stateCapital',
      'governmentFund governmentFund',
      'stateCapital stateCapital',
      'other procurementSmallMedium',
      'other procurementSmallMicro',
    ]);
  });

  it('describes three projects whose allocation adds up to their amount', () => {
    expect(reading.projects.map(({ amount }) => amount?.printed)).toEqual([
      '30.00',
      '10.00',
      '3.00',
    ]);
    for (const { amount, allocation, basis, unitInCharge, period } of reading.projects) {
      expect(allocation.reduce((sum, part) => sum + part.amount.fen, 0)).toBe(amount?.fen);
      expect(basis).toBeDefined();
      expect(unitInCharge?.text).toBe(reading.department?.text);
      expect(period?.text).toBe('2025年1月1日-2025年12月31日');
    }
  });

  it('lists other matters', () => {
    const { agencyOperating, procurement, assets, performance } = reading.otherMatters;
    expect(
      agencyOperating.map(({ current, change }) => [current?.printed, change?.amount?.printed]),
    ).toEqual([['9.23', '6.69']]);
    expect(procurement.slice(0, 6).every(({ current }) => current?.fen === 0)).toBe(true);
    expect(assets).toHaveLength(11);
    expect(assets[0]).toMatchObject({
      label: '房屋',
      quantity: 0,
      unit: '平方米',
      value: { printed: '0.00' },
    });
    expect(performance.map(({ quantity, value }) => [quantity, value?.printed])).toEqual([
      [1, '154.89'],
      [3, undefined],
      [undefined, '43.00'],
      [undefined, '0.00'],
    ]);
  });

  it('accounts for every printed line', () => {
    const printed = Object.values(blocks as unknown as Record<string, TextBlocks['cover']>)
      .flat()
      .filter(({ text }) => text.trim() !== '');
    expect(reading.account.read).toBe(printed.length);
    expect(reading.account.consumed + reading.account.leftover).toBe(printed.length);
    expect(reading.leftover.map(({ text, reason }) => [text, reason])).toEqual([
      ['25', 'pageNumber'],
      ['部门联系人 …', 'layout'],
    ]);
    expect(reading.issues).toEqual([]);
  });

  it('lets no name behind 负责人 or 联系人 and no telephone number into a fact', () => {
    const facts = JSON.stringify({ ...reading, consumed: [] });
    for (const { text } of blocks.performance) {
      const person = /(?:负责人|联系人)\s*([\u4e00-\u9fff]{2,4})(?:\s|$)/u.exec(text)?.[1];
      if (person !== undefined) expect(facts.includes(person)).toBe(false);
    }
    expect(facts).not.toMatch(/1[\d*]{10}/u);
  });
});

describe('a narrative drawn for its hazards', () => {
  const empty: TextBlocks = { cover: [], profile: [], narrative: [], performance: [], terms: [] };
  const bare = { fileName: 'x.txt', classification: bundledClassification, now: () => 0 };

  it('of nothing is nothing', () => {
    const none = readNarrativeBlocks(empty, [], bare);
    expect(none.account).toEqual({ read: 0, consumed: 0, leftover: 0 });
    expect(none.department).toBeUndefined();
  });

  it('counts a page number inside a line as a piece of its own', () => {
    const narrative = drawLines(
      '一、收入情况\n基本支出5.00万元，比上年预算减少1.00万元，下降-2-16.67%。',
    );
    const { account, leftover } = readNarrativeBlocks({ ...empty, narrative }, [], bare);
    expect(account).toEqual({ read: 3, consumed: 2, leftover: 1 });
    expect(leftover[0]).toMatchObject({ text: '-2-', reason: 'pageNumber' });
  });

  it('takes the department from the signature when no title names it', () => {
    const terms = drawLines('一、财政拨款：指财政安排的资金。\n\n某某市某某局\n2026年1月15日');
    const { department, issuedOn } = readNarrativeBlocks({ ...empty, terms }, [], bare);
    expect(department?.text).toBe('某某市某某局');
    expect(issuedOn).toBe('2026-01-15');
  });
});

/** Figures in two tables: several tables of a kind, alternatives, exemptions, what is missing. */
import { describe, expect, it } from 'vitest';
import { drawChecked, type DrawnPanel, type DrawnTable } from '../../testing/drawnChecks.ts';
import { drawnWhole, drawWhole } from '../../testing/drawnChecksWhole.ts';
import { listAnswers, runById } from '../../testing/ruleAnswers.ts';

const panel = (rows: string, columns: readonly string[] = ['total']): DrawnPanel => ({
  columns,
  rows,
});

const table = (kind: DrawnTable['kind'], ...panels: readonly DrawnPanel[]): DrawnTable => ({
  kind,
  panels,
});

const draw = (...tables: readonly DrawnTable[]) => drawChecked({ tables });

const overview = (income: string, expenditure = ''): DrawnTable =>
  table(
    'overview',
    { ...panel(income), side: 'income' },
    { ...panel(expenditure), side: 'expenditure' },
  );

describe('several tables of one kind', () => {
  it('are all compared, each under its own place', () => {
    const drawn = draw(
      overview('收入总计 @incomeTotal | 3.00'),
      table('income', panel('合计 | 3.00')),
      table('income', panel('合计 | 4.00')),
    );
    expect(runById('overviewIncome', drawn)).toMatchObject([
      {
        id: 'overviewIncome:t1.0.0.c0~t2.0.0.c0',
        outcome: 'equal',
        details: { leftTable: '表1', rightTable: '表2' },
      },
      { id: 'overviewIncome:t1.0.0.c0~t3.0.0.c0', outcome: 'differs' },
    ]);
  });

  it('hold in their own way: money for next year explains both or the one it fits', () => {
    const kept = overview(
      '收入总计 @incomeTotal | 12.00',
      '本年支出 @expenditureThisYear | 10.00\n结转下年 @carryOverNextYear | 2.00\n支出总计 @expenditureTotal | 12.00',
    );
    const drawn = draw(
      kept,
      table('expenditure', panel('合计 | 9.00')),
      table('expenditure', panel('合计 | 10.0')),
    );
    expect(listAnswers('overviewExpenditure', drawn)).toEqual([
      'differs fault',
      'equal nextYearInside',
    ]);
    const rounded = draw(kept, table('expenditure', panel('合计 | 10')));
    expect(listAnswers('overviewExpenditure', rounded)).toEqual(['equal nextYearInside']);
  });

  it('an alternative may hold within rounding, too', () => {
    const kept = overview(
      '收入总计 @incomeTotal | 12.00',
      '本年支出 @expenditureThisYear | 10.04\n结转下年 @carryOverNextYear | 1.96\n支出总计 @expenditureTotal | 12.00',
    );
    expect(
      listAnswers('overviewExpenditure', draw(kept, table('expenditure', panel('合计 | 10.0')))),
    ).toEqual(['withinRounding nextYearInside']);
  });
});

describe('what a table lacks', () => {
  it('is told where the figure is not printed', () => {
    const lines = panel('合计 | 1.00 | 2.00', ['basic', 'project']);
    const drawn = draw(overview('收入总计 @incomeTotal | 3.00'), table('income', lines));
    expect(runById('overviewIncome', drawn)).toMatchObject([
      {
        id: 'overviewIncome:income',
        outcome: 'cannotBeChecked',
        reason: 'noSuchLine',
        details: { table: '收入总体情况表' },
      },
    ]);
    const turned = draw(overview('某项 | 3.00', ''), table('stateCapital', panel('合计 | 3.00')));
    expect(runById('appropriationTable.stateCapital', turned)).toMatchObject([
      { outcome: 'cannotBeChecked', reason: 'noSuchTable' },
    ]);
  });

  it('of own means is asked only where transfers stand beside them', () => {
    const lines = overview('拨款 @generalPublic | 5.00\n- 其中：自有 @generalPublicOwn | 3.00');
    const mixed = table('income', panel('合计 | 5.00 | 5.00', ['total', 'generalPublic']));
    const columns = ['total', 'generalPublic', 'generalPublicTransfer'];
    const split = table('income', panel('合计 | 5.00 | 3.00 | 2.00', columns));
    expect(listAnswers('overviewIncome.generalPublicOwn', draw(lines, mixed))).toEqual([
      'cannotBeChecked noSuchLine',
    ]);
    expect(listAnswers('overviewIncome.generalPublicOwn', draw(lines, split))).toEqual(['equal']);
  });

  it('of a sum leaves the sum open, even when other parts are printed', () => {
    const tables = (drawnWhole.tables ?? []).map((each) =>
      each.kind === 'generalPublic' ? { ...each, panels: [panel('总计 | 70.00')] } : each,
    );
    expect(listAnswers('expenditureFunds.basic', drawWhole({ tables }))).toEqual([
      'cannotBeChecked noSuchLine',
    ]);
  });

  it('of everything that may lack leaves nothing to compare with', () => {
    const drawn = draw(overview('某项 @ownFunds | 3.00'), table('carryOver', panel('总计 | 3.00')));
    expect(listAnswers('carryOverTotal', drawn)).toEqual(['cannotBeChecked noSuchLine']);
  });
});

describe('an exemption', () => {
  it('holds for any of its funds, and says why', () => {
    const own = (drawnWhole.tables ?? []).map((each) => ({
      ...each,
      panels: each.panels.map((one) => ({
        ...one,
        rows: one.rows.replace('@ownFunds | 0.00', '@ownFunds | 1.00'),
      })),
    }));
    expect(runById('expenditureFunds.basic', drawWhole({ tables: own }))).toMatchObject([
      {
        id: 'expenditureFunds.basic:expenditure',
        outcome: 'cannotBeChecked',
        reason: 'otherFunds',
      },
    ]);
  });
});

describe('columns under several header groups', () => {
  it('add up where the identity means all of them', () => {
    const columns = ['total', 'project/fiscal', 'project/nonFiscal'];
    const tables = (drawnWhole.tables ?? []).map((each) =>
      each.kind === 'carryOver'
        ? { ...each, panels: [panel('总计 | 3.00 | 2.00 | 1.00', columns)] }
        : each,
    );
    expect(listAnswers('expenditureFunds.project', drawWhole({ tables }))).toEqual(['equal']);
  });
});

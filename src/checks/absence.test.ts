/** What is not printed proves nothing: no fault follows from a table or an amount that lacks. */
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../model/disclosure.ts';
import type { TableKind } from '../model/tableKind.ts';
import type { DrawnStatement } from '../testing/drawnChecks.ts';
import { drawnWhole, drawWhole } from '../testing/drawnChecksWhole.ts';
import { describeFinding, runById } from '../testing/ruleAnswers.ts';

const { tables = [], statements = [] } = drawnWhole;

function getAnswers(rule: string, disclosure: Disclosure): readonly string[] {
  return runById(rule, disclosure).map((finding) =>
    [describeFinding(finding), finding.details['table']].filter(Boolean).join(' '),
  );
}

const without = (...kinds: readonly TableKind[]) =>
  drawWhole({ tables: tables.filter(({ kind }) => !kinds.includes(kind)) });

describe('a table that is not printed', () => {
  it.each(['expenditureFunds.basic', 'expenditureFunds.project'])(
    'leaves %s open where its money is seen elsewhere',
    (rule) => {
      expect(getAnswers(rule, without('governmentFund'))).toEqual(['cannotBeChecked noFundTable']);
      expect(getAnswers(rule, without('stateCapital'))).toEqual(['cannotBeChecked noFundTable']);
      expect(getAnswers(rule, without('carryOver'))).toEqual(['cannotBeChecked noCarryOverTable']);
      expect(getAnswers(rule, without('generalPublic'))).toEqual([
        'cannotBeChecked noSuchTable 一般公共预算支出情况表',
      ]);
    },
  );

  it('is not missed by a department without such money', () => {
    const plain = tables
      .filter(({ kind }) => kind !== 'stateCapital')
      .map((table) => ({
        ...table,
        panels: table.panels.map((panel) => ({
          ...panel,
          rows: panel.rows
            .replaceAll(/^.*(?:@stateCapital|国有资本).*\n?/gmu, '')
            .replace('总计 | 90.00 | 52.00 | 38.00', '总计 | 85.00 | 52.00 | 33.00')
            .replaceAll('| 87.00 | 70.00 | 12.00 | 5.00', '| 82.00 | 70.00 | 12.00 |'),
        })),
      }));
    expect(getAnswers('expenditureFunds.project', drawWhole({ tables: plain }))).toEqual(['equal']);
  });

  it('leaves the overall performance sheet open where the overview alone differs', () => {
    expect(getAnswers('performanceTotal', without('appropriation'))).toEqual([
      'cannotBeChecked noSuchTable 财政拨款收支总体情况表',
    ]);
  });
});

describe('an amount that is not stated', () => {
  it('is no part of nothing: procurement is not added up', () => {
    const silence = ({ current: _, ...rest }: DrawnStatement): DrawnStatement => rest;
    const silent = statements.map((statement) =>
      statement.concept === 'procurementGoods' ? silence(statement) : statement,
    );
    expect(getAnswers('procurementSum', drawWhole({ statements: silent }))).toEqual([]);
  });
});

describe('a project table printed twice', () => {
  const again = drawWhole({
    tables: [...tables, ...tables.filter(({ kind }) => kind === 'generalPublicProject')],
  });

  it.each(['projectTable', 'performanceProject', 'projectNotes', 'projectCount'])(
    'counts no project twice: %s',
    (rule) => {
      expect(getAnswers(rule, again)).toEqual(getAnswers(rule, drawWhole()));
    },
  );

  it('is read to its end: a project of the second table alone is known', () => {
    const more = { columns: ['total'], rows: '总计 | 1.00\n2130305 水利工程建设 [泵站] | 1.00' };
    const drawn = drawWhole({
      tables: [...tables, { kind: 'generalPublicProject', panels: [more] }],
      projects: [{ name: '泵站', amount: '1.00' }],
    });
    expect(getAnswers('projectTable', drawn)).toEqual(['equal']);
  });
});

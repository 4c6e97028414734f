import { describe, expect, it } from 'vitest';
import { toFen } from '../model/amount.ts';
import type { Evidence, Finding } from '../model/finding.ts';
import { drawDisclosure, drawnPlace, drawProject, drawTable } from '../testing/drawnDisclosure.ts';
import { getFindingMarks, listSide } from './findingPlaces.ts';
import { listFactFindings } from './factFindings.ts';
import {
  countFindings,
  filterFindings,
  groupFindingsByRule,
  groupFindingsByTable,
  listConcerns,
  listFindingTables,
  sortFindings,
} from './findings.ts';

function draw(id: string, facts: string, more: Partial<Finding> = {}): Finding {
  const evidence = facts
    .split(' ')
    .filter(Boolean)
    .map(
      (fact, at): Evidence => ({
        fact,
        side: at === 0 ? 'left' : 'right',
        sign: 1,
        fen: toFen(1),
        printed: '1',
        source: drawnPlace,
      }),
    );
  const rule = id.split(':')[0] ?? '';
  return { id, rule, outcome: 'equal', evidence, details: {}, ...more };
}

const inOne = draw('rowSum:t1.0.0.c0', 't1.0.0.c0 t1.0.0.c1');
const between = draw('cross:t1~t2', 't1.0.0.c0 t2.0.0.c0', {
  outcome: 'differs',
  severity: 'fault',
});
const rounding = draw('rowSum:t2.0.0.c0', 't2.0.0.c0 t2.0.0.c1', { outcome: 'withinRounding' });
const lacking = draw('cross:stateCapital', '', { outcome: 'cannotBeChecked' });
const name = draw('codeNames:t2.0.1', 't2.0.1', { outcome: 'differs', severity: 'notice' });
const all = [inOne, between, rounding, lacking, name];

const disclosure = drawDisclosure({
  tables: [
    drawTable('t1', { kind: 'income', panels: [{ columns: 'total basic', rows: '甲 | 1 1' }] }),
    drawTable('t2', {
      kind: 'income',
      panels: [{ columns: 'total basic', rows: '甲 | 1 1\n乙 | 1 _' }],
    }),
    drawTable('t3', { kind: 'income', panels: [{ columns: 'total', rows: '' }] }),
  ],
  projects: [drawProject('p1', '修路', { amount: '3', allocation: { 甲: '1', 乙: '2' } })],
});

describe('counting', () => {
  it('counts outcomes and severities', () => {
    expect(countFindings(all)).toEqual({
      total: 5,
      outcomes: { equal: 1, withinRounding: 1, differs: 2, cannotBeChecked: 1, lawfulException: 0 },
      severities: { fault: 1, likelyFault: 0, notice: 1 },
    });
  });

  it('gives a finding between two tables to both, one without a table to the rest', () => {
    expect(
      groupFindingsByTable(disclosure, all).map(({ key, findings }) => [key, findings]),
    ).toEqual([
      ['t1', [inOne, between]],
      ['t2', [between, rounding, name]],
      ['t3', []],
      ['', [lacking]],
    ]);
    expect(listFindingTables(between)).toEqual(['t1', 't2']);
  });

  it('groups by rule in the order of the rules', () => {
    expect(groupFindingsByRule(all).map(({ key, counts }) => [key, counts.total])).toEqual([
      ['rowSum', 2],
      ['cross', 2],
      ['codeNames', 1],
    ]);
  });
});

describe('choosing', () => {
  it('filters by outcome and table together; nothing wanted is everything', () => {
    expect(filterFindings(all, {})).toEqual(all);
    expect(filterFindings(all, { outcomes: ['differs'], table: 't2' })).toEqual([between, name]);
    expect(filterFindings(all, { outcomes: ['withinRounding', 'equal'] })).toEqual([
      inOne,
      rounding,
    ]);
    expect(filterFindings(all, { table: 't2', outcomes: ['lawfulException'] })).toEqual([]);
  });

  it('does not take t10 for t1', () => {
    const other = draw('rowSum:t10.0.0.c0', 't10.0.0.c0');
    expect(filterFindings([other], { table: 't1' })).toEqual([]);
  });

  it('puts faults first and what is equal last', () => {
    expect(sortFindings(all)).toEqual([between, name, rounding, lacking, inOne]);
    expect(listConcerns(all)).toEqual([between, name]);
  });
});

describe('places of evidence', () => {
  it('finds the facts of a side, and none for rows and words', () => {
    const finding = draw('projectParts:p1', 'p1 p1.1 p1.2');
    expect(listSide(disclosure, finding, 'right').map(({ fact }) => fact?.id)).toEqual([
      'p1.1',
      'p1.2',
    ]);
    expect(listSide(disclosure, name, 'left')[0]?.fact).toBeUndefined();
  });

  it('marks cells and rows by side', () => {
    expect(getFindingMarks(between)).toEqual({
      cells: new Map([
        ['t1.0.0.c0', 'left'],
        ['t2.0.0.c0', 'right'],
      ]),
      rows: new Map(),
      tables: ['t1', 't2'],
    });
    expect(getFindingMarks(name).rows).toEqual(new Map([['t2.0.1', 'left']]));
  });

  it('finds the findings that use a fact', () => {
    expect(listFactFindings(all, 't1.0.0.c0')).toEqual([inOne, between]);
    expect(listFactFindings([draw('projectParts:p1', 'p1.1')], 'p1.1')).toHaveLength(1);
  });
});

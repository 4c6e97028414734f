/** Findings without two sums, and a milder answer to one that has them. */
import { expect, it } from 'vitest';
import { toFen } from '../model/amount.ts';
import { drawnSource } from '../testing/drawnChecks.ts';
import { makeNote, quote, restate } from './note.ts';

it('carries only what it is given', () => {
  const bare = { rule: 'oneYear', place: 'c1', outcome: 'equal' } as const;
  expect(makeNote(bare)).toStrictEqual({
    id: 'oneYear:c1',
    rule: 'oneYear',
    outcome: 'equal',
    evidence: [],
    details: {},
  });
  expect(
    makeNote({ ...bare, outcome: 'differs', severity: 'notice', reason: 'otherYear' }),
  ).toStrictEqual({
    id: 'oneYear:c1',
    rule: 'oneYear',
    outcome: 'differs',
    severity: 'notice',
    reason: 'otherYear',
    evidence: [],
    details: {},
  });
});

it('takes the severity from a comparison and leaves its sums', () => {
  const evidence = [quote('t1', { printed: '3.00', source: drawnSource })];
  const finding = {
    id: 'economicFloor:t1',
    rule: 'economicFloor',
    outcome: 'differs',
    severity: 'fault',
    left: toFen(3),
    right: toFen(2),
    bound: 0,
    evidence,
    details: { row: '30217' },
  } as const;
  expect(restate(finding, 'equal', 'atLeast')).toStrictEqual({
    id: 'economicFloor:t1',
    rule: 'economicFloor',
    outcome: 'equal',
    left: 3,
    right: 2,
    bound: 0,
    reason: 'atLeast',
    evidence,
    details: { row: '30217' },
  });
});

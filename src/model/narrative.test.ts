import { expect, it } from 'vitest';
import { getFundsId, getIndicatorId, getPartId } from './narrative.ts';
import type { PerformanceSheet, Project } from './narrative.ts';

it('counts parts, indicators and lines of funds from one', () => {
  const project = { id: 'p2' } as Project;
  const sheet = { id: 'g3' } as PerformanceSheet;
  expect([0, 11].map((position) => getPartId(project, position))).toEqual(['p2.1', 'p2.12']);
  expect([0, 2].map((position) => getIndicatorId(sheet, position))).toEqual(['g3.1', 'g3.3']);
  expect([0, 1].map((position) => getFundsId(sheet, position))).toEqual(['g3.f1', 'g3.f2']);
});

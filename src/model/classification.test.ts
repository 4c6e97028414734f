import { describe, expect, it } from 'vitest';
import { findClassificationSystem, findParentCode, getClassCode } from './classification.ts';

describe('classification codes', () => {
  it.each([
    ['201', 'functional'],
    ['20113', 'functional'],
    ['2011308', 'functional'],
    ['301', 'departmentEconomic'],
    ['30102', 'departmentEconomic'],
    ['501', 'governmentEconomic'],
    ['50102', 'governmentEconomic'],
    // Economic classes end at the second level.
    ['3010201', undefined],
    ['5010201', undefined],
    ['401', undefined],
    ['20', undefined],
    ['2011', undefined],
    ['201130801', undefined],
    ['x201', undefined],
    ['201x', undefined],
    ['', undefined],
  ])('%s belongs to %s', (code, system) => {
    expect(findClassificationSystem(code)).toBe(system);
  });

  it.each([
    ['2011308', '20113', '201'],
    ['20113', '201', '201'],
    ['201', undefined, '201'],
    ['30102', '301', '301'],
  ])('%s is below %s in class %s', (code, parent, own) => {
    expect(findParentCode(code)).toBe(parent);
    expect(getClassCode(code)).toBe(own);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDouble } from './decimal.ts';

describe('printDouble', () => {
  it.each([
    [0.1 + 0.2, '0.3'],
    [154.89, '154.89'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-1234567.8, '-1234567.8'],
    [-0, '0'],
    [123456789012345.6, '123456789012346'],
    [Number.NaN, undefined],
    [Infinity, undefined],
    [Number.MAX_VALUE, undefined],
  ])('prints %d as %s', (value, printed) => {
    expect(printDouble(value)).toBe(printed);
  });

  it('never prints an exponent and loses nothing of 15 digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
        const printed = printDouble(value) ?? '';
        expect(printed).toMatch(/^-?\d+(?:\.\d+)?$/u);
        expect(Number(printed)).toBe(Number(value.toPrecision(15)) + 0);
      }),
    );
  });
});

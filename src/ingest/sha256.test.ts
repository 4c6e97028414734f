import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { getSha256 } from './sha256.ts';

describe('getSha256', () => {
  it('gives the published digest of "abc"', () => {
    expect(getSha256(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('agrees with an independent implementation at every length around a block', () => {
    for (let length = 0; length < 200; length += 1) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 7 + length) % 256);
      expect(getSha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});

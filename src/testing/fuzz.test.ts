// A slice of the fuzz (`npm run fuzz` judges thousands): every kind of file sound, then
// some cases damaged. A fault names its seed and can be drawn again; the judge itself is
// held to finding figures that are not in a file.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { drawCase } from './fuzzCase.ts';
import { findInvented, judge, type Outcome } from './fuzzJudge.ts';
import { listSeedFiles } from './fuzzSeeds.ts';

const files = listSeedFiles();

beforeAll(() => {
  // The workbook library tells the console of what it finds in damaged files.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('sound files', () => {
  it.each(files.map((file, index) => [`${file.kind} ${index}`, file] as const))(
    '%s is read',
    { timeout: 60_000 },
    async (_name, { bytes }) => {
      const outcome = await judge(bytes);
      expect(outcome).toMatchObject({ end: 'reading' });
      expect(outcome.end === 'reading' && outcome.amounts).toBeGreaterThan(1);
    },
  );
});

describe('damaged files', () => {
  it('end in a reading or in a failure with words', { timeout: 60_000 }, async () => {
    const ends = new Map<Outcome['end'], number>();
    for (let seed = 10_001; seed <= 10_060; seed += 1) {
      const { kind, way, bytes } = drawCase(seed, files);
      const outcome = await judge(bytes);
      expect(outcome, `seed ${seed}: ${kind}, ${way}`).not.toMatchObject({ end: 'fault' });
      ends.set(outcome.end, (ends.get(outcome.end) ?? 0) + 1);
    }
    expect(ends.get('reading') ?? 0).toBeGreaterThan(15);
    expect(ends.get('failure') ?? 0).toBeGreaterThan(15);
  });

  it('are the same again for the same seed', () => {
    expect(drawCase(7, files)).toEqual(drawCase(7, listSeedFiles()));
    expect(drawCase(7, files).bytes).not.toEqual(drawCase(8, files).bytes);
  });
});

describe('the judge', () => {
  const figure = { fen: 123_456, printed: '1,234.56' };

  it('finds figures that are not in the file, or mean another sum', () => {
    expect(findInvented([figure], '合计1,234.56')).toBeUndefined();
    expect(findInvented([figure], '合计1,234.57')).toMatch(/not in the file/u);
    expect(findInvented([{ ...figure, fen: 123_457 }], '1,234.56')).toMatch(/became/u);
    expect(findInvented([{ fen: 0, printed: '-' }], '-')).toBeUndefined();
    expect(findInvented([{ fen: 0, printed: 'x' }], 'x')).toMatch(/became/u);
  });
});

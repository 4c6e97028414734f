// The fuzz: so many cases from a first one on, judged in processes of their own. Each
// broken or hanging case is named by its seed, which draws it again.
import { parseArgs } from 'node:util';
import { judgeAll } from './pool.ts';
import { formatSummary, isBroken, isHang, writeSummary } from './summary.ts';
import type { Judged } from './worker.ts';

const usual = { cases: 5000, seed: 1 };

function parseCount(text: string | undefined, otherwise: number): number {
  const count = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`Not a count: ${text ?? ''}`);
  return count;
}

/** Resolves to whether nothing broke and nothing hung. Only the usual run is kept as summary.md. */
export async function fuzz(args: readonly string[]): Promise<boolean> {
  const options = { cases: { type: 'string' }, seed: { type: 'string' } } as const;
  const { values } = parseArgs({ args: [...args], options });
  const cases = parseCount(values.cases, usual.cases);
  const first = parseCount(values.seed, usual.seed);
  console.log(`${cases} damaged files, seeds ${first}–${first + cases - 1}`);
  const all: Judged[] = [];
  await judgeAll(
    Array.from({ length: cases }, (_, index) => first + index),
    (judged) => {
      all.push(judged);
      if (all.length % 500 === 0) console.log(`${all.length} / ${cases}`);
      if (!isBroken(judged) && !isHang(judged)) return;
      const detail = judged.outcome.end === 'fault' ? judged.outcome.detail : 'slow';
      console.log(`✗ seed ${judged.seed} (${judged.kind}), ${Math.round(judged.ms)} ms: ${detail}`);
    },
  );
  const text = formatSummary(all, first);
  console.log(`\n${text}`);
  if (cases === usual.cases && first === usual.seed) writeSummary(text);
  return !all.some((judged) => isBroken(judged) || isHang(judged));
}

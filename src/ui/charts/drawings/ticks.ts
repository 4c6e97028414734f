// Ticks of an amount axis that are round in the unit the reader sees, zero among them.
import { type Fen, fenPerUnit, type UnitName } from '../../../model/amount.ts';

const wantedSteps = 5;
const roundSteps = [1, 2, 2.5, 5, 10];

/** Ascending, in fen; covers all values. */
export function getTicks(values: readonly Fen[], unit: UnitName): readonly number[] {
  const scale = fenPerUnit[unit];
  const low = Math.min(0, ...values) / scale;
  const high = Math.max(0, ...values) / scale;
  if (low === high) return [0, scale];
  const rough = (high - low) / wantedSteps;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (roundSteps.find((round) => round * power >= rough) ?? 10) * power;
  const ticks: number[] = [];
  for (let count = Math.floor(low / step); count <= Math.ceil(high / step); count += 1) {
    ticks.push(Math.round(count * step * scale));
  }
  return ticks;
}

// The rows of a bridge from one total to another, which always closes.
// Comes in: both totals and the published changes. Goes out: rows with the running total
// before and after each; what the changes do not explain becomes a row of its own, named
// so; small ones beyond the limit become one group with their exact sum.
import { addFen, type Fen, subtractFen, zeroFen } from '../../model/amount.ts';
import { otherKey } from './grouping.ts';
import type { BridgeProps, BridgeStep } from './types.ts';

export const unexplainedKey = '…unexplained';

export interface BridgeRow {
  readonly key: string;
  readonly label: string;
  readonly kind: 'total' | 'step' | 'other' | 'unexplained';
  /** Running totals; a total stands on zero. */
  readonly from: Fen;
  readonly to: Fen;
  readonly change: Fen;
  readonly mark?: 'new' | 'dropped' | undefined;
}

export interface BridgeWords {
  readonly other: (count: number) => string;
  readonly unexplained: string;
}

function chooseSteps(steps: readonly BridgeStep[], maxItems: number) {
  if (steps.length <= maxItems) return { kept: steps, hidden: [] };
  const bySize = [...steps].sort((a, b) => Math.abs(b.fen) - Math.abs(a.fen));
  const kept = new Set(bySize.slice(0, maxItems - 1));
  return {
    kept: steps.filter((step) => kept.has(step)),
    hidden: steps.filter((step) => !kept.has(step)),
  };
}

export function buildBridgeRows(
  bridge: Pick<BridgeProps, 'start' | 'end' | 'steps'>,
  maxItems: number,
  words: BridgeWords,
): readonly BridgeRow[] {
  const { start, end, steps } = bridge;
  const { kept, hidden } = chooseSteps(steps, maxItems);
  const rows: BridgeRow[] = [
    { ...start, kind: 'total', from: zeroFen, to: start.fen, change: start.fen },
  ];
  let running = start.fen;
  const push = (row: Omit<BridgeRow, 'from' | 'to'>) => {
    const to = addFen(running, row.change);
    rows.push({ ...row, from: running, to });
    running = to;
  };
  for (const step of kept) {
    push({ key: step.key, label: step.label, kind: 'step', change: step.fen, mark: step.mark });
  }
  if (hidden.length > 0) {
    const change = addFen(...hidden.map((step) => step.fen));
    push({ key: otherKey, label: words.other(hidden.length), kind: 'other', change });
  }
  const rest = subtractFen(end.fen, running);
  if (rest !== 0) {
    push({ key: unexplainedKey, label: words.unexplained, kind: 'unexplained', change: rest });
  }
  rows.push({ ...end, kind: 'total', from: zeroFen, to: end.fen, change: end.fen });
  return rows;
}

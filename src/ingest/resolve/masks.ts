/**
 * The smallest reason within one row: each rejected placement comes as the mask
 * of the checks it violates, and a set of checks is wanted that meets every mask.
 */

/** A mask that shares a bit with every given mask and could spare none of its own. */
export function reduceMasks(masks: readonly number[]): number {
  const [only, another] = masks;
  // One mask, the usual case: its lowest check alone meets it, since bits go from the top.
  if (only !== undefined && another === undefined) return only & -only;
  let kept = masks.reduce((union, mask) => union | mask, 0);
  for (let bit = 30; bit >= 0; bit -= 1) {
    const without = kept & ~(1 << bit);
    if (without !== kept && masks.every((mask) => (mask & without) !== 0)) kept = without;
  }
  return kept;
}

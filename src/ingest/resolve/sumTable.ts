/**
 * The partial sums of a few members, layer by layer, each with its largest slack.
 * Kept in flat arrays that are used again for every sum looked at, since thousands
 * are: a table by hash finds the state of a sum within one layer. Beyond a fixed
 * number of states it says so and stops.
 */

/** States over all layers; past these exact reasoning is not worth its time. */
const stateLimit = 6_000;
const slotCount = 16_384;

/** Spreads the bits of a sum that may be larger than 32 bits. */
function slotOf(sum: number): number {
  const high = Math.floor(sum / 4_294_967_296);
  const mixed = Math.imul(sum | 0, 0x9e37_79b1) ^ Math.imul(high | 0, 0x85eb_ca6b);
  return (mixed ^ (mixed >>> 15)) & (slotCount - 1);
}

export class SumTable {
  /** By state. */
  readonly sums = new Float64Array(stateLimit + 1);
  readonly slacks = new Float64Array(stateLimit + 1);
  /** By state: the slack the states before it must at least bring; Infinity where nothing completes it. */
  readonly needs = new Float64Array(stateLimit + 1);
  count = 0;
  private readonly slots = new Int32Array(slotCount);
  /** By slot, the layer that last wrote it. */
  private readonly marks = new Int32Array(slotCount);
  private mark = 0;

  clear(): void {
    this.count = 0;
  }

  /** From here on states are found only if they are added or indexed again. */
  openLayer(): void {
    if (this.mark === 0x7fff_ffff) {
      this.marks.fill(0);
      this.mark = 0;
    }
    this.mark += 1;
  }

  /** The slot of a sum in the open layer, or the free one it would take. */
  private seek(sum: number): number {
    let slot = slotOf(sum);
    while (this.marks[slot] === this.mark && this.sums[this.slots[slot] ?? 0] !== sum) {
      slot = (slot + 1) & (slotCount - 1);
    }
    return slot;
  }

  /** The state of a sum in the open layer, or −1. */
  find(sum: number): number {
    const slot = this.seek(sum);
    return this.marks[slot] === this.mark ? (this.slots[slot] ?? -1) : -1;
  }

  /** Puts states made before into the open layer. */
  index(first: number, end: number): void {
    for (let state = first; state < end; state += 1) {
      const slot = this.seek(this.sums[state] ?? 0);
      this.marks[slot] = this.mark;
      this.slots[slot] = state;
    }
  }

  /** Adds a sum to the open layer, or lets it bring more slack; false past the limit. */
  add(sum: number, slack: number): boolean {
    const slot = this.seek(sum);
    if (this.marks[slot] === this.mark) {
      const state = this.slots[slot] ?? 0;
      if (slack > (this.slacks[state] ?? 0)) this.slacks[state] = slack;
      return true;
    }
    if (this.count > stateLimit) return false;
    this.marks[slot] = this.mark;
    this.slots[slot] = this.count;
    this.sums[this.count] = sum;
    this.slacks[this.count] = slack;
    this.count += 1;
    return true;
  }
}

/** A first-in, first-out queue of small numbers in which each waits at most once. */
export class WorkQueue {
  private readonly ring: Int32Array;
  private readonly isWaiting: Uint8Array;
  private head = 0;
  private size = 0;

  constructor(capacity: number) {
    this.ring = new Int32Array(capacity);
    this.isWaiting = new Uint8Array(capacity);
  }

  add(item: number): void {
    if (this.isWaiting[item] === 1) return;
    this.isWaiting[item] = 1;
    this.ring[(this.head + this.size) % this.ring.length] = item;
    this.size += 1;
  }

  /** The item that has waited longest, or −1. */
  take(): number {
    if (this.size === 0) return -1;
    const item = this.ring[this.head] ?? -1;
    this.head = (this.head + 1) % this.ring.length;
    this.size -= 1;
    this.isWaiting[item] = 0;
    return item;
  }

  clear(): void {
    while (this.size > 0) this.take();
  }
}

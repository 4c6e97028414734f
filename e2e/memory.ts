// What a page holds after many changes of view, counted by the browser after a forced
// collection: heap, nodes and listeners. The heap is summed from a snapshot without compiled
// code: that grows for minutes while the engine learns which functions are hot, and says
// nothing about the page. Used by the budget (budgetMemory.spec.ts) and printed by the bench.
// The first rounds load and fill what is kept on purpose; they do not count.
import type { CDPSession, Page } from '@playwright/test';
import { goToView, linkOf, plainViews } from './views.ts';

export interface Held {
  /** Bytes without compiled code. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** As much of a heap snapshot as is used: a flat list of numbers, so many to a node. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
    };
  };
  readonly nodes: readonly number[];
}

async function takeSnapshot(session: CDPSession): Promise<Snapshot> {
  const chunks: string[] = [];
  const collect = ({ chunk }: { chunk: string }) => {
    chunks.push(chunk);
  };
  session.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', collect);
  return JSON.parse(chunks.join('')) as Snapshot;
}

function sumHeap({ snapshot, nodes }: Snapshot): number {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const code = types[0].indexOf('code');
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + type] !== code) sum += nodes[at + size] ?? 0;
  }
  return sum;
}

async function readHeld(session: CDPSession): Promise<Held> {
  // What a collection frees may hold more: until nothing else goes.
  for (let round = 0; round < 4; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const find = (name: string) =>
    metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    heap: sumHeap(await takeSnapshot(session)),
    nodes: find('Nodes'),
    listeners: find('JSEventListeners'),
  };
}

async function changeViews(page: Page, changes: number): Promise<void> {
  for (let change = 0; change < changes; change += 1) {
    const state = plainViews[change % plainViews.length];
    if (state !== undefined) await goToView(page, linkOf(state));
  }
  // React keeps the view before until it has drawn twice more.
  for (const unit of ['yuan', 'hundredMillionYuan', 'tenThousandYuan']) {
    await goToView(page, `#/overview?unit=${unit}`);
  }
}

/** Before and after `changes` changes of view, both times on the overview, after warming up. */
export async function measureHeld(page: Page, changes: number): Promise<readonly [Held, Held]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  // Both times the same views are kept beside the one in sight.
  await changeViews(page, 2 * plainViews.length + (changes % plainViews.length));
  const before = await readHeld(session);
  await changeViews(page, changes);
  const after = await readHeld(session);
  await session.detach();
  return [before, after];
}

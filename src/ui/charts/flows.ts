// Flows that can be drawn: money above zero, no circles. Comes in: links in the order of
// the source. Goes out: the drawn ones, the refused ones with the reason, and each node's
// throughput. A sankey with a cycle would draw nonsense, so the closing link is refused.
import { addFen, type Fen, zeroFen } from '../../model/amount.ts';
import type { FlowLink, FlowNode } from './types.ts';

export interface CheckedFlows {
  readonly nodes: readonly (FlowNode & { readonly fen: Fen })[];
  readonly links: readonly FlowLink[];
  readonly refused: readonly {
    readonly link: FlowLink;
    readonly reason: 'notPositive' | 'cycle';
  }[];
  /** What enters at the nodes that nothing flows into. */
  readonly total: Fen;
}

function canReach(links: readonly FlowLink[], from: string, goal: string): boolean {
  const seen = new Set<string>();
  const waiting = [from];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (key === goal) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    for (const link of links) if (link.from === key) waiting.push(link.to);
  }
  return false;
}

function sumOf(links: readonly FlowLink[]): Fen {
  return addFen(zeroFen, ...links.map((link) => link.fen));
}

export function checkFlows(nodes: readonly FlowNode[], links: readonly FlowLink[]): CheckedFlows {
  const drawn: FlowLink[] = [];
  const refused: CheckedFlows['refused'][number][] = [];
  for (const link of links) {
    if (link.fen <= 0) refused.push({ link, reason: 'notPositive' });
    else if (canReach(drawn, link.to, link.from)) refused.push({ link, reason: 'cycle' });
    else drawn.push(link);
  }
  const used = nodes.filter((node) =>
    drawn.some((link) => link.from === node.key || link.to === node.key),
  );
  const into = (key: string) => drawn.filter((link) => link.to === key);
  const outOf = (key: string) => drawn.filter((link) => link.from === key);
  return {
    nodes: used.map((node) => {
      const [received, sent] = [sumOf(into(node.key)), sumOf(outOf(node.key))];
      return { ...node, fen: received > sent ? received : sent };
    }),
    links: drawn,
    refused,
    total: sumOf(drawn.filter((link) => into(link.from).length === 0)),
  };
}

export function getLinkKey(link: FlowLink): string {
  return `${link.from}→${link.to}`;
}

/** The longest path and the fullest column, which decide how much room is needed. */
export function measureFlows(flows: CheckedFlows): { columns: number; rows: number } {
  const depths = new Map<string, number>();
  const getDepth = (key: string): number => {
    const known = depths.get(key);
    if (known !== undefined) return known;
    const before = flows.links.filter((link) => link.to === key).map((link) => link.from);
    const depth = before.length === 0 ? 0 : 1 + Math.max(...before.map(getDepth));
    depths.set(key, depth);
    return depth;
  };
  const counts = new Map<number, number>();
  for (const node of flows.nodes) {
    const depth = getDepth(node.key);
    counts.set(depth, (counts.get(depth) ?? 0) + 1);
  }
  return { columns: counts.size, rows: Math.max(1, ...counts.values()) };
}

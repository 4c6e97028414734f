/**
 * Which contributions of each member can still be part of one sum.
 * In: for each member the sums it may contribute (with the rounding slack that
 * comes along), the wanted total and its tolerance. Out: per choice whether some
 * choice of all others completes it. First by bounds, then, where several members
 * are open, exactly over reachable partial sums; a larger slack at an equal sum is
 * always at least as good, so one slack per sum suffices. Beyond a fixed number
 * of partial sums it does not say.
 */
import { at } from './at.ts';

/** What a member may contribute; parallel arrays. */
export interface Choices {
  readonly sums: readonly number[];
  readonly slacks: readonly number[];
}

export interface Target {
  readonly equals: number;
  readonly tolerance: number;
}

/** Per member, per choice. */
export type Support = readonly (readonly boolean[])[];

const stateLimit = 6_000;

interface Bounds {
  readonly low: number;
  readonly high: number;
}

function boundsOf({ sums, slacks }: Choices): Bounds {
  let low = Infinity;
  let high = -Infinity;
  for (let index = 0; index < sums.length; index += 1) {
    const sum = sums[index] ?? 0;
    const slack = slacks[index] ?? 0;
    if (sum - slack < low) low = sum - slack;
    if (sum + slack > high) high = sum + slack;
  }
  return { low, high };
}

function supportByBounds(members: readonly Choices[], target: Target): boolean[][] {
  const bounds = members.map(boundsOf);
  let low = 0;
  let high = 0;
  for (const bound of bounds) {
    low += bound.low;
    high += bound.high;
  }
  return members.map(({ sums, slacks }, member) => {
    const own = at(bounds, member);
    return sums.map((sum, index) => {
      const slack = slacks[index] ?? 0;
      return (
        low - own.low + sum - slack <= target.equals + target.tolerance &&
        high - own.high + sum + slack >= target.equals - target.tolerance
      );
    });
  });
}

export interface Layered {
  readonly members: readonly Choices[];
  readonly target: Target;
}

/** Partial sums before each member and after the last, each with its largest slack; undefined past the limit. */
function reachForward({ members, target }: Layered): Map<number, number>[] | undefined {
  const rest: Bounds[] = [{ low: 0, high: 0 }];
  for (const member of members.toReversed()) {
    const after = at(rest, rest.length - 1);
    const own = boundsOf(member);
    rest.push({ low: after.low + own.low, high: after.high + own.high });
  }
  const layers: Map<number, number>[] = [new Map([[0, 0]])];
  let states = 0;
  for (const [index, { sums, slacks }] of members.entries()) {
    const remaining = at(rest, members.length - index - 1);
    const layer = new Map<number, number>();
    for (const [before, slackBefore] of at(layers, index)) {
      for (let choice = 0; choice < sums.length; choice += 1) {
        const sum = before + (sums[choice] ?? 0);
        const slack = slackBefore + (slacks[choice] ?? 0);
        if (sum - slack + remaining.low > target.equals + target.tolerance) continue;
        if (sum + slack + remaining.high < target.equals - target.tolerance) continue;
        if (slack > (layer.get(sum) ?? -1)) layer.set(sum, slack);
      }
    }
    states += layer.size;
    if (states > stateLimit) return undefined;
    layers.push(layer);
  }
  return layers;
}

/** Walks back from the sums that meet the target: the slack each partial sum must bring, and which choices serve. */
function supportByReach(
  { members, target }: Layered,
  layers: readonly Map<number, number>[],
): boolean[][] {
  const support: boolean[][] = members.map(({ sums }) => sums.map(() => false));
  let needed = new Map<number, number>();
  for (const [sum, slack] of at(layers, members.length)) {
    const need = Math.abs(sum - target.equals) - target.tolerance;
    if (slack >= need) needed.set(sum, need);
  }
  for (let member = members.length - 1; member >= 0; member -= 1) {
    const { sums, slacks } = at(members, member);
    const served = at(support, member);
    const neededBefore = new Map<number, number>();
    for (const [before, slackBefore] of at(layers, member)) {
      for (let choice = 0; choice < sums.length; choice += 1) {
        const need = needed.get(before + (sums[choice] ?? 0));
        if (need === undefined) continue;
        const own = need - (slacks[choice] ?? 0);
        if (slackBefore < own) continue;
        served[choice] = true;
        if (own < (neededBefore.get(before) ?? Infinity)) neededBefore.set(before, own);
      }
    }
    needed = neededBefore;
  }
  return support;
}

function pick({ sums, slacks }: Choices, flags: readonly boolean[]): Choices {
  return {
    sums: sums.filter((_, index) => flags[index]),
    slacks: slacks.filter((_, index) => flags[index]),
  };
}

/** Takes members with a single choice out of the sum; the target then speaks of the others. */
export function foldSingles(all: readonly Choices[], target: Target): Layered {
  let { equals, tolerance } = target;
  const members = all.filter(({ sums, slacks }) => {
    if (sums.length !== 1) return true;
    equals -= sums[0] ?? 0;
    tolerance += slacks[0] ?? 0;
    return false;
  });
  return { members, target: { equals, tolerance } };
}

/**
 * For every choice whether the others can complete the sum; undefined if nothing
 * can, `unknown` if there are too many partial sums to tell. Members in the order that prunes best: widest first.
 */
export function findSupport(
  members: readonly Choices[],
  target: Target,
): Support | 'unknown' | undefined {
  if (members.length === 0) return Math.abs(target.equals) <= target.tolerance ? [] : undefined;
  const byBounds = supportByBounds(members, target);
  if (byBounds.some((flags) => !flags.includes(true))) return undefined;
  if (members.length === 1) return byBounds;
  const left = members.map((member, index) => pick(member, at(byBounds, index)));
  const layered = { members: left, target };
  const layers = reachForward(layered);
  if (layers === undefined) return 'unknown';
  if (at(layers, members.length).size === 0) return undefined;
  const support = supportByReach(layered, layers);
  if (support.some((flags) => !flags.includes(true))) return undefined;
  return byBounds.map((flags, index) => {
    const served = at(support, index).values();
    return flags.map((flag) => flag && served.next().value === true);
  });
}

/**
 * Which members an exclusion by a sum really needs: one counts only if the sum
 * would not have spoken with all the member's choices given back. Members are
 * tried in turn, each against what those before it left.
 */
import { at } from './at.ts';
import type { Classes, History } from './history.ts';
import type { Entry, Group, LinearPropagator } from './network.ts';
import { type Choices, mayReach } from './reach.ts';

/** A sum and the moment at which it excluded something: a class of a group, or, without one, everything. */
export interface SumStep {
  readonly history: History;
  readonly propagator: LinearPropagator;
  readonly moment: number;
  readonly isExpired: () => boolean;
  readonly excluded?: { readonly group: Group; readonly index: number };
}

export interface Member {
  readonly entry: Entry;
  readonly alive: readonly number[];
  readonly dead: readonly number[];
}

/** Sums and slacks of the given classes, as a member of a signed sum. */
function contributionsOf(
  { group, sign }: Entry,
  classes: readonly number[],
  isPrinted: boolean,
): Choices {
  return {
    sums: classes.map((index) => sign * (group.sums[index] ?? 0)),
    slacks: classes.map((index) => (isPrinted ? (group.slacks[index] ?? 0) : 0)),
  };
}

interface Range {
  readonly low: number;
  readonly high: number;
}

function listMembers({ history, propagator, moment, excluded }: SumStep): Member[] {
  return propagator.entries.map((entry) => {
    const classes: Classes =
      entry.group === excluded?.group
        ? { alive: [excluded.index], dead: [] }
        : history.sortClasses(entry.group, moment);
    return { entry, alive: classes.alive, dead: classes.dead };
  });
}

function measure({ group, sign }: Entry, classes: readonly number[], isPrinted: boolean): Range {
  let low = Infinity;
  let high = -Infinity;
  for (const index of classes) {
    const sum = sign * (group.sums[index] ?? 0);
    const slack = isPrinted ? (group.slacks[index] ?? 0) : 0;
    low = Math.min(low, sum - slack);
    high = Math.max(high, sum + slack);
  }
  return { low, high };
}

/** Members whose exclusions count; those over several columns always do. */
function isCandidate({ entry, dead }: Member): boolean {
  return dead.length > 0 || entry.group.column === undefined;
}

/** Undefined if bounds alone do not tell. */
function listNeededByBounds(
  members: readonly Member[],
  { equals, tolerance, isPrinted }: LinearPropagator,
): readonly Member[] | undefined {
  const ranges = members.map(({ entry, alive }) => measure(entry, alive, isPrinted));
  let low = -equals - tolerance;
  let high = -equals + tolerance;
  for (const range of ranges) {
    low += range.low;
    high += range.high;
  }
  if (low <= 0 && high >= 0) return undefined;
  return members.filter((member, position) => {
    if (!isCandidate(member)) return false;
    if (member.entry.group.column === undefined) return true;
    const own = at(ranges, position);
    const given = measure(member.entry, member.dead, isPrinted);
    const lower = low + Math.min(0, given.low - own.low);
    const higher = high + Math.max(0, given.high - own.high);
    if (lower <= 0 && higher >= 0) return true;
    low = lower;
    high = higher;
    return false;
  });
}

function listNeededByReach(
  members: readonly Member[],
  propagator: LinearPropagator,
): readonly Member[] {
  const contribute = ({ entry }: Member, classes: readonly number[]) =>
    contributionsOf(entry, classes, propagator.isPrinted);
  const choices = members.map((member) => contribute(member, member.alive));
  return members.filter((member, position) => {
    if (!isCandidate(member)) return false;
    if (member.entry.group.column === undefined) return true;
    const before = at(choices, position);
    choices[position] = contribute(member, [...member.alive, ...member.dead]);
    if (!mayReach(choices, propagator)) return false;
    choices[position] = before;
    return true;
  });
}

/** The members without whose exclusions the sum would not have spoken. */
export function listNeeded(step: SumStep): readonly Member[] {
  const members = listMembers(step);
  if (step.isExpired()) return members.filter(isCandidate);
  const { propagator } = step;
  return listNeededByBounds(members, propagator) ?? listNeededByReach(members, propagator);
}

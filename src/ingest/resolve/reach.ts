/**
 * Which contributions of each member can still be part of one sum.
 * In: for each member the sums it may contribute (with the rounding slack that
 * comes along), the wanted total and its tolerance. Out: per choice whether some
 * choice of all others completes it. First by bounds, then, where several members
 * are open, exactly over reachable partial sums; a larger slack at an equal sum is
 * always at least as good, so one slack per sum suffices. Beyond a fixed number
 * of partial sums it does not say. Choices lie in flat arrays used again and again.
 */
import { SumTable } from './sumTable.ts';

/** What a member may contribute; parallel arrays. */
export interface Choices {
  readonly sums: readonly number[];
  readonly slacks: readonly number[];
}

export interface Target {
  readonly equals: number;
  readonly tolerance: number;
}

/** `none` if nothing meets the total; `some` if every member has a choice, which the flags tell. */
export type Reached = 'none' | 'some' | 'unknown';

interface Between {
  readonly most: number;
  readonly least: number;
}

export class Reach {
  /** By choice of all members. */
  private readonly sums: number[] = [];
  private readonly slacks: number[] = [];
  private readonly flags: number[] = [];
  /** By member, where its choices begin; one more for the end. */
  private readonly starts: number[] = [0];
  /** By member, the least and greatest it may contribute. */
  private readonly lows: number[] = [];
  private readonly highs: number[] = [];
  /** By member, where its layer of states begins. */
  private readonly layers: number[] = [];
  private readonly states = new SumTable();
  private memberCount = 0;
  private choiceCount = 0;
  private equals = 0;
  private tolerance = 0;

  /** Begins another sum. */
  begin(equals: number, tolerance: number): void {
    this.equals = equals;
    this.tolerance = tolerance;
    this.memberCount = 0;
    this.choiceCount = 0;
  }

  /** A choice of the member under way. */
  addChoice(sum: number, slack: number): void {
    this.sums[this.choiceCount] = sum;
    this.slacks[this.choiceCount] = slack;
    this.choiceCount += 1;
  }

  /** Ends a member; true if it has several choices. One without a choice goes into the total, and its flag is left out. */
  endMember(): boolean {
    const start = this.starts[this.memberCount] ?? 0;
    if (this.choiceCount - start === 1) {
      this.equals -= this.sums[start] ?? 0;
      this.tolerance += this.slacks[start] ?? 0;
      this.choiceCount = start;
      return false;
    }
    this.memberCount += 1;
    this.starts[this.memberCount] = this.choiceCount;
    return true;
  }

  /** Whether a choice counts, in the order in which those of members with several were added. */
  isSupported(choice: number): boolean {
    return this.flags[choice] === 1;
  }

  find(): Reached {
    if (this.memberCount === 0) return Math.abs(this.equals) <= this.tolerance ? 'some' : 'none';
    for (let choice = 0; choice < this.choiceCount; choice += 1) this.flags[choice] = 1;
    for (let member = 0; member < this.memberCount; member += 1) this.measure(member);
    if (!this.flagByBounds()) return 'none';
    if (this.memberCount === 1) return 'some';
    for (let member = 0; member < this.memberCount; member += 1) this.measure(member);
    if (!this.reachForward()) return 'unknown';
    return this.flagByReach() ? 'some' : 'none';
  }

  private measure(member: number): void {
    let low = Infinity;
    let high = -Infinity;
    const end = this.starts[member + 1] ?? 0;
    for (let choice = this.starts[member] ?? 0; choice < end; choice += 1) {
      if (this.flags[choice] !== 1) continue;
      const sum = this.sums[choice] ?? 0;
      const slack = this.slacks[choice] ?? 0;
      if (sum - slack < low) low = sum - slack;
      if (sum + slack > high) high = sum + slack;
    }
    this.lows[member] = low;
    this.highs[member] = high;
  }

  /** False if a member is left without a choice. */
  private flagByBounds(): boolean {
    let most = this.equals + this.tolerance;
    let least = this.equals - this.tolerance;
    for (let member = 0; member < this.memberCount; member += 1) {
      most -= this.lows[member] ?? 0;
      least -= this.highs[member] ?? 0;
    }
    for (let member = 0; member < this.memberCount; member += 1) {
      const highest = most + (this.lows[member] ?? 0);
      const lowest = least + (this.highs[member] ?? 0);
      if (!this.flagWithin(member, lowest, highest)) return false;
    }
    return true;
  }

  /** Flags the choices of one member that come between two bounds; false if there are none. */
  private flagWithin(member: number, lowest: number, highest: number): boolean {
    let isOpen = false;
    const end = this.starts[member + 1] ?? 0;
    for (let choice = this.starts[member] ?? 0; choice < end; choice += 1) {
      const sum = this.sums[choice] ?? 0;
      const slack = this.slacks[choice] ?? 0;
      const isWithin = sum - slack <= highest && sum + slack >= lowest;
      this.flags[choice] = isWithin ? 1 : 0;
      isOpen ||= isWithin;
    }
    return isOpen;
  }

  /** Lists the partial sums before each member and after the last; false past the limit. */
  private reachForward(): boolean {
    const { states } = this;
    let most = this.equals + this.tolerance;
    let least = this.equals - this.tolerance;
    for (let member = 0; member < this.memberCount; member += 1) {
      most -= this.lows[member] ?? 0;
      least -= this.highs[member] ?? 0;
    }
    states.clear();
    states.openLayer();
    states.add(0, 0);
    this.layers[0] = 0;
    for (let member = 0; member < this.memberCount; member += 1) {
      const first = this.layers[member] ?? 0;
      const end = states.count;
      this.layers[member + 1] = end;
      // What lies beyond these no choice of the members to come brings back.
      most += this.lows[member] ?? 0;
      least += this.highs[member] ?? 0;
      states.openLayer();
      for (let state = first; state < end; state += 1) {
        if (!this.extend(state, member, { most, least })) return false;
      }
    }
    return true;
  }

  /** Adds each choice of a member to one partial sum; false past the limit. */
  private extend(state: number, member: number, { most, least }: Between): boolean {
    const { states, starts, flags } = this;
    const before = states.sums[state] ?? 0;
    const slackBefore = states.slacks[state] ?? 0;
    const end = starts[member + 1] ?? 0;
    for (let choice = starts[member] ?? 0; choice < end; choice += 1) {
      if (flags[choice] !== 1) continue;
      const sum = before + (this.sums[choice] ?? 0);
      const slack = slackBefore + (this.slacks[choice] ?? 0);
      if (sum - slack > most || sum + slack < least) continue;
      if (!states.add(sum, slack)) return false;
    }
    return true;
  }

  /** Walks back from the sums that meet the total: the slack each partial sum must bring, and which choices serve. */
  private flagByReach(): boolean {
    const { states, layers } = this;
    for (let state = layers[this.memberCount] ?? 0; state < states.count; state += 1) {
      const need = Math.abs((states.sums[state] ?? 0) - this.equals) - this.tolerance;
      states.needs[state] = (states.slacks[state] ?? 0) >= need ? need : Infinity;
    }
    let end = states.count;
    for (let member = this.memberCount - 1; member >= 0; member -= 1) {
      const first = layers[member] ?? 0;
      const after = layers[member + 1] ?? 0;
      states.openLayer();
      states.index(after, end);
      if (!this.serve(member, first, after)) return false;
      end = after;
    }
    return true;
  }

  /** Flags the choices of one member that serve; false if there are none. */
  private serve(member: number, first: number, end: number): boolean {
    const { flags } = this;
    this.states.needs.fill(Infinity, first, end);
    let isServed = false;
    const lastChoice = this.starts[member + 1] ?? 0;
    for (let choice = this.starts[member] ?? 0; choice < lastChoice; choice += 1) {
      if (flags[choice] !== 1) continue;
      const serves = this.serveBy(choice, first, end);
      flags[choice] = serves ? 1 : 0;
      isServed ||= serves;
    }
    return isServed;
  }

  /** Notes what the states of a layer must bring for a choice; false if none brings it. */
  private serveBy(choice: number, first: number, end: number): boolean {
    const { sums, slacks, needs } = this.states;
    const sum = this.sums[choice] ?? 0;
    const slack = this.slacks[choice] ?? 0;
    let serves = false;
    for (let state = first; state < end; state += 1) {
      const next = this.states.find((sums[state] ?? 0) + sum);
      const own = next < 0 ? Infinity : (needs[next] ?? Infinity) - slack;
      if ((slacks[state] ?? 0) < own) continue;
      serves = true;
      if (own < (needs[state] ?? Infinity)) needs[state] = own;
    }
    return serves;
  }
}

/** Reused from call to call: reasoning goes one sum at a time. */
const reach = new Reach();

/** Whether any choice of the members meets the total; true also where there are too many partial sums to tell. */
export function mayReach(members: Iterable<Choices>, { equals, tolerance }: Target): boolean {
  reach.begin(equals, tolerance);
  for (const { sums, slacks } of members) {
    for (const [choice, sum] of sums.entries()) reach.addChoice(sum, slacks[choice] ?? 0);
    reach.endMember();
  }
  return reach.find() !== 'none';
}

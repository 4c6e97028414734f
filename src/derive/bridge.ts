/**
 * The bridge from last year's general public budget to this year's.
 *
 * In: the stated changes of the total, of basic and project expenditure and
 * of the items; where last year's own disclosure is given, its published
 * total. Out: two ends and the steps between them, largest first.
 * Rule: ends and steps always close. What the items do not explain is a step
 * of its own, the remainder; without both ends there is no bridge.
 */
import { addFen, type Fen, toFen, zeroFen } from '../model/amount.ts';
import type { Disclosure } from '../model/disclosure.ts';
import {
  type AmountFigure,
  type Figure,
  forgetFacts,
  getFacts,
  makeComputed,
  pickFigure,
  sumFigures,
} from './figure.ts';
import { getTotalFigure, listStatements, listStatementsAbout } from './locate.ts';
import { type Change, compareFigures, getStatedChange } from './statedChange.ts';
import { buildYearChanges, type YearChange } from './yearChanges.ts';

export interface BridgeStep {
  /** Key of the item's change; `remainder` for what no item explains. */
  readonly key: string;
  /** Undefined for the remainder. */
  readonly item: YearChange | undefined;
  /** Signed, never 0. */
  readonly delta: Fen;
  /** Level before and after the step, for drawing. */
  readonly start: Fen;
  readonly end: Fen;
  readonly facts: readonly string[];
}

export interface Bridge {
  readonly from: AmountFigure;
  readonly to: AmountFigure;
  /** Where last year's total is known from. */
  readonly basis: 'published' | 'statedTotal' | 'statedSplit' | 'items';
  readonly steps: readonly BridgeStep[];
  /** All items, also those that did not change. */
  readonly items: readonly YearChange[];
  /** The same bridge by kind of expenditure, where the narrative gives both kinds. */
  readonly split: { readonly basic: Change; readonly project: Change } | undefined;
}

export const remainderKey = 'remainder';

/** The stated change of the whole general public budget; undefined where none is stated. */
export function findGeneralPublicChange(disclosure: Disclosure): Change | undefined {
  const stated = [
    ...listStatements(disclosure, 'generalPublicScale').filter(
      ({ subject }) => subject.concept === 'total' || subject.concept === 'generalPublic',
    ),
    ...listStatements(disclosure, 'income').filter(
      ({ subject }) => subject.concept === 'generalPublic',
    ),
    ...listStatements(disclosure, 'appropriation').filter(
      ({ subject }) => subject.concept === 'generalPublic',
    ),
  ];
  return stated.map(getStatedChange).find((change) => change.previous.state === 'amount');
}

/** The stated change of basic or project expenditure from the general public budget. */
export function findNatureChange(
  disclosure: Disclosure,
  nature: 'basic' | 'project',
): Change | undefined {
  const topics = [
    'generalPublicScale',
    nature === 'basic' ? 'generalPublicBasic' : 'generalPublicProject',
  ] as const;
  const statements = listStatementsAbout(disclosure, topics, [nature]);
  const found = statements.find(({ change }) => change !== undefined);
  return found === undefined ? undefined : getStatedChange(found);
}

function findSplit(disclosure: Disclosure): Bridge['split'] {
  const basic = findNatureChange(disclosure, 'basic');
  const project = findNatureChange(disclosure, 'project');
  if (basic === undefined || project === undefined) return undefined;
  if (basic.previous.state !== 'amount' || project.previous.state !== 'amount') return undefined;
  return { basic, project };
}

type Ends = Pick<Bridge, 'from' | 'to' | 'basis'>;

function chooseEnds(
  disclosure: Disclosure,
  previous: Disclosure | undefined,
  rest: Pick<Bridge, 'items' | 'split'>,
): Ends | undefined {
  const total = findGeneralPublicChange(disclosure);
  const { items, split } = rest;
  const to = pickFigure(
    getTotalFigure(disclosure, 'generalPublic', 'total'),
    total?.current ?? sumFigures([]),
    split === undefined ? sumFigures([]) : sumFigures([split.basic.current, split.project.current]),
  );
  if (to.state !== 'amount') return undefined;
  const candidates: readonly (readonly [Bridge['basis'], Figure])[] = [
    [
      'published',
      previous === undefined
        ? sumFigures([])
        : forgetFacts(getTotalFigure(previous, 'generalPublic', 'total')),
    ],
    ['statedTotal', total?.previous ?? sumFigures([])],
    [
      'statedSplit',
      split === undefined
        ? sumFigures([])
        : sumFigures([split.basic.previous, split.project.previous]),
    ],
    [
      'items',
      items.every((item) => item.previous.state === 'amount')
        ? sumFigures(items.map((item) => item.previous))
        : sumFigures([]),
    ],
  ];
  for (const [basis, from] of candidates) {
    if (from.state === 'amount') return { from, to, basis };
  }
  return undefined;
}

function buildSteps({ from, to }: Ends, items: readonly YearChange[]): readonly BridgeStep[] {
  const moved = items
    .flatMap((item) =>
      item.change.state === 'amount' && item.change.fen !== 0
        ? [{ key: item.key, item, delta: item.change.fen, facts: getFacts(item.change) }]
        : [],
    )
    .toSorted((left, right) => Math.abs(right.delta) - Math.abs(left.delta));
  const explained = addFen(zeroFen, ...moved.map(({ delta }) => delta));
  const rest = toFen(to.fen - from.fen - explained);
  const facts = [...getFacts(from), ...getFacts(to)];
  const remainder = { key: remainderKey, item: undefined, delta: rest, facts };
  let level = from.fen;
  return (rest === 0 ? moved : [...moved, remainder]).map((step) => {
    const start = level;
    level = toFen(level + step.delta);
    return { ...step, start, end: level };
  });
}

/**
 * The bridge of a disclosure; undefined when one of its ends is not known.
 * `previous`, last year's disclosure of the same department, gives the
 * published starting point.
 */
export function buildBridge(disclosure: Disclosure, previous?: Disclosure): Bridge | undefined {
  const items = buildYearChanges(disclosure);
  const split = findSplit(disclosure);
  const ends = chooseEnds(disclosure, previous, { items, split });
  if (ends === undefined) return undefined;
  return { ...ends, items, split, steps: buildSteps(ends, items) };
}

/** The change from one end of the bridge to the other. */
export function getBridgeChange(bridge: Bridge): Change {
  return compareFigures(
    bridge.from,
    bridge.to.fact === undefined ? makeComputed(bridge.to.fen, getFacts(bridge.to)) : bridge.to,
  );
}

// What the tests of checks and model use of vitest: groups, tests, tables of cases, hooks
// and its own `expect`. Tests are collected here and run by runner.ts, again and again.
import * as kit from '@vitest/expect';

type Step = () => unknown;

interface Collected {
  readonly tests: { readonly title: string; readonly run: Step }[];
  /** Once per process, and before each test. */
  readonly once: Step[];
  readonly before: Step[];
}

const { chai } = kit;
chai.use(kit.JestExtend);
chai.use(kit.JestChaiExpect);
chai.use(kit.JestAsymmetricMatchers);

const assertion = (value: unknown, message?: string) => chai.expect(value, message);
const matchers: unknown = Reflect.get(globalThis, kit.ASYMMETRIC_MATCHERS_OBJECT);
export const expect = Object.assign(assertion, chai.expect, matchers);
Reflect.set(globalThis, kit.GLOBAL_EXPECT, expect);
kit.setState({ assertionCalls: 0, isExpectingAssertions: false }, expect as never);

const createEmpty = (): Collected => ({ tests: [], once: [], before: [] });
const path: string[] = [];
let collected = createEmpty();

/** Everything of the file loaded last. */
export function takeCollected(): Collected {
  const taken = collected;
  collected = createEmpty();
  return taken;
}

export function describe(name: string, fill: () => void): void {
  path.push(name);
  fill();
  path.pop();
}

function addTest(name: string, run: Step): void {
  collected.tests.push({ title: [...path, name].join(' '), run });
}

/** Cases are told apart by their place in the list. */
function addCases(cases: readonly unknown[]) {
  return (name: string, run: (...given: readonly unknown[]) => unknown) => {
    cases.forEach((one, index) => {
      const given: readonly unknown[] = Array.isArray(one) ? one : [one];
      addTest(`${name} [${String(index)}]`, () => run(...given));
    });
  };
}

export const it = Object.assign(addTest, { each: addCases });

export function beforeAll(run: Step): void {
  collected.once.push(run);
}

export function beforeEach(run: Step): void {
  collected.before.push(run);
}

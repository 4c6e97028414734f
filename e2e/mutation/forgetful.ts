// What the checks remember about a document must not outlive a mutant: the weak maps that
// they made forget everything before each test. Libraries keep theirs.

const Original = globalThis.WeakMap;
const ours: ForgetfulMap[] = [];

class ForgetfulMap {
  kept = new Original<WeakKey, unknown>();

  get(key: WeakKey): unknown {
    return this.kept.get(key);
  }

  has(key: WeakKey): boolean {
    return this.kept.has(key);
  }

  set(key: WeakKey, value: unknown): this {
    this.kept.set(key, value);
    return this;
  }
}

/** Whether the line that makes the map stands in the code under test. */
function isOurs(): boolean {
  const [, , , maker = ''] = (new Error().stack ?? '').split('\n');
  return /\/src\/(?:checks|model)\//u.test(maker);
}

globalThis.WeakMap = new Proxy(Original, {
  construct(target, given: [], made) {
    if (!isOurs()) return Reflect.construct(target, given, made) as object;
    const map = new ForgetfulMap();
    ours.push(map);
    return map;
  },
});

/** Before each test; cheap, for there are few. */
export function forgetAll(): void {
  for (const map of ours) map.kept = new Original();
}

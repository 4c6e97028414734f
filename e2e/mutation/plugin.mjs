// The door through which Stryker finds runner.ts. Stryker loads it in its own process, too,
// which knows no TypeScript; the process of the tests does (stryker.config.json).

class Bridge {
  #runner;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    const { Runner } = await import('./runner.ts');
    this.#runner = new Runner();
  }

  dryRun() {
    return this.#runner.dryRun();
  }

  mutantRun(run) {
    return this.#runner.mutantRun(run);
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'inProcess', injectableClass: Bridge }];

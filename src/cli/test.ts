// `npm test`, all of what continuous integration runs: browser, format, lint, types,
// dead code, unit tests, build, byte budget, journeys. A failed step does not stop
// the later ones unless they stand on it. Ends with the line "N passed, N failed":
// gates and tests together; the exit code is 1 if anything failed.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildPage } from './build.ts';
import { ensureBrowser } from './ensureBrowser.ts';
import { readReport, sumTallies, type Tally, tallyGate, tallyReport } from './tally.ts';

const cache = join('node_modules', '.cache');
const reports = join(cache, 'reports');
/** A step that takes longer hangs; the journeys are many. */
const limit = 20 * 60_000;

/** Runs a tool of node_modules, streaming its output; resolves to whether it ended well. */
function tool(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(join('node_modules', '.bin', name), args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
      timeout: limit,
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

const tallies: Tally[] = [];

/** Runs one step between two lines that name it and its time. */
async function step(name: string, work: () => Promise<Tally>): Promise<boolean> {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const tally = await work().catch((error: unknown) => {
    console.error(error);
    return tallyGate(false);
  });
  tallies.push(tally);
  const isOk = tally.failed === 0;
  console.log(
    `${isOk ? '✓' : '✗'} ${name} ${Math.round((performance.now() - start) / 100) / 10} s`,
  );
  return isOk;
}

const gate = (name: string, work: () => Promise<boolean>) =>
  step(name, async () => tallyGate(await work()));

async function runUnit(): Promise<Tally> {
  const report = join(reports, 'unit.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const isOk = await tool('vitest', args);
  return tallyReport('unit', readReport(report), isOk);
}

async function runJourneys(project: string, browser: string): Promise<Tally> {
  const report = join(process.cwd(), reports, `${project}.json`);
  const args = ['test', '--config', 'e2e/playwright.config.ts', `--project=${project}`];
  const isOk = await tool('playwright', [...args, '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    CHROMIUM_PATH: browser,
  });
  return tallyReport('journeys', readReport(report), isOk);
}

const eslint = ['.', '--max-warnings', '0', '--cache', '--cache-location', join(cache, 'eslint/')];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const start = performance.now();

let browser: string | undefined;
await gate('browser', async () => {
  browser = (await ensureBrowser())?.path;
  return browser !== undefined;
});
await gate('format', () => tool('biome', ['format', '.']));
// One core each: the linter knows types, too, and takes as long as all the others.
await Promise.all([
  gate('lint', () => tool('eslint', eslint)),
  (async () => {
    await gate('accessibility lint', () => tool('biome', ['lint', '--error-on-warnings', '.']));
    await gate('types', () => tool('tsc', ['--noEmit']));
    await gate('dead code', () => tool('knip', ['--no-progress']));
  })(),
]);
await step('unit', runUnit);
const isBuilt = await gate('build', async () => {
  await buildPage();
  return true;
});
for (const [name, project] of [
  ['byte budget', 'budget'],
  ['journeys', 'journeys'],
] as const) {
  await step(name, async () => {
    if (isBuilt && browser !== undefined) return runJourneys(project, browser);
    console.log('not run: it needs the build and the browser');
    return tallyGate(false);
  });
}

const { passed, failed, skipped } = sumTallies(tallies);
console.log(`\n${Math.round((performance.now() - start) / 1000)} s, ${skipped} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

// How the journeys run: against the built page, in the one browser that is found,
// in Chinese, in Shanghai's time, without motion. The server belongs to the
// fixtures (fixtures.ts), one for each worker, on a port of its own.
import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser.ts';

const browser = await findBrowser();

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  globalTimeout: 15 * 60_000,
  reporter: 'list',
  projects: [
    { name: 'budget', testMatch: 'budget*.spec.ts' },
    {
      name: 'journeys',
      testMatch: '**/*.spec.ts',
      testIgnore: 'budget*.spec.ts',
    },
  ],
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    contextOptions: { reducedMotion: 'reduce' },
    // Each journey would fetch all of the page again to keep it; offline.spec.ts allows it.
    serviceWorkers: 'block',
    // A trace slows every journey; ask for one with --trace on.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: browser === undefined ? {} : { executablePath: browser.path },
  },
});

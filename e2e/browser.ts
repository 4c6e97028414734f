// Finds the browser for the journeys: CHROMIUM_PATH, then Playwright's own, then
// the system's Chromium or Chrome, then the one inside @sparticuz/chromium. Each is
// asked for its version first, because a file that does not run is no browser.
// Nothing is installed or downloaded here.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';

export interface Browser {
  readonly source: 'CHROMIUM_PATH' | 'playwright' | 'system' | 'package';
  readonly path: string;
  readonly version: string;
}

const run = promisify(execFile);

/** The version line of a browser, or undefined if it does not run. */
async function readVersion(path: string): Promise<string | undefined> {
  // Chrome on Windows prints no version; there its presence has to do.
  if (process.platform === 'win32') return existsSync(path) ? path : undefined;
  try {
    const { stdout } = await run(path, ['--version'], { timeout: 20_000 });
    return stdout.trim();
  } catch {
    return undefined;
  }
}

function listSystemPaths(): string[] {
  // The shell draws the same pages without a window around them, in half the time.
  const names = [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
  ];
  const folders = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin');
  const windows = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'));
  return [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...windows,
  ].filter((path) => existsSync(path));
}

/** Unpacks the packaged Chromium into the temporary folder; undefined off Linux. */
async function unpackPackaged(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  try {
    const packaged = await import('@sparticuz/chromium');
    return await packaged.default.executablePath();
  } catch {
    return undefined;
  }
}

async function findFirst(source: Browser['source'], paths: readonly string[]) {
  for (const path of paths) {
    const version = await readVersion(path);
    if (version !== undefined) return { source, path, version };
  }
  return undefined;
}

/** The first browser that runs, in the order above, or undefined. */
export async function findBrowser(): Promise<Browser | undefined> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return findFirst('CHROMIUM_PATH', [named]);
  const own = await findFirst(
    'playwright',
    [chromium.executablePath()].filter((path) => existsSync(path)),
  );
  const found = own ?? (await findFirst('system', listSystemPaths()));
  if (found !== undefined) return found;
  const packaged = await unpackPackaged();
  return packaged === undefined ? undefined : findFirst('package', [packaged]);
}

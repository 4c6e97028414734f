// Sees to the browser of the journeys: finds one, and only if there is none installs
// one: through apt as root on Debian and its kin, through Playwright elsewhere.
// Fonts with Chinese glyphs matter to pictures alone, so their absence is said and
// does not fail anything.
import { spawnSync } from 'node:child_process';
import { type Browser, findBrowser } from '../../e2e/browser.ts';

const hasCommand = (name: string) => spawnSync(name, ['--version']).error === undefined;
const canUseApt = () => process.getuid?.() === 0 && hasCommand('apt-get');

function apt(packages: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args: readonly string[]) =>
    spawnSync('apt-get', args, { stdio: 'inherit', env, timeout: 240_000 }).status === 0;
  console.log(`apt-get install ${packages.join(' ')} …`);
  return (
    run(['update', '-qq']) && run(['install', '-y', '-qq', '--no-install-recommends', ...packages])
  );
}

function installBrowser(): boolean {
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (canUseApt() && apt([name, 'fonts-noto-cjk'])) return true;
  }
  const cli = ['node_modules/playwright/cli.js', 'install', 'chromium'];
  const options = { stdio: 'inherit', timeout: 240_000 } as const;
  return spawnSync(process.execPath, cli, options).status === 0;
}

function hasChineseFonts(): boolean {
  if (process.platform !== 'linux') return true;
  const { error, stdout } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  return error === undefined && stdout.trim() !== '';
}

function ensureFonts(): void {
  if (hasChineseFonts()) return;
  if (canUseApt() && apt(['fontconfig', 'fonts-noto-cjk']) && hasChineseFonts()) return;
  console.log('No font with Chinese glyphs: pictures will show boxes, the tests go on.');
}

/** The browser to run the journeys in; undefined, with the reason printed, if none can be had. */
export async function ensureBrowser(): Promise<Browser | undefined> {
  let browser = await findBrowser();
  const named = process.env['CHROMIUM_PATH'];
  if (browser === undefined && named) {
    console.log(`CHROMIUM_PATH names ${named}, which does not run.`);
    return undefined;
  }
  if (browser === undefined && installBrowser()) browser = await findBrowser();
  if (browser === undefined) {
    console.log('No browser can be found or installed: set CHROMIUM_PATH to a Chromium or Chrome.');
    return undefined;
  }
  ensureFonts();
  console.log(`${browser.version} (${browser.source}: ${browser.path})`);
  return browser;
}

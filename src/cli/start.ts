// `npm start`: builds the page if its sources have changed, serves it on this
// machine, prints the address and opens a browser where there is one.
import { spawn } from 'node:child_process';
import { buildPage, isBuildFresh } from './build.ts';
import { serve } from './serve.ts';

function findOpener(): [string, string[]] | undefined {
  if (!process.stdout.isTTY) return undefined;
  if (process.platform === 'darwin') return ['open', []];
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '']];
  const hasDesktop = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  return hasDesktop ? ['xdg-open', []] : undefined;
}

function openBrowser(url: string): void {
  const opener = findOpener();
  if (opener === undefined) return;
  const [command, args] = opener;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  // Without a browser the printed address is enough.
  child.on('error', () => undefined);
  child.unref();
}

if (!isBuildFresh()) {
  console.log('正在构建 / Building …');
  await buildPage();
}
const { url } = await serve('dist', 4173);
console.log(`\n  预算透视 Budget Lens  ${url}\n\n  按 Ctrl-C 结束 / Ctrl-C to stop`);
openBrowser(url);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => process.exit(0));
}

// The memory of the process that draws a page, as the system counts it: heap, canvases,
// worker and shared libraries together. Only Linux tells.
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright';

/** The most a process ever held, in megabytes. */
function readPeak(pid: number): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1]) / 1000;
}

/** The most any page's process ever held, in megabytes; undefined where the system does not tell. */
export async function readPagePeak(browser: Browser): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined;
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  return Math.max(...pages.map(({ id }) => readPeak(id)));
}

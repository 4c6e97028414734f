// The checks of the first sample, measured by their own script in a process of its own.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Section } from './summary.ts';

/** The last line a script of this folder prints, and whether it ended well. */
export function runScript(
  name: string,
): Promise<{ readonly lines: string[]; readonly isOk: boolean }> {
  const path = fileURLToPath(new URL(name, import.meta.url));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('exit', (code) => {
      const lines = Buffer.concat(chunks).toString('utf8').trim().split('\n');
      resolve({ lines, isOk: code === 0 });
    });
  });
}

export async function measureChecks(): Promise<Section> {
  const { lines, isOk } = await runScript('checks.bench.ts');
  const [line = ''] = lines;
  const find = (pattern: RegExp) => pattern.exec(line)?.[1] ?? '?';
  return {
    title: 'Checks',
    about:
      'All rules on the bundled disclosure as fresh objects, 60 runs, in Node; ' +
      'the fixed work tells how fast the machine was.',
    head: ['', 'findings', 'clock', 'processor', 'promised', 'to the fixed work'],
    rows: [
      [
        'all rules',
        find(/^(\d+) findings/u),
        `${find(/clock: .*?median ([\d.]+) ms/u)} ms`,
        `${find(/processor: median ([\d.]+) ms/u)} ms`,
        `≤ ${find(/limit (\d+) ms/u)} ms`,
        `${find(/; ([\d.]+) times the fixed work/u)}×`,
      ],
    ],
    isKept: isOk,
  };
}

// Builds the page into dist/, or finds that dist/ is already built from the same
// sources. The fingerprint of everything the build reads is kept in dist/.inputs,
// which the next build removes together with the rest of dist/.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const inputs = ['src', 'data', 'index.html', 'vite.config.ts', 'package-lock.json'];
const isUnused = (path: string) =>
  /\.test\.tsx?$/.test(path) || /^src[\\/](?:cli|testing)[\\/]/.test(path);

function listFiles(path: string): string[] {
  if (!existsSync(path)) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const files = inputs.flatMap(listFiles).filter((path) => !isUnused(path));
  for (const path of files.sort()) hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

/** Whether dist/ was built from exactly the sources of now. */
export function isBuildFresh(): boolean {
  const stamp = join('dist', '.inputs');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint();
}

/** Builds dist/ afresh. Throws what the bundler throws. */
export async function buildPage(): Promise<void> {
  const { build } = await import('vite');
  const before = fingerprint();
  await build({ logLevel: 'warn' });
  // The page offers itself as one file, which stands beside it.
  await build({ mode: 'single', logLevel: 'warn' });
  writeFileSync(join('dist', '.inputs'), before);
}

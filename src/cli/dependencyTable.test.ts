// The table of production dependencies is fresh, and the lock file can be trusted.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findLockProblems, formatDependencies, readLock } from './dependencyTable.ts';

const integrity = 'sha512-x';

describe('dependencies', () => {
  it('are listed as they are (npm run licences)', () => {
    expect(readFileSync('e2e/supply/dependencies.md', 'utf8')).toBe(formatDependencies());
  });

  it('are pinned by hashes and run nothing when installed', () => {
    expect(Object.keys(readLock()).length).toBeGreaterThan(100);
    expect(findLockProblems(readLock())).toEqual([]);
  });

  it('are refused without a hash, or with a script in production', () => {
    const problems = findLockProblems({
      '': {},
      'node_modules/good': { integrity },
      'node_modules/tool': { integrity, hasInstallScript: true, dev: true },
      'node_modules/loose': {},
      'node_modules/weak': { integrity: 'sha1-x' },
      'node_modules/eager': { integrity, hasInstallScript: true },
    });
    expect(problems).toEqual([
      'node_modules/loose is not pinned by a SHA-512 hash',
      'node_modules/weak is not pinned by a SHA-512 hash',
      'node_modules/eager runs a script when it is installed',
    ]);
  });
});

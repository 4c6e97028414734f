// No file of src/ imports itself by a detour; imports of types count too.
// The second case draws a cycle in a temporary folder, so that the first one is
// known to be able to fail.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';

async function findCycles(baseDir: string, folder: string) {
  const { output } = await cruise(
    [folder],
    {
      baseDir,
      validate: true,
      ruleSet: {
        forbidden: [{ name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } }],
      },
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
    },
    { extensions: ['.ts', '.tsx', '.js', '.json'] },
  );
  const { modules, summary } = output as ICruiseResult;
  return {
    files: modules.filter(({ source }) => source.startsWith(folder)).length,
    edges: modules.flatMap(({ dependencies }) => dependencies).length,
    cycles: summary.violations.map((found) =>
      [found.from, ...(found.cycle ?? []).map((step) => step.name)].join(' → '),
    ),
  };
}

// Walks every import of the project: seconds on a busy machine.
describe('cycles', { timeout: 60_000 }, () => {
  it('src/ has none', async () => {
    const { files, edges, cycles } = await findCycles(process.cwd(), 'src');
    expect(files).toBeGreaterThan(10);
    expect(edges).toBeGreaterThan(files);
    expect(cycles).toEqual([]);
  });

  it('are found, of types as well', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cycles-'));
    writeFileSync(
      join(folder, 'a.ts'),
      "import { b } from './b.ts';\nexport const a = () => b;\nexport type A = number;\n",
    );
    writeFileSync(
      join(folder, 'b.ts'),
      "import type { A } from './a.ts';\nexport const b: A = 1;\n",
    );
    const { cycles } = await findCycles(folder, '.').finally(() =>
      rmSync(folder, { recursive: true }),
    );
    expect(cycles.length).toBeGreaterThan(0);
  });
});

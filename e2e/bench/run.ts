// The parts of the bench and the one run over them. Each part is a function that measures
// and answers a section; what it needs it builds and ends itself.
import { cpus, loadavg } from 'node:os';
import { buildPage, isBuildFresh } from '../../src/cli/build.ts';
import { ensureBrowser } from '../../src/cli/ensureBrowser.ts';
import { measureChecks } from './checksPart.ts';
import { measureInteraction } from './interaction.ts';
import { measureLoad } from './load.ts';
import { measureMemory } from './memoryPart.ts';
import { measureReading } from './reading.ts';
import { printSection, type Section, writeSummary } from './summary.ts';

const parts: Readonly<Record<string, () => Promise<Section>>> = {
  load: measureLoad,
  interaction: measureInteraction,
  reading: measureReading,
  checks: measureChecks,
  memory: measureMemory,
};

/** Where and how busy: the same figures mean little without it. */
function describeMachine(browser: string, busy: number): string {
  const [first] = cpus();
  const model = first?.model.trim() ?? 'unknown processor';
  return `${browser}, Node ${process.versions.node}, ${String(cpus().length)} × ${model}; ${busy.toFixed(1)} processes were waiting when it began.`;
}

/** Measures the named parts, or all; resolves to whether every promise was kept. */
export async function measureParts(names: readonly string[]): Promise<boolean> {
  const known = Object.keys(parts);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    console.error(`No part ${unknown.join(', ')}; there are ${known.join(', ')}.`);
    return false;
  }
  const browser = await ensureBrowser();
  if (browser === undefined) return false;
  process.env['CHROMIUM_PATH'] = browser.path;
  if (process.env['BUDGET_DIST'] === undefined && !isBuildFresh()) await buildPage();
  const sections = new Map<string, Section>();
  for (const [name, measure] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const [busy = 0] = loadavg();
    const begin = performance.now();
    const section = await measure();
    const seconds = Math.round((performance.now() - begin) / 1000);
    const about = `${section.about} ${describeMachine(browser.version, busy)}`;
    sections.set(name, { ...section, about });
    printSection({ ...section, about: `${about} ${String(seconds)} s.` });
  }
  writeSummary(sections, known);
  return [...sections.values()].every(({ isKept }) => isKept);
}

/**
 * The first sample against every rule: the reviewed list of outcomes, what is
 * within rounding, and that no altered figure goes unnoticed.
 *
 * A changed list is shown by the failing test; `UPDATE_EXPECTED=1` writes it
 * anew, to be reviewed line by line beside the source.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readSource } from '../ingest/read.ts';
import { toFen } from '../model/amount.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Finding } from '../model/finding.ts';
import { getCellId } from '../model/table.ts';
import { bundledClassification, loadSample } from './sampleContext.ts';
import { printPlainAmount } from './drawnChecks.ts';
import { getCoverage } from '../checks/coverage.ts';
import { formatProof } from '../checks/proofText.ts';
import { listRepairs } from '../checks/repair.ts';
import { rules } from '../checks/rules.ts';
import { checkDisclosure, runRule } from '../checks/run.ts';
import { hasFact } from '../derive/facts.ts';

const folder = '2025-wuerhe-industry-information';
const expectedPath = new URL(
  `../../data/disclosures/${folder}/findings.expected.txt`,
  import.meta.url,
);
const tools = { classification: bundledClassification };

let disclosure: Disclosure;
let findings: readonly Finding[];

beforeAll(async () => {
  const { bytes, context } = loadSample(folder);
  const reading = await readSource(bytes, context);
  if (!reading.ok) throw new Error(reading.problem.detail);
  ({ disclosure } = reading.value);
});

beforeEach(() => {
  findings = checkDisclosure(disclosure, tools);
});

/** Mutation testing runs this hundreds of times; some figures are enough there. */
const stride = process.env['STRYKER_MUTATOR_WORKER'] === undefined ? 1 : 120;

function describeFinding(finding: Finding): string {
  const { outcome, severity, id } = finding;
  const kind = severity === undefined ? outcome : `${outcome}(${severity})`;
  return `${kind} ${id} ${formatProof(finding, 'zh', printPlainAmount)}`;
}

/** The disclosure with one cell moved by `delta` fen. */
function alterCell(fact: string, delta: number): Disclosure {
  return {
    ...disclosure,
    tables: disclosure.tables.map((table) => ({
      ...table,
      panels: table.panels.map((panel) => ({
        ...panel,
        rows: panel.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell, column) => {
            if (cell.state !== 'amount' || getCellId(row, column) !== fact) return cell;
            const fen = toFen(cell.fen + delta);
            return { ...cell, fen, printed: printPlainAmount(fen) };
          }),
        })),
      })),
    })),
  };
}

/** The smallest allowance among the checks of a figure; one printed step where it is none. */
function getTolerance(fact: string): number {
  const bounds = findings
    .filter(({ evidence, bound }) => bound !== undefined && evidence.some((e) => e.fact === fact))
    .map(({ bound = 0 }) => bound);
  return Math.max(Math.min(...bounds), 5_000);
}

describe('the first sample', () => {
  it('has the reviewed outcomes', () => {
    const text = `${findings.map(describeFinding).join('\n')}\n`;
    if (process.env['UPDATE_EXPECTED'] === '1') writeFileSync(expectedPath, text);
    expect(text).toBe(readFileSync(expectedPath, 'utf8'));
  });

  it('is within rounding exactly where table 6 does not add up to the last digit', () => {
    const near = findings.filter(({ outcome }) => outcome === 'withinRounding').map(({ id }) => id);
    expect(near).toEqual([
      'rowSum:t6.0.0.c0',
      'childrenSum:t6.0.1.c0',
      'childrenSum:t6.0.1.c1',
      'childrenSum:t6.0.12.c0',
      'childrenSum:t6.0.12.c2',
      'panelTotal:t6.0.0.c0',
    ]);
  });

  it('has one fault: the money from above that the overview does not show', () => {
    const faults = findings.filter(({ outcome }) => outcome === 'differs');
    expect(faults.map(({ id, severity }) => [id, severity])).toEqual([
      ['performanceSplit:g1', 'fault'],
    ]);
    expect(faults[0]?.evidence.map(({ printed }) => printed)).toEqual(['3.00', '154.89', '154.89']);
  });

  it('names every figure by the address it can be opened under', () => {
    const figures = findings.flatMap(({ evidence }) =>
      evidence.filter(({ fen }) => fen !== undefined),
    );
    const facts = [...new Set(figures.map(({ fact }) => fact))];
    expect(facts.filter((fact) => /^[pg]\d+\./u.test(fact))).toHaveLength(18);
    // Counts and values of the section on performance are words in the interface.
    const closed = facts.filter((fact) => !hasFact(disclosure, fact));
    expect(closed.filter((fact) => !/^performance\d+$/u.test(fact))).toEqual([]);
  });

  it('gives every other answer a reason', () => {
    const silent = findings.filter(
      ({ outcome, reason }) =>
        (outcome === 'cannotBeChecked' || outcome === 'lawfulException') && reason === undefined,
    );
    expect(silent).toEqual([]);
  });

  it('checks every printed figure whose column is known', () => {
    const { cells, checked } = getCoverage(disclosure, findings);
    const open = cells.filter(({ reason }) => reason !== undefined);
    expect(checked).toBe(261);
    expect(open.map(({ fact, reason }) => `${fact} ${reason ?? ''}`)).toEqual(
      Array.from({ length: 9 }, (_, n) => `t7.0.${String(n)}.u0 undetermined`),
    );
  });

  it('finds every figure that is altered by twice its tolerance', () => {
    const known = new Set(findings.map(({ id, outcome }) => `${id} ${outcome}`));
    const { cells } = getCoverage(disclosure, findings);
    const missed = cells
      .filter(({ reason }, n) => reason === undefined && n % stride === 0)
      .flatMap(({ fact, rules: names }) => {
        const step = 2 * getTolerance(fact);
        return [step, -step].map((delta) => ({ fact, delta, names }));
      })
      .filter(({ fact, delta, names }) => {
        const altered = alterCell(fact, delta);
        // Only the rules that compared it before; the others cannot answer for it.
        const after = rules
          .filter(({ id }) => names.includes(id))
          .flatMap((rule) => runRule(rule, altered));
        return !after.some(
          ({ id, outcome, severity, evidence }) =>
            outcome === 'differs' &&
            severity === 'fault' &&
            !known.has(`${id} ${outcome}`) &&
            evidence.some((piece) => piece.fact === fact),
        );
      });
    expect(missed).toEqual([]);
  }, 120_000);

  it('suggests the altered figure itself as the best repair', () => {
    const after = checkDisclosure(alterCell('t3.0.3.c0', 2_000_000));
    const failing = after.filter(
      ({ id, outcome }) => outcome === 'differs' && id !== 'performanceSplit:g1',
    );
    const suggestions = failing.map((finding) => listRepairs(finding, after)[0]);
    expect(new Set(suggestions.map((repair) => repair?.fact))).toEqual(new Set(['t3.0.3.c0']));
    expect(suggestions[0]).toMatchObject({ from: 35_000_000, to: 33_000_000, breaks: [] });
  });
});

/**
 * Every rule under hundreds of edits of a consistent disclosure: what each kind of edit
 * changes in its answers is a reviewed list, and every finding stays well formed.
 *
 * A changed list is shown by the failing test; `UPDATE_EXPECTED=1` writes it anew, to be
 * reviewed line by line.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Disclosure } from '../model/disclosure.ts';
import type { Finding } from '../model/finding.ts';
import { printPlainAmount } from '../testing/drawnChecks.ts';
import { drawWhole } from '../testing/drawnChecksWhole.ts';
import { listEdits } from '../testing/drawnEdits.ts';
import { bundledClassification } from '../testing/sampleContext.ts';
import { formatProof } from './proofText.ts';
import { reasons } from './reasons.ts';
import type { Rule } from './rule.ts';
import { findRule, rules } from './rules.ts';
import { runRule } from './run.ts';

const expectedPath = new URL('./edits.expected.txt', import.meta.url);
const edits = listEdits();
const kinds = [...new Set(edits.map(({ kind }) => kind))];
const blocks = readFileSync(expectedPath, 'utf8')
  .trimEnd()
  .split(/\n(?=\S)/u);
const written: string[] = [];

/** Mutation testing runs this thousands of times; a small sample is enough there. */
const stride = process.env['STRYKER_MUTATOR_WORKER'] === undefined ? 3 : 24;

const signed = (by: number) => (by > 0 ? `+${String(by)}` : String(by));

function answer(rule: Rule, disclosure: Disclosure): readonly Finding[] {
  return runRule(rule, disclosure, { classification: bundledClassification });
}

/** How often each answer is given, and how much evidence with it. */
function count(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string, by: number) => counts.set(key, (counts.get(key) ?? 0) + by);
  for (const { outcome, severity, reason, evidence, details } of findings) {
    add([outcome, severity, reason].filter(Boolean).join(' '), 1);
    add('evidence', evidence.length);
    add('details', Object.keys(details).length);
  }
  return counts;
}

/** What the edits of each kind add to the answers of a rule and take from them. */
function describeRule(rule: Rule): string {
  const usual = count(answer(rule, drawWhole()));
  const lines = kinds.flatMap((kind) => {
    const own = edits.filter((edit) => edit.kind === kind);
    const found = count(own.flatMap(({ disclosure }) => answer(rule, disclosure)));
    const changes = [...new Set([...usual.keys(), ...found.keys()])].sort().flatMap((key) => {
      const by = (found.get(key) ?? 0) - own.length * (usual.get(key) ?? 0);
      return by === 0 ? [] : [`${key} ${signed(by)}`];
    });
    return changes.length === 0 ? [] : [`  ${kind}: ${changes.join(', ')}`];
  });
  return [rule.id, ...lines].join('\n');
}

function expectWellFormed(finding: Finding): void {
  const { id, rule, outcome, severity, reason, evidence } = finding;
  expect(id).toMatch(new RegExp(`^${rule.replaceAll('.', '\\.')}:.`, 'u'));
  expect(id).not.toMatch(/undefined|:~|~$/u);
  if (outcome === 'differs') expect(severity, id).toBeDefined();
  if (reason !== undefined) expect(reasons, id).toHaveProperty(reason);
  expect(formatProof(finding, 'zh', printPlainAmount), id).not.toMatch(/\{\w+\}|undefined/u);
  for (const { fact } of evidence) expect(fact, id).toMatch(/^[a-z]/u);
}

describe('edits of a consistent disclosure', () => {
  it.each(rules.map(({ id }) => id))(
    '%s answers each kind as it should',
    (id) => {
      const rule = findRule(id);
      if (rule === undefined) throw new Error(`No such rule: ${id}`);
      const text = describeRule(rule);
      written.push(text);
      if (process.env['UPDATE_EXPECTED'] === '1')
        writeFileSync(expectedPath, `${written.join('\n')}\n`);
      expect(text).toBe(blocks.find((block) => block.split('\n')[0] === id));
    },
    60_000,
  );

  it.each(rules.map(({ id }) => id))(
    '%s answers in good form',
    (id) => {
      const rule = findRule(id);
      const some = edits.filter((_, n) => n % stride === 0);
      for (const { disclosure } of some) {
        if (rule !== undefined) answer(rule, disclosure).forEach(expectWellFormed);
      }
    },
    60_000,
  );
});

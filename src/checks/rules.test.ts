/**
 * Every rule that compares tables finds each altered figure of its first comparison; the
 * list of rules as a whole.
 */
import { describe, expect, it } from 'vitest';
import { toFen } from '../model/amount.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { getCellId } from '../model/table.ts';
import { printPlainAmount } from '../testing/drawnChecks.ts';
import { drawWhole } from '../testing/drawnChecksWhole.ts';
import { runById } from '../testing/ruleAnswers.ts';
import { reasons } from './reasons.ts';
import { rules } from './rules.ts';
import { checkDisclosure } from './run.ts';

const whole = drawWhole();

function alterCell(disclosure: Disclosure, fact: string): Disclosure {
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
            const fen = toFen(cell.fen + 1_000_000);
            return { ...cell, fen, printed: printPlainAmount(fen) };
          }),
        })),
      })),
    })),
  };
}

/** Rules that compare cells of tables: fact of the first finding that has money. */
const tableRules = rules.flatMap(({ id }) => {
  const finding = runById(id, whole).find(
    ({ outcome, left, evidence }) =>
      outcome === 'equal' &&
      left !== undefined &&
      evidence.some(({ fact }) => fact.startsWith('t')),
  );
  const cells = finding?.evidence.filter(({ fact }) => fact.startsWith('t')) ?? [];
  return cells.map(({ fact }) => ({ id, fact, finding: finding?.id ?? '' }));
});

/** Differences of these are lawful, customary or lower bounds. */
const mild: Readonly<Record<string, readonly string[]>> = {
  performanceProject: ['lawfulException'],
  economicFloor: ['differs', 'equal'],
};

describe('every rule that compares figures of tables', () => {
  it.each(tableRules)('$id finds $fact altered', ({ id, fact, finding }) => {
    const answer = runById(id, alterCell(whole, fact)).find((found) => found.id === finding);
    expect(mild[id] ?? ['differs']).toContain(answer?.outcome);
    expect(answer?.evidence.map((piece) => piece.fact)).toContain(fact);
  });

  it('covers every identity between and within tables', () => {
    const covered = new Set(tableRules.map(({ id }) => id));
    const others = rules.map(({ id }) => id).filter((id) => !covered.has(id));
    expect(others).toEqual([
      'requiredTables',
      'emptyTables',
      'statementShare',
      'statementGrowth',
      'changeDirection',
      'previousSum',
      'statedPrevious',
      'statedTwice',
      'procurementSum',
      'vehicleCount',
      'projectParts',
      'projectNotes',
      'projectCount',
      'performanceFunds',
      'performanceScope',
      'indicatorWeights',
      'codeNames',
      'narrativeNames',
      'oneYear',
      'oneDepartment',
      'templateWords',
      'doubledPunctuation',
      'emptyReason',
      'unpairedMarks',
    ]);
  });
});

describe('the list of rules', () => {
  it('has unique ids', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('says in two languages what each rule and its ground is', () => {
    for (const { statement, basis } of rules) {
      expect(statement.zh).toMatch(/\p{Script=Han}/u);
      expect(statement.en).toMatch(/^[A-Z].{10}/u);
      expect(basis.zh).not.toBe('');
      expect(basis.en).not.toBe('');
    }
  });

  it('answers once with the missing table for each rule that needs one', () => {
    const findings = checkDisclosure(drawWhole({ tables: [] }));
    for (const rule of rules.filter(({ needs }) => needs.length > 0)) {
      expect(findings.filter((finding) => finding.rule === rule.id)).toMatchObject([
        { outcome: 'cannotBeChecked', reason: 'noSuchTable' },
      ]);
    }
  });

  it('gives the same findings in the same order, under unique ids', () => {
    const first = checkDisclosure(whole);
    expect(checkDisclosure(drawWhole())).toEqual(first);
    expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
  });

  it('explains every reason it gives', () => {
    const findings = [whole, drawWhole({ tables: [] })].flatMap((d) => checkDisclosure(d));
    const unknown = findings.filter(({ reason }) => reason !== undefined && !(reason in reasons));
    expect(unknown).toEqual([]);
  });
});

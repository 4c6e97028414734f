/**
 * Functional items against economic classes.
 *
 * `usualPairs`: pension, medical and housing items usually equal the economic
 * class of the same purpose; custom, not law, so a difference is a notice.
 * `economicFloor`: each of the three public expenses is at least what basic
 * expenditure spends on it; projects may hold some more.
 */
import type { Concept } from '../../model/concept.ts';
import type { Finding } from '../../model/finding.ts';
import { compareSides } from '../compare.ts';
import { makeNote, restate } from '../note.ts';
import { findTerms } from '../pick.ts';
import { findCodeTerms, findTables, getTableLabel } from '../places.ts';
import { bases, type Rule } from '../rule.ts';
import type { Term } from '../term.ts';

const pairs: readonly { readonly items: readonly string[]; readonly division: string }[] = [
  { items: ['2080505'], division: '30108' },
  { items: ['2080506'], division: '30109' },
  { items: ['2101101', '2101102'], division: '30110' },
  { items: ['2101103'], division: '30111' },
  { items: ['2210201'], division: '30113' },
];

export const usualPairs: Rule = {
  id: 'usualPairs',
  statement: {
    zh: '养老、职业年金、医疗、公务员医疗补助、住房公积金的功能科目与对应经济科目通常一致',
    en: 'Pension, annuity, medical and housing items usually equal their economic divisions',
  },
  basis: bases.practice,
  needs: ['generalPublic', 'generalPublicBasic'],
  check: (disclosure) =>
    findTables(disclosure, 'generalPublic').flatMap((table) =>
      findTables(disclosure, 'generalPublicBasic').flatMap((basic) =>
        pairs.flatMap(({ items, division }) => {
          const left = items.flatMap((code) => findCodeTerms(table, code, { column: 'basic' }));
          const right = findCodeTerms(basic, division, { column: 'total' });
          if (left.length === 0 || right.length === 0) return [];
          return [
            compareSides({
              rule: usualPairs.id,
              place: `${left[0]?.fact ?? ''}~${division}`,
              kind: 'same',
              left,
              right,
              severity: 'notice',
              details: {
                leftTable: getTableLabel(table),
                rightTable: getTableLabel(basic),
                row: `${items.join('、')} ↔ ${division}`,
              },
            }),
          ];
        }),
      ),
    ),
};

const floors: readonly { readonly line: Concept; readonly division: string }[] = [
  { line: 'overseas', division: '30212' },
  { line: 'hospitality', division: '30217' },
  { line: 'vehicleRunning', division: '30231' },
];

export const economicFloor: Rule = {
  id: 'economicFloor',
  statement: {
    zh: '“三公”经费各项不小于基本支出中的对应经济科目',
    en: 'Each of the three public expenses is at least what basic expenditure spends on it',
  },
  basis: bases.reconciliation,
  needs: ['threePublic', 'generalPublicBasic'],
  check: (disclosure) =>
    findTables(disclosure, 'threePublic').flatMap((three) =>
      findTables(disclosure, 'generalPublicBasic').flatMap((basic) =>
        floors.flatMap(({ line, division }) => {
          const floor = findCodeTerms(basic, division, { column: 'total' });
          if (floor.every((term) => term.state === 'blank')) return [];
          const item = findTerms(three, { table: 'threePublic', line });
          const names = { leftTable: getTableLabel(three), rightTable: getTableLabel(basic) };
          const details = { ...names, row: division };
          return [compareFloor(`${three.id}~${basic.id}.${division}`, { item, floor, details })];
        }),
      ),
    ),
};

interface Floor {
  readonly item: readonly Term[] | undefined;
  readonly floor: readonly Term[];
  readonly details: Readonly<Record<string, string>>;
}

function compareFloor(place: string, { item, floor, details }: Floor): Finding {
  const rule = economicFloor.id;
  if (item === undefined) {
    return makeNote({ rule, place, outcome: 'cannotBeChecked', reason: 'noSuchLine', details });
  }
  const finding = compareSides({ rule, place, kind: 'same', left: item, right: floor, details });
  const isAbove = (finding.left ?? 0) > (finding.right ?? 0);
  if (finding.outcome !== 'differs' || !isAbove) return finding;
  return restate(finding, 'equal', 'atLeast');
}

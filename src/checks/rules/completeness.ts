/**
 * Required tables are present; an empty one says so in a sentence.
 *
 * The operating rules require eight tables, later practice adds the one on
 * state capital; local templates add more, which are never asked for. A
 * missing table is a fault only when nothing in the narrative excuses it; a
 * file without any table is one half of a budget published in two files.
 */
import type { Disclosure } from '../../model/disclosure.ts';
import type { Finding } from '../../model/finding.ts';
import type { Table } from '../../model/table.ts';
import { type TableKind, tableKindNames } from '../../model/tableKind.ts';
import { makeNote, quote } from '../note.ts';
import { findTables, getTableLabel } from '../places.ts';
import { bases, type Rule } from '../rule.ts';
import { listTexts } from '../texts.ts';

const required: readonly TableKind[] = [
  'overview',
  'income',
  'expenditure',
  'appropriation',
  'generalPublic',
  'generalPublicBasic',
  'threePublic',
  'governmentFund',
];

export const requiredTables: Rule = {
  id: 'requiredTables',
  statement: { zh: '规定公开的表格齐全', en: 'Every required table is present' },
  basis: bases.disclosureRules,
  needs: [],
  check: (disclosure) => [
    ...required.map((kind) => checkPresence(disclosure, kind, 'fault')),
    checkPresence(disclosure, 'stateCapital', 'notice'),
  ],
};

function checkPresence(
  disclosure: Disclosure,
  kind: TableKind,
  severity: 'fault' | 'notice',
): Finding {
  const table = findTables(disclosure, kind)[0];
  if (disclosure.tables.length === 0) {
    return makeNote({
      rule: requiredTables.id,
      place: kind,
      outcome: 'cannotBeChecked',
      reason: 'tablesElsewhere',
      severity: 'notice',
      details: { table: tableKindNames[kind] },
    });
  }
  const isUnrecognised = disclosure.tables.some((other) => other.kind === 'unrecognised');
  return makeNote({
    rule: requiredTables.id,
    place: kind,
    outcome: table === undefined ? 'differs' : 'equal',
    ...(table === undefined
      ? { severity: isUnrecognised && severity === 'fault' ? ('likelyFault' as const) : severity }
      : {}),
    ...(table === undefined ? { reason: 'tableMissing' } : {}),
    evidence:
      table === undefined ? [] : [quote(table.id, { printed: table.title, source: table.source })],
    details: { table: tableKindNames[kind] },
  });
}

export const emptyTables: Rule = {
  id: 'emptyTables',
  statement: { zh: '空表附有说明', en: 'An empty table says why it is empty' },
  basis: bases.disclosureRules,
  needs: [],
  check: (disclosure) =>
    disclosure.tables
      .filter((table) => table.kind !== 'unrecognised' && isEmpty(table))
      .map((table) => checkNote(disclosure, table)),
};

function isEmpty(table: Table): boolean {
  return table.panels.every((panel) =>
    panel.rows.every((row) =>
      row.cells.every((cell) => cell.state === 'blank' || cell.state === 'dash'),
    ),
  );
}

const saysEmpty = /空表|没有使用|未安排|无此项|没有安排|不涉及|无.{0,20}(?:预算|支出|收入|拨款)/u;

/** The note stands below the table, or the narrative says it of this kind of money. */
function checkNote(disclosure: Disclosure, table: Table): Finding {
  const note = table.notes.find(({ text }) => saysEmpty.test(text));
  const topicText = listTexts(disclosure).find(
    ({ text, isDefinition }) =>
      !isDefinition && saysEmpty.test(text) && text.includes(keywordOf(table.kind)),
  );
  const found = note ?? topicText;
  return makeNote({
    rule: emptyTables.id,
    place: table.id,
    outcome: found === undefined ? 'differs' : 'equal',
    ...(found === undefined
      ? { severity: 'likelyFault' as const, reason: 'emptyUnexplained' }
      : {}),
    evidence: [
      found === undefined
        ? quote(table.id, { printed: table.title, source: table.source })
        : quote(table.id, { printed: found.text, source: found.source }),
    ],
    details: { table: getTableLabel(table) },
  });
}

function keywordOf(kind: TableKind): string {
  return (
    /“三公”|政府性基金|国有资本|结转|政府采购|项目支出/u.exec(tableKindNames[kind])?.[0] ??
    tableKindNames[kind]
  );
}

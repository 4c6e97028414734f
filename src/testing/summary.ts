/**
 * A disclosure as compact text: every row with its cells in column order, then
 * what the words state. Made to be read beside the published pages, and kept
 * as the reviewed expectation of a sample.
 *
 * A blank is `·`, a value of unknown column `?`, as they stand in the table.
 */
import type { Disclosure } from '../model/disclosure.ts';
import type { Statement } from '../model/narrative.ts';
import type { Cell, Row, Table } from '../model/table.ts';

export function summariseDisclosure(disclosure: Disclosure): string {
  const lines = [
    `${disclosure.department.text} ${String(disclosure.year)} ${disclosure.issuedOn ?? ''}`,
    ...disclosure.profile.staffing.map(
      ({ label, count, change }) => `  ${label} ${String(count)} (${String(change ?? '')})`,
    ),
    ...disclosure.tables.flatMap(summariseTable),
    'statements',
    ...disclosure.statements.map(summariseStatement),
    'projects',
    ...disclosure.projects.map(
      ({ name, amount, allocation, period }) =>
        `  ${name.text} ${amount?.printed ?? ''} = ${allocation
          .map((part) => `${part.label} ${part.amount.printed}`)
          .join(' + ')} | ${period?.text ?? ''}`,
    ),
    'performance',
    ...disclosure.performance.flatMap((sheet) => [
      `  ${sheet.scope} ${sheet.name.text}: ${sheet.funds
        .map((part) => `${part.label} ${part.amount.printed}`)
        .join(', ')}`,
      ...sheet.indicators.map(
        ({ level1, level2, level3, comparator, target, unit, weight, provenance }) =>
          `    ${level1}/${level2}/${level3} ${comparator} ${target} ${unit} [${String(weight ?? '')}] ${provenance.how}`,
      ),
    ]),
    'terms',
    ...disclosure.terms.map(({ term }) => `  ${term}`),
  ];
  return `${lines.join('\n')}\n`;
}

function summariseTable(table: Table): readonly string[] {
  return [
    `${table.id} ${table.kind} ${table.number ?? ''} ${table.title} ${table.unit}`,
    ...table.notes.map(({ text }) => `  note: ${text}`),
    ...table.panels.flatMap((panel) => [
      `  ${panel.side}: ${panel.columns.map(({ label }) => label).join(' | ')}`,
      ...panel.rows.map(summariseRow),
    ]),
  ];
}

function summariseRow(row: Row): string {
  const label = [row.code, row.name, row.project].filter(Boolean).join(' ');
  const unplaced = row.unplaced.map(({ printed }) => `${printed}?`);
  return `${'  '.repeat(row.level + 2)}${label} : ${[...row.cells.map(summariseCell), ...unplaced].join(' ')}`;
}

function summariseCell(cell: Cell): string {
  if (cell.state === 'blank') return '·';
  if (cell.state === 'undetermined') return '?';
  return cell.printed;
}

function summariseStatement({ id, topic, subject, current, share, change }: Statement): string {
  const parts = [
    `  ${id} ${topic} ${subject.code ?? ''} ${subject.label}`,
    current?.printed ?? '·',
    share === undefined ? '' : `占 ${share.printed}%`,
    change === undefined
      ? ''
      : `${change.direction} ${change.amount?.printed ?? ''} ${change.percent?.printed ?? ''}%`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

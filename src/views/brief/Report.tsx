// The full report behind the brief: every table as published, then every check that is
// not plainly equal, with its proof.
import { Fragment, useMemo } from 'react';
import { sortFindings } from '../../derive/findings.ts';
import { buildPublishedTable, type PublishedCell } from '../../derive/tablesAsPublished.ts';
import type { Table } from '../../model/table.ts';
import { useCheckReport } from '../../state/findings.ts';
import { formatUnit } from '../../ui/format/amount.ts';
import { useText } from '../../ui/language/useText.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { useFormat } from '../shared/useFormat.ts';
import { useProofAmount } from '../shared/useProofAmount.ts';
import styles from './Printed.module.css';
import { briefText } from './text.ts';

type Words = (typeof briefText)['zh'];

function printCell(cell: PublishedCell | undefined, words: Words): string {
  if (cell === undefined) return '';
  if (cell.state !== 'undetermined') return cell.printed;
  return [words.undetermined, ...new Set(cell.candidates)].join(' ');
}

/** Digits stay on one line; the words of an open cell may not. */
function getNumberStyle(cell: PublishedCell | undefined): true | 'wraps' | undefined {
  if (cell?.role !== 'value') return undefined;
  return cell.state === 'amount' || cell.state === 'blank' ? true : 'wraps';
}

const portraitColumns = 9;

function PrintedTable({ table }: { readonly table: Table }) {
  const words = useText(briefText);
  const { language } = useFormat();
  const { header, body, columnCount } = useMemo(() => buildPublishedTable(table), [table]);
  const names: Partial<Record<string, string>> = {
    code: words.code,
    name: words.name,
    project: words.projectName,
  };
  return (
    <section className={styles.table} data-wide={columnCount > portraitColumns ? true : undefined}>
      <h3>
        {(table.number ?? '').replaceAll(/\s/gu, '')} {table.title}
      </h3>
      <p>{words.unitOf(formatUnit(table.unit, language))}</p>
      <table>
        <thead>
          {header.map((row, depth) => (
            <tr key={depth}>
              {row.map((cell) => (
                <th
                  key={cell.column}
                  scope={cell.role === 'group' ? 'colgroup' : 'col'}
                  colSpan={cell.columnSpan}
                  rowSpan={cell.rowSpan}
                >
                  {names[cell.role] ?? cell.label}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {body.map(({ gridRow, cells }) => (
            <tr key={gridRow}>
              {cells.map((cell, column) => (
                <td
                  key={column}
                  data-code={cell?.role === 'code' ? true : undefined}
                  data-number={getNumberStyle(cell)}
                >
                  {printCell(cell, words)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {body.length === 0 && <p>{words.emptyTable}</p>}
      {table.notes.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}

function NotEqual() {
  const words = useText(briefText);
  const { language } = useFormat();
  const printAmount = useProofAmount();
  const report = useCheckReport(useDisclosure());
  const findings = useMemo(
    () => sortFindings(report.findings.filter(({ outcome }) => outcome !== 'equal')),
    [report],
  );
  return (
    <dl className={styles.findings}>
      {findings.map((finding) => (
        <Fragment key={finding.id}>
          <dt>
            {words[finding.outcome]} ·{' '}
            {report.findRule(finding.rule)?.statement[language] ?? finding.rule}
          </dt>
          <dd>{report.prove(finding, language, printAmount)}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

export function Report() {
  const { tables } = useDisclosure();
  const words = useText(briefText);
  return (
    <article className={styles.report}>
      <h2>{words.tables}</h2>
      {tables.map((table) => (
        <PrintedTable key={table.id} table={table} />
      ))}
      <h2>{words.notEqual}</h2>
      <NotEqual />
    </article>
  );
}

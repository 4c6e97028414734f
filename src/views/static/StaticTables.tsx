// All published tables of one disclosure as plain markup, for readers without scripts.
// Comes in: a disclosure. Goes out: headings and tables with their printed header groups,
// blanks kept blank; a value of unknown column is named in a note.
import {
  buildPublishedTable,
  type HeaderCell,
  type PublishedRow,
} from '../../derive/tablesAsPublished.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { Table } from '../../model/table.ts';
import { formatUnit } from '../../ui/format/amount.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { staticText } from './text.ts';

function HeaderRow({ cells }: { readonly cells: readonly HeaderCell[] }) {
  const words = useText(staticText);
  return (
    <tr>
      {cells.map(({ column, label, role, columnSpan, rowSpan }) => (
        <th key={column} colSpan={columnSpan} rowSpan={rowSpan} scope="col">
          {role === 'group' || role === 'value' ? label : words[role]}
        </th>
      ))}
    </tr>
  );
}

function BodyRow({ row }: { readonly row: PublishedRow }) {
  const columns = row.cells.map((cell, column) => ({ cell, column }));
  return (
    <tr>
      {columns.map(({ cell, column }) =>
        cell?.role === 'name' ? (
          <th key={column} scope="row" data-level={cell.row.level}>
            {cell.printed}
          </th>
        ) : (
          <td key={column} data-role={cell?.role}>
            {cell?.state === 'undetermined' ? '?' : cell?.printed}
          </td>
        ),
      )}
    </tr>
  );
}

function StaticTable({ table }: { readonly table: Table }) {
  const words = useText(staticText);
  const language = useLanguage();
  const { header, body } = buildPublishedTable(table);
  const isOpen = body.some(({ cells }) => cells.some((cell) => cell?.state === 'undetermined'));
  return (
    <section id={table.id}>
      <h2>{[table.number, table.title].filter(Boolean).join(' ')}</h2>
      <p>{words.unit(formatUnit(table.unit, language))}</p>
      {isOpen && <p>{words.undetermined}</p>}
      {table.notes.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      <table>
        <thead>
          {header.map((cells) => (
            <HeaderRow key={cells.map(({ label }) => label).join()} cells={cells} />
          ))}
        </thead>
        <tbody>
          {body.map((row) => (
            <BodyRow key={row.gridRow} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function StaticTables({ disclosure }: { readonly disclosure: Disclosure }) {
  const words = useText(staticText);
  return (
    <main>
      <h1>{words.title(disclosure.department.text, String(disclosure.year))}</h1>
      <p>
        <a href="./">{words.back}</a>
      </p>
      <ul>
        {disclosure.tables.map(({ id, number, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{[number, title].filter(Boolean).join(' ')}</a>
          </li>
        ))}
      </ul>
      {disclosure.tables.map((table) => (
        <StaticTable key={table.id} table={table} />
      ))}
    </main>
  );
}

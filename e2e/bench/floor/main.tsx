// The floor: the least a page with these libraries and this document can be. One tree of
// the expenditure table, one bar chart, one store, no style, nothing split, nothing drawn
// beforehand. What the application is measured against; built in the same run.
import {
  createExpandedRowModel,
  type ExpandedState,
  rowExpandingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { createRoot } from 'react-dom/client';
import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { create } from 'zustand';
import disclosure from '../../../data/disclosures/2025-wuerhe-industry-information/disclosure.json';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly yuan: number;
  readonly subRows: Line[];
}

interface Choice {
  readonly expanded: ExpandedState;
  readonly chosen: string;
}

const useChoice = create<Choice>()(() => ({ expanded: {}, chosen: '' }));

/** As much of the document as the floor shows. */
interface Document {
  readonly tables: readonly {
    readonly kind: string;
    readonly panels: readonly { readonly rows: readonly Row[] }[];
  }[];
}

interface Row {
  readonly id: string;
  readonly parent?: string;
  readonly name?: string;
  readonly cells: readonly { readonly fen?: number }[];
}

function buildLines({ tables }: Document): readonly Line[] {
  const table = tables.find(({ kind }) => kind === 'expenditure');
  const rows = (table?.panels ?? []).flatMap((panel) => panel.rows);
  const lines = new Map<string, Line>();
  const tops: Line[] = [];
  for (const row of rows) {
    const [cell] = row.cells;
    const line = { id: row.id, name: row.name ?? '', yuan: (cell?.fen ?? 0) / 100, subRows: [] };
    lines.set(row.id, line);
    const parent = row.parent === undefined ? undefined : lines.get(row.parent);
    (parent?.subRows ?? tops).push(line);
  }
  return tops;
}

// The types of a whole document's JSON are larger than the document.
const lines = buildLines(disclosure as unknown as Document);
const features = tableFeatures({
  rowExpandingFeature,
  expandedRowModel: createExpandedRowModel(),
});
const columns = [
  { id: 'name', accessorKey: 'name' },
  { id: 'yuan', accessorKey: 'yuan' },
] as const;

function Tree() {
  const expanded = useChoice((choice) => choice.expanded);
  const table = useTable({
    features,
    data: lines,
    columns: [...columns],
    getSubRows: (line: Line) => line.subRows,
    state: { expanded },
    onExpandedChange: (change) =>
      useChoice.setState((choice) => ({
        expanded: typeof change === 'function' ? change(choice.expanded) : change,
      })),
  });
  return (
    <table id="tree">
      <tbody>
        {table.getRowModel().rows.map((row) => (
          <tr key={row.id} aria-expanded={row.getCanExpand() ? row.getIsExpanded() : undefined}>
            <th scope="row">
              {row.getCanExpand() && (
                <button type="button" onClick={row.getToggleExpandedHandler()}>
                  +
                </button>
              )}
              {row.original.name}
            </th>
            <td>{row.original.yuan.toLocaleString('zh-CN')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Chart() {
  const chosen = useChoice((choice) => choice.chosen);
  return (
    <figure>
      <figcaption>
        支出 <output>{chosen}</output>
      </figcaption>
      <ResponsiveContainer width="100%" height={300}>
        <BarChart data={lines.slice(1)}>
          <XAxis dataKey="name" />
          <YAxis />
          <Tooltip />
          <Bar
            dataKey="yuan"
            isAnimationActive={false}
            onClick={(bar) => useChoice.setState({ chosen: String(bar.name) })}
          />
        </BarChart>
      </ResponsiveContainer>
    </figure>
  );
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id "root"');
createRoot(root).render(
  <>
    <h1>{disclosure.department.text}</h1>
    <Tree />
    <Chart />
  </>,
);

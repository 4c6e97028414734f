// The tree table beside its controls, and the flat table with every state of a figure.
import { useState } from 'react';
import { subtractFen } from '../../src/model/amount.ts';
import { Amount } from '../../src/ui/amount/Amount.tsx';
import type { Figure } from '../../src/ui/amount/figure.ts';
import { getClassColor } from '../../src/ui/charts/classColor.ts';
import type { ChartNode } from '../../src/ui/charts/types.ts';
import { DataTable } from '../../src/ui/treeTable/DataTable.tsx';
import { ExpandControl } from '../../src/ui/treeTable/ExpandControl.tsx';
import { ShareBar } from '../../src/ui/treeTable/ShareBar.tsx';
import { TreeTable } from '../../src/ui/treeTable/TreeTable.tsx';
import type { SortBy, TableColumn } from '../../src/ui/treeTable/types.ts';
import { root, wan } from './samples.ts';

const press = (fact: string) => {
  document.title = fact;
};
const unit = 'tenThousandYuan' as const;

const columns: readonly TableColumn<ChartNode>[] = [
  { id: 'code', header: '编码', hideBelow: 560, render: (n) => n.key, text: (n) => n.key },
  {
    id: 'total',
    header: '合计',
    headerNote: '万元',
    align: 'number',
    render: (n) => (
      <Amount figure={{ state: 'amount', fen: n.fen }} unit={unit} fact={n.key} onPress={press} />
    ),
    text: (n) => String(n.fen),
    sortValue: (n) => n.fen,
  },
  {
    id: 'project',
    header: '项目支出',
    align: 'number',
    hideBelow: 640,
    render: (n) => (
      <Amount
        figure={n.key.startsWith('201') ? { state: 'amount', fen: n.fen } : { state: 'blank' }}
        unit={unit}
      />
    ),
    text: () => '',
  },
  {
    id: 'share',
    header: '占比',
    align: 'end',
    hideBelow: 420,
    render: (n) => <ShareBar part={n.fen} whole={root.fen} color={getClassColor(n.key)} />,
    text: () => '',
    sortValue: (n) => n.fen,
  },
  {
    id: 'change',
    header: '比上年',
    align: 'number',
    hideBelow: 740,
    render: (n) => (
      <Amount
        figure={{ state: 'amount', fen: subtractFen(n.fen, wan(12)) }}
        unit={unit}
        sign="always"
      />
    ),
    text: () => '',
  },
];

const states: readonly (readonly [string, Figure])[] = [
  ['amount', { state: 'amount', fen: wan(1234.5) }],
  ['zero', { state: 'amount', fen: wan(0) }],
  ['negative', { state: 'amount', fen: wan(-3.25) }],
  ['blank', { state: 'blank' }],
  ['dash', { state: 'dash' }],
  ['undetermined', { state: 'undetermined', possible: [wan(33)] }],
  ['unreadable', { state: 'unreadable', printed: '1O2.5' }],
  ['notPublished', { state: 'notPublished' }],
  ['notApplicable', { state: 'notApplicable' }],
];

interface Props {
  readonly highlightedKey: string | undefined;
  readonly onHighlight: (key: string | undefined) => void;
}

export function TableGallery(props: Props) {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set(['201', '215']));
  const [selected, setSelected] = useState<string>('215');
  const [sort, setSort] = useState<SortBy>();
  const tree = {
    nodes: root.children ?? [],
    getKey: (n: ChartNode) => n.key,
    getChildren: (n: ChartNode) => n.children,
  };
  return (
    <section style={{ marginBlock: '2rem' }}>
      <ExpandControl {...tree} levels={['类', '款', '项']} onExpandedChange={setExpanded} />
      <TreeTable
        {...tree}
        {...props}
        label="支出"
        labelHeader="功能分类"
        getLabel={(n) => n.label}
        columns={columns}
        expanded={expanded}
        onExpandedChange={setExpanded}
        selectedKey={selected}
        onSelect={setSelected}
        sort={sort}
        onSortChange={setSort}
        footer={{
          label: '筛选后合计，占全部支出 98.7%',
          cells: { total: <Amount figure={{ state: 'amount', fen: wan(154.89) }} unit={unit} /> },
        }}
      />
      <div style={{ marginBlockStart: '2rem', maxInlineSize: '28rem' }}>
        <DataTable
          label="States of a figure"
          caption="States of a figure"
          rows={states}
          getKey={(row) => row[0]}
          columns={[
            {
              id: 'state',
              header: 'State',
              render: (row) => row[0],
              text: (row) => row[0],
              sortValue: (row) => row[0],
            },
            {
              id: 'figure',
              header: 'Figure',
              align: 'number',
              render: (row) => <Amount figure={row[1]} unit={unit} fact={row[0]} onPress={press} />,
              text: (row) => row[0],
            },
          ]}
        />
      </div>
    </section>
  );
}

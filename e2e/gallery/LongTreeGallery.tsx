// A tree of `?rows=20000` generated lines, for looking at virtual rows and their speed.
import { useMemo, useState } from 'react';
import { Amount } from '../../src/ui/amount/Amount.tsx';
import { getKeysToLevel } from '../../src/ui/treeTable/expandToLevel.ts';
import { TreeTable } from '../../src/ui/treeTable/TreeTable.tsx';
import type { TableColumn } from '../../src/ui/treeTable/types.ts';
import { wan } from './samples.ts';

interface Line {
  readonly key: string;
  readonly value: number;
  readonly children?: readonly Line[];
}

function buildLines(count: number): readonly Line[] {
  const perClass = 20 * 21;
  return Array.from({ length: Math.ceil(count / perClass) }, (_, first) => ({
    key: String(first),
    value: first,
    children: Array.from({ length: 20 }, (_one, second) => ({
      key: `${String(first)}-${String(second)}`,
      value: second,
      children: Array.from({ length: 20 }, (_two, third) => ({
        key: `${String(first)}-${String(second)}-${String(third)}`,
        value: third,
      })),
    })),
  }));
}

const getKey = (line: Line) => line.key;
const getChildren = (line: Line) => line.children;
const getLabel = (line: Line) => `科目 ${line.key}`;
const columns: readonly TableColumn<Line>[] = [
  {
    id: 'total',
    header: '合计',
    align: 'number',
    render: (line) => (
      <Amount figure={{ state: 'amount', fen: wan(line.value) }} unit="tenThousandYuan" />
    ),
    text: (line) => String(line.value),
    sortValue: (line) => line.value,
  },
];

export function LongTreeGallery({ count }: { readonly count: number }) {
  const nodes = useMemo(() => buildLines(count), [count]);
  const [expanded, setExpanded] = useState(() => getKeysToLevel({ nodes, getKey, getChildren }, 3));
  return (
    <TreeTable
      label="Long tree"
      labelHeader="名称"
      nodes={nodes}
      getKey={getKey}
      getChildren={getChildren}
      getLabel={getLabel}
      columns={columns}
      expanded={expanded}
      onExpandedChange={setExpanded}
    />
  );
}

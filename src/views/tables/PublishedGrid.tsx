// The grid of one published table: printed header groups, every cell as printed. Figures
// are buttons; one of them is the tab stop and arrow keys move between them. Wider than
// its place it scrolls sideways, the names stay in sight.
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { mergeUndetermined } from '../../derive/undeterminedSpans.ts';
import type { HeaderCell, PublishedRow, PublishedTable } from '../../derive/tablesAsPublished.ts';
import { useWidth } from '../../ui/hooks/useWidth.ts';
import { useText } from '../../ui/language/useText.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { GridCell, type GridSetting } from './GridCell.tsx';
import { findNextFigure } from './gridMoves.ts';
import type { Mark } from './place.ts';
import styles from './PublishedGrid.module.css';
import { tablesText } from './text.ts';

type Words = (typeof tablesText)['zh'];

const leadWords = { code: 'code', name: 'name', project: 'project' } as const;

function Header({ cell, words }: { readonly cell: HeaderCell; readonly words: Words }) {
  const { role, label, columnSpan, rowSpan } = cell;
  const isLead = role !== 'group' && role !== 'value';
  return (
    <th
      scope={columnSpan > 1 ? 'colgroup' : 'col'}
      colSpan={columnSpan}
      rowSpan={rowSpan}
      className={styles.header}
      data-role={role}
      lang={isLead ? undefined : 'zh-CN'}
    >
      {isLead ? words[leadWords[role]] : label}
    </th>
  );
}

function BodyRow({ row, ...setting }: GridSetting & { readonly row: PublishedRow }) {
  const isTotal = row.cells.some((cell) => cell?.row.role === 'total');
  const spans = mergeUndetermined(row.cells);
  const starts = spans.map((_, at) => spans.slice(0, at).reduce((sum, { span }) => sum + span, 0));
  return (
    <tr data-total={isTotal || undefined}>
      {spans.map((span, at) => (
        <GridCell key={starts[at]} span={span} column={starts[at] ?? 0} {...setting} />
      ))}
    </tr>
  );
}

/** Brings the first marked cell into sight, after the frame has placed the page. */
function useShownMark(marks: ReadonlyMap<string, Mark>) {
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => {
    if (marks.size === 0) return undefined;
    const frame = requestAnimationFrame(() => {
      const marked = scroller.current?.querySelector('[data-mark]');
      marked?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    return () => cancelAnimationFrame(frame);
  }, [marks]);
  return scroller;
}

/** Where Tab enters the grid: the figure last visited, else the first there is. */
function useStop({ body }: PublishedTable) {
  const [stop, setStop] = useState<string>();
  const first = body
    .flatMap(({ cells }) => cells)
    .find((cell) => cell?.fact !== undefined && cell.state !== 'blank')?.fact;
  return [stop ?? first, setStop] as const;
}

export interface PublishedGridProps {
  readonly published: PublishedTable;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly onPress: (fact: string) => void;
}

export function PublishedGrid({ published, marks, onPress }: PublishedGridProps) {
  const words = useText(tablesText);
  const scroller = useShownMark(marks);
  const table = useRef<HTMLTableElement>(null);
  const width = useWidth(scroller);
  const tableWidth = useWidth(table);
  const [stop, setStop] = useStop(published);
  const isWide = width !== undefined && tableWidth !== undefined && tableWidth > width;
  const label = published.table.title;
  const handleKeyDown = (event: KeyboardEvent) => {
    const next = findNextFigure(event);
    if (next === undefined) return;
    event.preventDefault();
    setStop(next.dataset['fact']);
    next.focus();
  };
  const press = (fact: string) => {
    setStop(fact);
    onPress(fact);
  };
  return (
    <section
      ref={scroller}
      className={styles.scroller}
      aria-label={isWide ? label : undefined}
      tabIndex={isWide ? 0 : undefined}
    >
      <table ref={table} className={styles.table} onKeyDown={handleKeyDown}>
        <caption>
          <VisuallyHidden>
            <span lang="zh-CN">{label}</span> {words.keys}
          </VisuallyHidden>
        </caption>
        <thead>
          {published.header.map((cells, depth) => (
            <tr key={depth}>
              {cells.map((cell) => (
                <Header key={cell.column} cell={cell} words={words} />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {published.body.map((row) => (
            <BodyRow key={row.gridRow} row={row} marks={marks} stop={stop} onPress={press} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

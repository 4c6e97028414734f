// One cell of a published table: a code, a name, a figure as printed, an absence, or a
// frame over all the columns that a loose value may stand in.
import type { CSSProperties } from 'react';
import type { PublishedSpan } from '../../derive/undeterminedSpans.ts';
import type { PublishedCell } from '../../derive/tablesAsPublished.ts';
import { useText } from '../../ui/language/useText.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import type { Mark } from './place.ts';
import styles from './PublishedGrid.module.css';
import { tablesText } from './text.ts';

export interface GridSetting {
  readonly marks: ReadonlyMap<string, Mark>;
  /** Address of the figure that is the tab stop. */
  readonly stop: string | undefined;
  readonly onPress: (fact: string) => void;
}

function useMarkWord(mark: Mark | undefined): string | undefined {
  const words = useText(tablesText);
  if (mark === undefined) return undefined;
  return { left: words.left, right: words.right, fact: words.marked }[mark];
}

function WordsCell({ cell, marks }: GridSetting & { readonly cell: PublishedCell }) {
  const words = useText(tablesText);
  const mark = marks.get(cell.row.id);
  const told = useMarkWord(mark);
  const { role, printed, row } = cell;
  const isMarked = mark !== undefined && role === 'name';
  const prefix =
    role === 'name' && row.isOfWhich === true && !printed.startsWith('其中') ? words.ofWhich : '';
  const content = (
    <>
      {prefix}
      {printed}
      {isMarked && <VisuallyHidden>（{told}）</VisuallyHidden>}
    </>
  );
  if (role !== 'name') {
    return (
      <td className={styles.words} data-role={role} lang="zh-CN">
        {content}
      </td>
    );
  }
  return (
    <th
      scope="row"
      className={styles.name}
      data-mark={isMarked ? mark : undefined}
      style={{ '--level': row.role === 'line' ? row.level : 0 } as CSSProperties}
      lang="zh-CN"
    >
      {content}
    </th>
  );
}

interface FigureProps extends GridSetting {
  readonly cell: PublishedCell;
  readonly column: number;
  readonly facts: readonly string[];
}

function Figure({ cell, column, facts, marks, stop, onPress }: FigureProps) {
  const words = useText(tablesText);
  const mark = facts.map((fact) => marks.get(fact)).find((known) => known !== undefined);
  const told = useMarkWord(mark);
  const [fact] = facts;
  const isOpen = cell.state === 'undetermined';
  const values = cell.candidates.join(' / ');
  return (
    <button
      type="button"
      className={styles.figure}
      data-state={cell.state}
      data-inferred={cell.isInferred || undefined}
      data-mark={mark}
      data-fact={fact}
      data-column={column}
      aria-haspopup="dialog"
      tabIndex={fact === stop ? 0 : -1}
      title={isOpen ? words.openCell(values, facts.length) : undefined}
      onClick={() => fact !== undefined && onPress(fact)}
    >
      {isOpen ? (
        <>
          {values} <span className={styles.openLabel}>{words.openLabel}</span>
          <VisuallyHidden>（{words.openCell(values, facts.length)}）</VisuallyHidden>
        </>
      ) : (
        cell.printed
      )}
      {cell.state === 'unreadable' && <VisuallyHidden>（{words.unreadable}）</VisuallyHidden>}
      {cell.isInferred && <VisuallyHidden>（{words.inferred}）</VisuallyHidden>}
      {told !== undefined && <VisuallyHidden>（{told}）</VisuallyHidden>}
    </button>
  );
}

export interface GridCellProps extends GridSetting {
  readonly span: PublishedSpan;
  /** First column of the grid it covers. */
  readonly column: number;
}

export function GridCell(props: GridCellProps) {
  const { span, column, ...setting } = props;
  const words = useText(tablesText);
  const { cell } = span;
  if (cell === undefined) return <td className={styles.gap} />;
  if (cell.role !== 'value') return <WordsCell cell={cell} {...setting} />;
  if (cell.state === 'blank') {
    const mark = cell.fact === undefined ? undefined : setting.marks.get(cell.fact);
    return (
      <td className={styles.value} data-mark={mark}>
        <VisuallyHidden>{words.blank}</VisuallyHidden>
      </td>
    );
  }
  return (
    <td
      className={styles.value}
      colSpan={span.span}
      data-open={cell.state === 'undetermined' || undefined}
    >
      <Figure cell={cell} column={column} facts={span.facts} {...setting} />
    </td>
  );
}

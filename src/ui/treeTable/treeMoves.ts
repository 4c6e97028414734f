// What a key does in a treegrid, after the WAI-ARIA Authoring Practices: rows and cells
// both take the focus. Comes in: the key, the visible rows and where the focus is.
// Goes out: one move, or nothing when the key is not ours. No DOM here.

export interface MoveRow {
  readonly key: string;
  readonly level: number;
  readonly canExpand: boolean;
  readonly isExpanded: boolean;
  readonly parentIndex: number;
  readonly label: string;
  readonly code?: string | undefined;
}

/** `column` −1 is the row itself, 0 its header cell. */
export interface Place {
  readonly index: number;
  readonly column: number;
}

export type TreeMove =
  | ({ readonly kind: 'focus' } & Place)
  | { readonly kind: 'expand'; readonly keys: readonly string[] }
  | { readonly kind: 'collapse'; readonly key: string }
  | { readonly kind: 'activate' | 'select' };

export interface KeyPress {
  readonly key: string;
  readonly isControl: boolean;
}

export interface TreeSituation {
  readonly rows: readonly MoveRow[];
  readonly place: Place;
  readonly columnCount: number;
  readonly pageSize: number;
}

function focus(situation: TreeSituation, index: number, column: number): TreeMove {
  const last = situation.rows.length - 1;
  return { kind: 'focus', index: Math.min(Math.max(index, 0), last), column };
}

function moveRight(situation: TreeSituation, row: MoveRow): TreeMove {
  const { index, column } = situation.place;
  if (column < 0 && row.canExpand && !row.isExpanded) return { kind: 'expand', keys: [row.key] };
  return focus(situation, index, Math.min(column + 1, situation.columnCount - 1));
}

function moveLeft(situation: TreeSituation, row: MoveRow): TreeMove | undefined {
  const { index, column } = situation.place;
  if (column >= 0) return focus(situation, index, column - 1);
  if (row.isExpanded) return { kind: 'collapse', key: row.key };
  return row.parentIndex < 0 ? undefined : focus(situation, row.parentIndex, -1);
}

function moveToEnd(situation: TreeSituation, press: KeyPress): TreeMove {
  const { index, column } = situation.place;
  const isEnd = press.key === 'End';
  if (column < 0 || press.isControl) {
    return focus(situation, isEnd ? situation.rows.length - 1 : 0, column);
  }
  return focus(situation, index, isEnd ? situation.columnCount - 1 : 0);
}

function expandSiblings(situation: TreeSituation, row: MoveRow): TreeMove {
  const siblings = situation.rows.filter((other) => other.parentIndex === row.parentIndex);
  return { kind: 'expand', keys: siblings.filter((s) => s.canExpand).map((s) => s.key) };
}

const vertical: Readonly<Record<string, (pageSize: number) => number>> = {
  ArrowDown: () => 1,
  ArrowUp: () => -1,
  PageDown: (pageSize) => pageSize,
  PageUp: (pageSize) => -pageSize,
};

export function findTreeMove(situation: TreeSituation, press: KeyPress): TreeMove | undefined {
  const { rows, place } = situation;
  const row = rows[place.index];
  if (row === undefined) return undefined;
  const step = vertical[press.key];
  if (step !== undefined) {
    return focus(situation, place.index + step(situation.pageSize), place.column);
  }
  switch (press.key) {
    case 'ArrowRight':
      return moveRight(situation, row);
    case 'ArrowLeft':
      return moveLeft(situation, row);
    case 'Home':
    case 'End':
      return moveToEnd(situation, press);
    case 'Enter':
      return { kind: 'activate' };
    case ' ':
      return { kind: 'select' };
    case '*':
      return expandSiblings(situation, row);
    default:
      return undefined;
  }
}

/** The next row after the current one whose label or code begins with what was typed. */
export function findTyped(situation: TreeSituation, typed: string): number | undefined {
  const { rows, place } = situation;
  const wanted = typed.toLocaleLowerCase();
  // A single letter moves on from the current row, a longer text may still fit it.
  const from = typed.length === 1 ? place.index + 1 : place.index;
  for (let step = 0; step < rows.length; step += 1) {
    const index = (from + step) % rows.length;
    const names = [rows[index]?.label, rows[index]?.code];
    if (names.some((name) => name?.toLocaleLowerCase().startsWith(wanted))) return index;
  }
  return undefined;
}

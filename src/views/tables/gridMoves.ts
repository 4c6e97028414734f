// Moving between the figures of a grid with arrow keys, Home and End. Blank cells are
// passed over: up and down go to the next row with a figure in the same column.
interface Move {
  readonly key: string;
  readonly target: EventTarget;
}

function findInRow(row: Element, column: string | undefined): HTMLElement | undefined {
  return [...row.querySelectorAll<HTMLElement>('button[data-fact]')].find(
    (button) => button.dataset['column'] === column,
  );
}

function findBeside(from: HTMLElement, key: string): HTMLElement | undefined {
  const row = from.closest('tr');
  const figures = [...(row?.querySelectorAll<HTMLElement>('button[data-fact]') ?? [])];
  const at = figures.indexOf(from);
  if (key === 'ArrowRight') return figures[at + 1];
  if (key === 'ArrowLeft') return at > 0 ? figures[at - 1] : undefined;
  return key === 'Home' ? figures[0] : figures.at(-1);
}

function findAcross(from: HTMLElement, key: string): HTMLElement | undefined {
  let row = from.closest('tr');
  while (row !== null) {
    const next: Element | null =
      key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
    if (!(next instanceof HTMLTableRowElement)) return undefined;
    const found = findInRow(next, from.dataset['column']);
    if (found !== undefined) return found;
    row = next;
  }
  return undefined;
}

/** The figure to go to; undefined where the key means nothing here. */
export function findNextFigure({ key, target }: Move): HTMLElement | undefined {
  if (!(target instanceof HTMLElement) || target.dataset['fact'] === undefined) return undefined;
  if (key === 'ArrowDown' || key === 'ArrowUp') return findAcross(target, key);
  const isBeside = ['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(key);
  return isBeside ? findBeside(target, key) : undefined;
}

// The treegrid in a small DOM: what it says about its rows, and its whole keyboard.
import { act, cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { toFen } from '../../model/amount.ts';
import { Amount } from '../amount/Amount.tsx';
import { getKeysToLevel } from './expandToLevel.ts';
import { TreeTable } from './TreeTable.tsx';
import type { SortBy, TableColumn, TreeTableProps } from './types.ts';

interface Line {
  readonly code: string;
  readonly name: string;
  readonly fen?: number;
  readonly children?: readonly Line[];
}

const lines: readonly Line[] = [
  {
    code: '201',
    name: 'General services',
    fen: 3300,
    children: [
      {
        code: '20113',
        name: 'Commerce',
        fen: 3300,
        children: [{ code: '2011308', name: 'Investment', fen: 3300 }],
      },
    ],
  },
  {
    code: '208',
    name: 'Social security',
    fen: 1500,
    children: [
      { code: '20805', name: 'Pensions', fen: 1000 },
      { code: '20899', name: 'Other security' },
    ],
  },
  { code: '215', name: 'Industry', fen: 9000, children: [{ code: '21505', name: 'Regulation' }] },
];

const columns: readonly TableColumn<Line>[] = [
  {
    id: 'total',
    header: 'Total',
    align: 'number',
    render: (line) =>
      line.fen === undefined ? (
        ''
      ) : (
        <Amount
          figure={{ state: 'amount', fen: toFen(line.fen) }}
          unit="yuan"
          fact={`fact-${line.code}`}
          onPress={handlePress}
        />
      ),
    text: (line) => String(line.fen),
    sortValue: (line) => line.fen,
  },
  { id: 'code', header: 'Code', render: (line) => line.code, text: (line) => line.code },
];

const handlePress = vi.fn();
const handleSelect = vi.fn();

const getCode = (line: Line) => line.code;

function Harness(props: { readonly open?: readonly string[] }) {
  const [expanded, setExpanded] = useState<ReadonlySet<string>>(new Set(props.open ?? []));
  const [selected, setSelected] = useState<string>();
  const [sort, setSort] = useState<SortBy>();
  return (
    <TreeTable
      label="Expenditure"
      labelHeader="Name"
      nodes={lines}
      columns={columns}
      getKey={(line) => line.code}
      getChildren={(line) => line.children}
      getLabel={(line) => line.name}
      getCode={getCode}
      describeRow={(line) => `${line.name}, ${String(line.fen)}`}
      expanded={expanded}
      onExpandedChange={setExpanded}
      selectedKey={selected}
      onSelect={(key) => {
        setSelected(key);
        handleSelect(key);
      }}
      sort={sort}
      onSortChange={setSort}
      footer={{ label: 'All', cells: { total: '138.00' } }}
    />
  );
}

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

const getRow = (code: string) => document.querySelector<HTMLElement>(`[data-key="${code}"]`)!;
const getFocused = () => document.activeElement?.getAttribute('data-key') ?? undefined;
const getKeys = () =>
  [...document.querySelectorAll('[data-key]')].map((row) => row.getAttribute('data-key'));

describe('what is said', () => {
  test('rows carry level, position, size of set and expansion', () => {
    render(<Harness open={['201', '20113', '208']} />);
    expect(screen.getByRole('treegrid', { name: 'Expenditure' })).toBeTruthy();
    const said = (code: string) =>
      ['aria-level', 'aria-posinset', 'aria-setsize', 'aria-expanded'].map((name) =>
        getRow(code).getAttribute(name),
      );
    expect(said('201')).toEqual(['1', '1', '3', 'true']);
    expect(said('20113')).toEqual(['2', '1', '1', 'true']);
    expect(said('2011308')).toEqual(['3', '1', '1', null]);
    expect(said('20899')).toEqual(['2', '2', '2', null]);
    expect(said('215')).toEqual(['1', '3', '3', 'false']);
    expect(getRow('201').getAttribute('aria-label')).toBe('General services, 3300');
    expect(within(getRow('201')).getByRole('rowheader').textContent).toBe('General services');
  });

  test('the footer row tells the total and is no row of the tree', () => {
    render(<Harness />);
    expect(screen.getByRole('row', { name: /^All/u }).getAttribute('aria-level')).toBeNull();
  });
});

describe('keys', () => {
  test('one tab stop; arrows go down, open, enter and close', async () => {
    const user = userEvent.setup();
    render(<Harness />);
    await user.tab();
    await user.tab();
    expect(getFocused()).toBe('201');
    await user.keyboard('{ArrowRight}');
    expect(getKeys()).toEqual(['201', '20113', '208', '215']);
    await user.keyboard('{ArrowDown}{ArrowRight}{ArrowDown}');
    expect(getFocused()).toBe('2011308');
    await user.keyboard('{ArrowLeft}');
    expect(getFocused()).toBe('20113');
    await user.keyboard('{ArrowLeft}');
    expect(getKeys()).not.toContain('2011308');
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(getKeys()).toEqual(['201', '208', '215']);
    await user.tab();
    expect(getFocused()).toBeUndefined();
  });

  test('Home, End, page keys and their control forms', async () => {
    const user = userEvent.setup();
    render(<Harness open={['208']} />);
    getRow('201').focus();
    await user.keyboard('{End}');
    expect(getFocused()).toBe('215');
    await user.keyboard('{Home}');
    expect(getFocused()).toBe('201');
    await user.keyboard('{PageDown}');
    expect(getFocused()).toBe('215');
    await user.keyboard('{PageUp}{Control>}{End}{/Control}');
    expect(getFocused()).toBe('215');
  });

  test('right on an open row enters its cells; Home and End move inside the row', async () => {
    const user = userEvent.setup();
    render(<Harness open={['201']} />);
    getRow('201').focus();
    const column = () => document.activeElement?.getAttribute('data-column');
    await user.keyboard('{ArrowRight}');
    expect(column()).toBe('0');
    await user.keyboard('{End}');
    expect(column()).toBe('2');
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toBe('20113');
    await user.keyboard('{Home}{ArrowLeft}');
    expect(getFocused()).toBe('20113');
  });

  test('* opens all siblings; letters find rows by name, digits by code', async () => {
    const user = userEvent.setup();
    render(<Harness />);
    getRow('208').focus();
    await user.keyboard('*');
    expect(getKeys()).toEqual(['201', '20113', '208', '20805', '20899', '215', '21505']);
    await user.keyboard('ind');
    expect(getFocused()).toBe('215');
    await new Promise((resolve) => setTimeout(resolve, 750));
    await user.keyboard('20899');
    expect(getFocused()).toBe('20899');
  });

  test('Enter presses the figure of a cell; on the row, Enter and Space select it', async () => {
    const user = userEvent.setup();
    render(<Harness open={['201']} />);
    getRow('201').focus();
    await user.keyboard(' ');
    expect(handleSelect).toHaveBeenLastCalledWith('201');
    expect(getRow('201').getAttribute('aria-selected')).toBe('true');
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    expect(handlePress).toHaveBeenCalledWith('fact-201');
    expect(handleSelect).toHaveBeenCalledTimes(1);
  });
});

test('the toggle opens without selecting, and sorting orders each level', async () => {
  const user = userEvent.setup();
  render(<Harness />);
  await user.click(screen.getByRole('button', { name: '展开 Social security' }));
  expect(handleSelect).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Total' }));
  expect(getKeys()).toEqual(['215', '201', '208', '20805', '20899']);
  const header = screen.getByRole('columnheader', { name: 'Total' });
  expect(header.getAttribute('aria-sort')).toBe('descending');
  await user.click(screen.getByRole('button', { name: 'Total' }));
  expect(getKeys()).toEqual(['208', '20805', '20899', '201', '215']);
  await user.click(screen.getByRole('button', { name: 'Total' }));
  expect(getKeys()[0]).toBe('201');
});

test('expanding to a level opens what lies above it', () => {
  const tree = {
    nodes: lines,
    getKey: (line: Line) => line.code,
    getChildren: (line: Line) => line.children,
  };
  expect([...getKeysToLevel(tree, 1)]).toEqual([]);
  expect([...getKeysToLevel(tree, 2)]).toEqual(['201', '208', '215']);
  expect([...getKeysToLevel(tree, 3)]).toEqual(['201', '20113', '208', '215']);
});

test('a mark, a selection and an opened row draw no other cell again', () => {
  const drawn: string[] = [];
  const watched: readonly TableColumn<Line>[] = [
    {
      id: 'code',
      header: 'Code',
      render: (line) => drawn.push(line.code),
      text: (line) => line.code,
    },
  ];
  const { rerender } = render(<Watched columns={watched} />);
  expect(drawn).toEqual(['201', '208', '215']);
  const redraw = (changed: Partial<TreeTableProps<Line>>) => {
    drawn.length = 0;
    rerender(<Watched columns={watched} {...changed} />);
    return drawn;
  };
  expect(redraw({ highlightedKey: '208' })).toEqual([]);
  expect(redraw({ highlightedKey: '215', selectedKey: '201' })).toEqual([]);
  expect(redraw({ highlightedKey: '215', selectedKey: '201', expanded: new Set(['208']) })).toEqual(
    ['20805', '20899'],
  );
});

test('a long tree draws what is in sight, and is printed whole', () => {
  const many = Array.from({ length: 50 }, (_, index) => ({
    code: String(1000 + index),
    name: `Line ${String(index)}`,
  }));
  render(<Watched columns={[]} nodes={many} />);
  expect(getKeys().length).toBeLessThan(50);
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(getKeys()).toEqual(many.map(({ code }) => code));
  act(() => void window.dispatchEvent(new Event('afterprint')));
  expect(getKeys().length).toBeLessThan(50);
});

const getLineCode = (line: Line) => line.code;
const getLineName = (line: Line) => line.name;
const getLineChildren = (line: Line) => line.children;
const nothing = vi.fn();

function Watched(props: Pick<TreeTableProps<Line>, 'columns'> & Partial<TreeTableProps<Line>>) {
  return (
    <TreeTable
      label="Expenditure"
      labelHeader="Name"
      nodes={lines}
      getKey={getLineCode}
      getChildren={getLineChildren}
      getLabel={getLineName}
      expanded={noneOpen}
      onExpandedChange={nothing}
      onSelect={nothing}
      {...props}
    />
  );
}

const noneOpen: ReadonlySet<string> = new Set();

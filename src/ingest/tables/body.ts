/**
 * Sorts the lines below a table's title: unit line, header, rows, notes.
 *
 * In: the lines of one table block. Out: its header, the lines that hold rows,
 * the sentences, and what a new page only repeats (unit line, header, title),
 * which is left over on purpose.
 */
import type { Leftover } from '../../model/reading.ts';
import type { TableKind } from '../../model/tableKind.ts';
import { toKey } from '../lexicon/normalise.ts';
import type { Line } from '../line.ts';
import { isUnitLine, type TableBlock } from '../text/blocks.ts';
import { findHeader, type Header, listLayouts } from './header.ts';
import { takeNotes } from './notes.ts';
import { isValueText } from './tokens.ts';

export interface TableBody {
  readonly unitLine?: Line;
  readonly header: Header;
  readonly rows: readonly Line[];
  /** Each note as its printed lines. */
  readonly notes: readonly (readonly Line[])[];
  readonly leftover: readonly Leftover[];
}

function repeat(line: Line): Leftover {
  return { text: line.text, source: line.source, reason: 'repeatedHeader' };
}

/** Where the first row of an unknown table stands: the first line that ends in a value. */
function findFirstRow(lines: readonly Line[], start: number): number {
  const at = lines.findIndex(
    ({ text }, index) => index >= start && isValueText(text.trim().split(/\s+/u).at(-1) ?? ''),
  );
  return at < 0 ? lines.length : at;
}

/** Keys of the lines that stand above a table and may be repeated on its next page. */
function listTitleKeys({ number, title }: TableBlock): readonly string[] {
  return [number?.text ?? '', title.map(({ text }) => text).join('')].map(toKey);
}

function isRepeatedTitle(line: Line, titleKeys: readonly string[]): boolean {
  const key = toKey(line.text).replace(/续表?$/u, '');
  return key !== '' && titleKeys.includes(key);
}

class BodySorter {
  unitLine: Line | undefined;
  header: Header | undefined;
  readonly rows: Line[] = [];
  readonly leftover: Leftover[] = [];
  private readonly lines: readonly Line[];

  private readonly titleKeys: readonly string[];
  private readonly kind: TableKind;

  constructor(block: TableBlock, kind: TableKind) {
    this.titleKeys = listTitleKeys(block);
    this.kind = kind;
    this.lines = block.body;
  }

  /** Sorts the line at `at`; answers where to go on. */
  take(at: number): number {
    const line = this.lines[at];
    if (line === undefined) return at + 1;
    if (isUnitLine(line.text)) return this.takeUnitLine(line, at);
    if (this.header === undefined) return this.takeFirstHeader(at);
    if (isRepeatedTitle(line, this.titleKeys)) {
      this.leftover.push(repeat(line));
      return at + 1;
    }
    const isPageTop = line.source.page !== this.lines[at - 1]?.source.page;
    if (isPageTop) {
      const after = this.takeRepeatedHeader(at);
      if (after !== undefined) return after;
    }
    this.rows.push(line);
    return at + 1;
  }

  private takeUnitLine(line: Line, at: number): number {
    if (this.unitLine === undefined) {
      this.unitLine = line;
      return at + 1;
    }
    this.leftover.push(repeat(line));
    return this.takeRepeatedHeader(at + 1) ?? at + 1;
  }

  private takeFirstHeader(at: number): number {
    this.header = findHeader(this.lines, at, listLayouts(this.kind)) ?? {
      end: findFirstRow(this.lines, at),
    };
    return this.header.end;
  }

  private takeRepeatedHeader(at: number): number | undefined {
    const layout = this.header?.layout;
    if (layout === undefined) return undefined;
    const again = findHeader(this.lines, at, [layout]);
    if (again?.layout === undefined) return undefined;
    this.leftover.push(...this.lines.slice(at, again.end).map(repeat));
    return again.end;
  }
}

/** Every line of the block's body ends up in one part of the answer. */
export function readBody(block: TableBlock, kind: TableKind): TableBody {
  const sorter = new BodySorter(block, kind);
  for (let at = 0; at < block.body.length; ) at = sorter.take(at);
  const { rows, notes } = takeNotes(sorter.rows);
  return {
    ...(sorter.unitLine === undefined ? {} : { unitLine: sorter.unitLine }),
    header: sorter.header ?? { end: 0 },
    rows,
    notes,
    leftover: sorter.leftover,
  };
}

/**
 * The tables of one disclosure while their values are being placed.
 *
 * In: draft tables. Out: the cells an identity speaks of, and their amounts as
 * far as they are known by now. A blank counts as nothing in a sum; a table
 * that is printed empty is nothing throughout.
 */
import { columnParts, type CellSelector, type IdentityTerm } from '../../model/crossIdentity.ts';
import type { Concept } from '../../model/concept.ts';
import type { Row } from '../../model/table.ts';
import type { DraftPanel, DraftRow, DraftTable } from '../tables/draft.ts';

export interface CellAddress {
  readonly panel: DraftPanel;
  readonly row: DraftRow;
  readonly column: number;
}

function listColumns({ columns }: DraftPanel, concepts: readonly Concept[]): readonly number[] {
  return concepts.flatMap((concept) => {
    const own = [...columns.keys()].filter((index) => columns[index]?.concept === concept);
    const parts = columnParts[concept] ?? [];
    return own.length > 0
      ? own
      : [...columns.keys()].filter((index) => isOneOf(parts, columns[index]?.concept));
  });
}

function isOneOf(parts: readonly Concept[], concept: Concept | undefined): boolean {
  return concept !== undefined && parts.includes(concept);
}

/** A cell as a term of an identity. */
export interface SignedCell extends CellAddress {
  readonly sign: 1 | -1;
}

interface Found {
  readonly panel: DraftPanel | undefined;
  readonly columns: readonly number[];
}

export class Board {
  private readonly coded = new Map<DraftPanel, ReadonlyMap<string, readonly DraftRow[]>>();
  private readonly placed = new Map<DraftPanel, ReadonlyMap<string, Row>>();

  /** What each selector speaks of in these tables. */
  private readonly found = new Map<CellSelector, Found>();
  /** The cells of each term by code: every table an identity connects asks for them. */
  private readonly signed = new Map<
    IdentityTerm,
    Map<string | undefined, readonly SignedCell[] | undefined>
  >();

  readonly tables: readonly DraftTable[];

  constructor(tables: readonly DraftTable[]) {
    this.tables = tables;
  }

  setRows(panel: DraftPanel, rows: readonly Row[]): void {
    this.placed.set(panel, new Map(rows.map((row) => [row.id, row])));
  }

  getRows(panel: DraftPanel): readonly Row[] {
    return [...(this.placed.get(panel)?.values() ?? [])];
  }

  /** Panel of the first table of the kind, and the columns meant there. */
  private find(selector: CellSelector): Found {
    const known = this.found.get(selector);
    if (known !== undefined) return known;
    const { kind, side = 'whole', columns } = selector;
    const table = this.tables.find((each) => each.kind === kind);
    const panel = table?.panels.find((each) => each.side === side);
    const found = { panel, columns: panel === undefined ? [] : listColumns(panel, columns) };
    this.found.set(selector, found);
    return found;
  }

  /** Codes printed in the panel the selector speaks of. */
  getCodes(selector: CellSelector): Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'> {
    const { panel } = this.find(selector);
    return panel === undefined ? new Map() : this.getCoded(panel);
  }

  private getCoded(panel: DraftPanel): ReadonlyMap<string, readonly DraftRow[]> {
    const known = this.coded.get(panel);
    if (known !== undefined) return known;
    const rows = new Map<string, DraftRow[]>();
    for (const row of panel.rows) {
      if (row.code !== undefined) rows.set(row.code, [...(rows.get(row.code) ?? []), row]);
    }
    this.coded.set(panel, rows);
    return rows;
  }

  /**
   * The cells a term means; none for a table printed empty, undefined when the
   * document has no such table, row or column.
   */
  findCells(term: IdentityTerm, code?: string): readonly SignedCell[] | undefined {
    let byCode = this.signed.get(term);
    if (byCode === undefined) {
      byCode = new Map<string | undefined, readonly SignedCell[] | undefined>();
      this.signed.set(term, byCode);
    }
    if (!byCode.has(code)) byCode.set(code, this.listCells(term, code));
    return byCode.get(code);
  }

  private listCells(
    { sign, cell: selector }: IdentityTerm,
    code?: string,
  ): readonly SignedCell[] | undefined {
    const { panel, columns } = this.find(selector);
    if (panel === undefined) return undefined;
    if (columns.length === 0) return undefined;
    if (panel.rows.length === 0) return [];
    const rows =
      selector.row === 'sameCode'
        ? (this.getCoded(panel).get(code ?? '') ?? [])
        : findNamedRow(panel.rows, selector.row);
    if (rows.length === 0) return undefined;
    return rows.flatMap((row) => columns.map((column) => ({ panel, row, column, sign })));
  }

  /** Fen of a placed cell, 0 for a blank; undefined while it is not known. */
  findFen({ panel, row, column }: CellAddress): number | undefined {
    const cell = this.placed.get(panel)?.get(row.id)?.cells[column];
    if (cell?.state === 'amount') return cell.fen;
    return cell?.state === 'blank' || cell?.state === 'dash' ? 0 : undefined;
  }
}

function findNamedRow(
  rows: readonly DraftRow[],
  named: 'total' | { readonly concept: Concept },
): readonly DraftRow[] {
  const found = rows.find((each) =>
    named === 'total' ? each.role === 'total' : each.concept === named.concept,
  );
  return found === undefined ? [] : [found];
}

/**
 * Whether the totals of one table agree with those of the others.
 *
 * In: tables of the model, of which one has columns under trial. Out: false
 * where a published reconciliation (model/crossIdentity.ts) of two totals is
 * broken by it. Sums of more than two figures may differ by rounding and are
 * left alone; what a table does not print breaks nothing.
 */
import { crossIdentities, type IdentityTerm } from '../../model/crossIdentity.ts';
import type { Table } from '../../model/table.ts';

function findTotal(tables: readonly Table[], { cell }: IdentityTerm): number | undefined {
  const [concept, ...others] = cell.columns;
  if (cell.row !== 'total' || concept === undefined || others.length > 0) return undefined;
  const table = tables.find(({ kind }) => kind === cell.kind);
  const panel = table?.panels.find(({ side }) => side === (cell.side ?? 'whole'));
  const column = panel?.columns.findIndex(
    (own) => own.concept === concept && own.period === undefined,
  );
  const found = panel?.rows.find(({ role }) => role === 'total')?.cells[column ?? -1];
  return found?.state === 'amount' ? found.fen : undefined;
}

/** True unless an identity of two totals, one of them in `table`, is broken. */
export function holdsAcross(tables: readonly Table[], table: Table): boolean {
  return crossIdentities.every(({ terms, provided }) => {
    const isAbout = terms.some(({ cell }) => cell.kind === table.kind);
    const isPair = terms.length === 2 && terms[0]?.sign !== terms[1]?.sign;
    if (!isAbout || !isPair || provided !== undefined) return true;
    const [left, right] = terms.map((term) => findTotal(tables, term));
    return left === undefined || right === undefined || left === right;
  });
}

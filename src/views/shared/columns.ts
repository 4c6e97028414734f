// What tables and charts of figures have in common: the decimals a column needs so that
// its points stand under each other, and the tables its figures were printed in.
import { type Figure, getFacts } from '../../derive/figure.ts';
import type { UnitName } from '../../model/amount.ts';
import { getDecimalsNeeded } from '../../ui/format/amount.ts';

/** Decimals that print every figure of a column exactly. */
export function getColumnDecimals(figures: readonly Figure[], unit: UnitName): number {
  return getDecimalsNeeded(
    figures.flatMap(({ fen }) => fen ?? []),
    unit,
  );
}

/** Ids of the published tables the figures stand in, each once. */
export function listTableIds(figures: readonly Figure[]): readonly string[] {
  const ids = figures
    .flatMap(getFacts)
    .flatMap((fact) => /^(?<table>t\d+)\./u.exec(fact)?.groups?.['table'] ?? []);
  return [...new Set(ids)];
}

// Everything the income view shows: the sources as the overview prints them (or as the
// columns of the income table), the matrix, the total, and the changes that are stated.
import { useMemo } from 'react';
import { type Figure, notPublished } from '../../derive/figure.ts';
import {
  buildIncomeMatrix,
  buildIncomeSources,
  type IncomeMatrix,
  type IncomeSource,
} from '../../derive/incomeMatrix.ts';
import {
  findIncomeChange,
  listFinestSources,
  listMatrixSources,
} from '../../derive/incomeSources.ts';
import { findHeadCount } from '../../derive/measure.ts';
import type { Change } from '../../derive/statedChange.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { StaffingFact } from '../../model/narrative.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';

export interface IncomeModel {
  /** Without the grand total. */
  readonly sources: readonly IncomeSource[];
  /** The finest sources that carry money. */
  readonly finest: readonly IncomeSource[];
  readonly parents: ReadonlyMap<string, IncomeSource>;
  readonly changes: ReadonlyMap<string, Change>;
  readonly total: Figure;
  readonly matrix: IncomeMatrix | undefined;
  readonly heads: StaffingFact | undefined;
  /** Tables the sources stand in. */
  readonly tables: readonly string[];
}

/** Every source, parents before children. */
export function listSources(sources: readonly IncomeSource[]): readonly IncomeSource[] {
  return sources.flatMap((source) => [source, ...listSources(source.children)]);
}

function buildModel(disclosure: Disclosure): IncomeModel {
  const matrix = buildIncomeMatrix(disclosure);
  const printed = buildIncomeSources(disclosure);
  const listed = printed.length > 0 || matrix === undefined ? printed : listMatrixSources(matrix);
  const sources = listed.filter(({ isTotal }) => !isTotal);
  const all = listSources(sources);
  const kind = printed.length > 0 ? 'overview' : 'income';
  return {
    sources,
    finest: listFinestSources(sources),
    parents: new Map(
      all.flatMap((source) => source.children.map((child) => [child.key, source] as const)),
    ),
    changes: new Map(
      all.flatMap((source) => {
        const change = findIncomeChange(disclosure, source);
        return change === undefined ? [] : [[source.key, change] as const];
      }),
    ),
    total: printed.find(({ isTotal }) => isTotal)?.figure ?? matrix?.rows[0]?.total ?? notPublished,
    matrix,
    heads: findHeadCount(disclosure),
    tables: disclosure.tables
      .filter((table) => table.kind === kind)
      .slice(0, 1)
      .map(({ id }) => id),
  };
}

export function useIncome(): IncomeModel {
  const disclosure = useDisclosure();
  return useMemo(() => buildModel(disclosure), [disclosure]);
}

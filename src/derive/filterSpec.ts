/**
 * What a person may narrow a tree down to, and in which order to show it.
 *
 * Serialisable: it is part of the view state and of links. Amounts are fen,
 * whatever unit is shown.
 */
import type { Fen } from '../model/amount.ts';

export const natures = ['all', 'basic', 'project'] as const;
export type Nature = (typeof natures)[number];

export interface Filters {
  /** Class codes to keep; empty keeps all. */
  readonly classes: readonly string[];
  readonly nature: Nature;
  /** Bounds of the leaves' amounts, inclusive. */
  readonly min: Fen | undefined;
  readonly max: Fen | undefined;
  /** Part of a name or of a code; empty keeps all. */
  readonly text: string;
}

export const noFilters: Filters = {
  classes: [],
  nature: 'all',
  min: undefined,
  max: undefined,
  text: '',
};

export const sortKeys = [
  'published',
  'code',
  'name',
  'total',
  'basic',
  'project',
  'previous',
  'change',
] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sort {
  readonly by: SortKey;
  readonly direction: 'ascending' | 'descending';
}

/** True when nothing is narrowed down. */
export function isUnfiltered(filters: Filters): boolean {
  return (
    filters.classes.length === 0 &&
    filters.nature === 'all' &&
    filters.min === undefined &&
    filters.max === undefined &&
    filters.text.trim() === ''
  );
}

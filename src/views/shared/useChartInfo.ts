// What every picture carries beside its marks: department, year, unit, source, link and
// the state of the checks come from the store, the rest from the view.
// Comes in: a title and what only the view knows. Goes out: the ChartInfo of ui/charts.
import { useContext, useMemo } from 'react';
import type { Disclosure } from '../../model/disclosure.ts';
import { useBudget } from '../../state/store.ts';
import type { ChartInfo } from '../../ui/charts/types.ts';
import { useText } from '../../ui/language/useText.ts';
import { getLink } from './navigation.ts';
import { PlaceContext } from './place.ts';
import { sharedText } from './text.ts';
import { useChartCheck } from './useChartCheck.ts';
import { useDisclosure } from './useDisclosure.ts';

export interface ChartInfoOptions extends Pick<ChartInfo, 'filters' | 'shareOf' | 'measure'> {
  /** Ids of the tables the figures stand in (`t3`). */
  readonly tables?: readonly string[] | undefined;
  /** Instead of the words made from the tables: a section of the narrative. */
  readonly source?: string | undefined;
}

type Words = (typeof sharedText)['zh'];

function describeTables(disclosure: Disclosure, ids: readonly string[], words: Words): string {
  return disclosure.tables
    .filter(({ id }) => ids.includes(id))
    .map(({ number = '', title, source }) =>
      [words.tableName(number.replaceAll(/\s/gu, ''), title), words.page(source.page)].join(' '),
    )
    .join(words.listJoint);
}

/** `options` may be built on the spot; the link is that of the present state. */
export function useChartInfo(title: string, options: ChartInfoOptions = {}): ChartInfo {
  const disclosure = useDisclosure();
  const view = useBudget((state) => state.view);
  const words = useText(sharedText);
  const { tables = [], source, ...rest } = options;
  const check = useChartCheck(tables);
  const place = source ?? describeTables(disclosure, tables, words);
  const own = useContext(PlaceContext) ?? view.view;
  const link = useMemo(() => getLink({ ...view, view: own, fact: '' }), [view, own]);
  const name = words.documentName(disclosure.department.text, disclosure.year);
  return {
    ...rest,
    title,
    department: disclosure.department.text,
    year: disclosure.year,
    unit: view.unit,
    source: place === '' ? name : `${name} · ${place}`,
    check,
    link,
  };
}

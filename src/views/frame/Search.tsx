// The search field of the frame: names, codes, projects, terms, statements, indicators and
// tables of the document in view, also by pinyin and initials. Enter goes to the place.
import { useMemo, useState } from 'react';
import type { SearchHit } from '../../derive/search.ts';
import type { SearchKind } from '../../derive/searchIndex.ts';
import { useBudget } from '../../state/store.ts';
import { SearchBox } from '../../ui/controls/SearchBox.tsx';
import type { SearchOption } from '../../ui/controls/types.ts';
import { formatAmountWithUnit } from '../../ui/format/amount.ts';
import { useText } from '../../ui/language/useText.ts';
import { goTo } from '../shared/navigation.ts';
import { type CurrentFormat, useFormat } from '../shared/useFormat.ts';
import { frameText, searchText } from './text.ts';
import { useSearch } from './useSearch.ts';

const longestNote = 18;

function describe({ entry }: SearchHit, format: CurrentFormat): string {
  if (entry.figure.state === 'amount') return formatAmountWithUnit(entry.figure.fen, format);
  const [first = ''] = entry.context;
  return first.length > longestNote ? `${first.slice(0, longestNote)}…` : first;
}

export function Search() {
  const words = useText(frameText);
  const groups: Readonly<Record<SearchKind, string>> = useText(searchText);
  const format = useFormat();
  const setView = useBudget((state) => state.setView);
  const [query, setQuery] = useState('');
  const found = useSearch(query);
  const hits = useMemo(() => found.flatMap((group) => group.hits), [found]);
  const options = hits.map(
    (hit): SearchOption => ({
      key: hit.entry.key,
      label: [hit.entry.code, hit.entry.label].filter(Boolean).join(' '),
      note: describe(hit, format),
      group: groups[hit.entry.kind],
    }),
  );
  const choose = ({ key }: SearchOption) => {
    const target = hits.find(({ entry }) => entry.key === key)?.entry.target;
    if (target === undefined) return;
    const { view, ...rest } = target;
    setQuery('');
    setView(goTo(view, rest));
  };
  return (
    <SearchBox
      label={words.search}
      placeholder={words.searchPlaceholder}
      shortcut="/"
      value={query}
      options={options}
      emptyText={words.searchEmpty}
      onChange={setQuery}
      onChoose={choose}
    />
  );
}

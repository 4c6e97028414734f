// The items of the bridge with last year, this year, change and published reason: a
// sortable table where there is room, a list of short entries where there is not.
// In the order of the bridge, by size of change, until a header is pressed; the order
// is part of the link.
import { useRef } from 'react';
import type { Bridge } from '../../derive/bridge.ts';
import type { YearChange } from '../../derive/yearChanges.ts';
import { type SortKey, sortKeys } from '../../derive/filterSpec.ts';
import { useBudget } from '../../state/store.ts';
import { defaultView } from '../../state/view.ts';
import { useWidth } from '../../ui/hooks/useWidth.ts';
import { useText } from '../../ui/language/useText.ts';
import { DataTable } from '../../ui/treeTable/DataTable.tsx';
import type { SortBy } from '../../ui/treeTable/types.ts';
import { getBridgeChange } from '../../derive/bridge.ts';
import { ChangeAmount, ChangeMark, formatChangeOf } from '../shared/ChangeFigure.tsx';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { TermText } from '../shared/TermText.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { useFormat } from '../shared/useFormat.ts';
import { getItemDecimals, useItemColumns } from './itemColumns.tsx';
import { yearOnYearText } from './text.ts';
import styles from './YearOnYear.module.css';

interface Props {
  readonly bridge: Bridge;
  readonly highlightedKey: string | undefined;
}

/** Narrower than this the reasons would be squeezed into a column of single words. */
const tableFrom = 760;

/** The items in the order of the bridge, then those that did not move. */
function listItems({ steps, items }: Bridge): readonly YearChange[] {
  const moved = steps.flatMap(({ item }) => item ?? []);
  const keys = new Set(moved.map(({ key }) => key));
  return [...moved, ...items.filter(({ key }) => !keys.has(key))];
}

function Entry({ item }: { readonly item: YearChange }) {
  const { year } = useDisclosure();
  const words = useText(yearOnYearText);
  const { language } = useFormat();
  const { name, code, kind, previous, current, reason } = item;
  return (
    <li className={styles.entry}>
      <div className={styles.entryHead}>
        <span>
          <span className={styles.entryName}>{name}</span>
          <ChangeMark kind={kind} /> <span className={styles.code}>{code}</span>
        </span>
        <span className={styles.entryChange}>
          <ChangeAmount change={item} />
        </span>
      </div>
      <p className={styles.fromTo}>
        {words.previous(year - 1)} <FigureAmount figure={previous} /> → {words.previous(year)}{' '}
        <FigureAmount figure={current} />
        {kind !== 'new' && kind !== 'dropped' && <> · {formatChangeOf(item, language)}</>}
      </p>
      <p className={styles.reason}>
        {reason === undefined ? words.noReason : <TermText>{reason.text}</TermText>}
      </p>
    </li>
  );
}

function Table({ bridge, highlightedKey }: Props) {
  const words = useText(yearOnYearText);
  const { unit, language } = useFormat();
  const sort = useBudget(({ view }) => view.sort);
  const setView = useBudget((state) => state.setView);
  const items = listItems(bridge);
  const columns = useItemColumns(items);
  const decimals = getItemDecimals(items, unit);
  const change = getBridgeChange(bridge);
  const handleSort = (next: SortBy | undefined) => {
    const by = sortKeys.find((key: SortKey) => key === next?.column);
    setView({
      sort:
        by === undefined || next === undefined
          ? defaultView.sort
          : { by, direction: next.direction },
    });
  };
  return (
    <DataTable
      label={words.bridgeSection}
      caption={words.sortHint}
      rows={items}
      getKey={({ key }) => key}
      columns={columns}
      rowHeader="name"
      sort={sort.by === 'published' ? undefined : { column: sort.by, direction: sort.direction }}
      onSortChange={handleSort}
      highlightedKey={highlightedKey}
      empty={words.noItems}
      footer={{
        name: words.total,
        previous: <FigureAmount figure={bridge.from} decimals={decimals} />,
        total: <FigureAmount figure={bridge.to} decimals={decimals} />,
        change: <ChangeAmount change={change} decimals={decimals} />,
        rate: formatChangeOf(change, language),
      }}
    />
  );
}

export function ItemList({ bridge, highlightedKey }: Props) {
  const words = useText(yearOnYearText);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const isTable = width === undefined || width >= tableFrom;
  const items = listItems(bridge);
  return (
    <div ref={box} className={styles.items}>
      {isTable && <Table bridge={bridge} highlightedKey={highlightedKey} />}
      {!isTable && items.length === 0 && <p className={styles.remark}>{words.noItems}</p>}
      {!isTable && (
        <ol aria-label={words.bridgeSection}>
          {items.map((item) => (
            <Entry key={item.key} item={item} />
          ))}
        </ol>
      )}
    </div>
  );
}

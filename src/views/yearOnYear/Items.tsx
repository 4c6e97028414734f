// The bridge and, beside it, the items with their reasons; pressing a bar opens its
// figure. What no item explains is said in words as well as drawn.
import { useMemo, useState } from 'react';
import { type Bridge, remainderKey } from '../../derive/bridge.ts';
import { listRatesFromNothing } from '../../derive/changeCounts.ts';
import { makeComputed } from '../../derive/figure.ts';
import { BridgeChart } from '../../ui/charts/BridgeChart.tsx';
import { Section } from '../../ui/controls/Section.tsx';
import { useText } from '../../ui/language/useText.ts';
import { encodeFacts, findFactAddress } from '../shared/factAddress.ts';
import { FigureAmount, openFact } from '../shared/FigureAmount.tsx';
import { useChartInfo } from '../shared/useChartInfo.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { useSectionSource } from '../shared/useSectionSource.ts';
import { ItemList } from './ItemList.tsx';
import { yearOnYearText } from './text.ts';
import styles from './YearOnYear.module.css';

interface ChartProps {
  readonly bridge: Bridge;
  readonly highlightedKey: string | undefined;
  readonly onHighlight: (key: string | undefined) => void;
}

function Chart({ bridge, highlightedKey, onHighlight }: ChartProps) {
  const { year } = useDisclosure();
  const words = useText(yearOnYearText);
  const source = useSectionSource(['generalPublicItems', 'generalPublicScale']);
  const info = useChartInfo(words.bridge(year - 1, year), { source });
  const { from, to, basis, steps } = bridge;
  const startLabel = basis === 'published' ? words.startPublished : words.startImplied;
  const handleSelect = (key: string) => {
    const ends = { from: findFactAddress(from), to: findFactAddress(to) };
    const step = steps.find((one) => one.key === key);
    const fact = key === 'from' || key === 'to' ? ends[key] : encodeFacts(step?.facts ?? []);
    if (fact !== undefined && fact !== '') openFact(fact);
  };
  return (
    <BridgeChart
      info={info}
      start={{ key: 'from', label: startLabel(year - 1), fen: from.fen }}
      end={{ key: 'to', label: words.end(year), fen: to.fen }}
      steps={steps.flatMap(({ key, item, delta }) =>
        item === undefined
          ? []
          : [
              {
                key,
                label: item.name,
                fen: delta,
                mark: item.kind === 'new' || item.kind === 'dropped' ? item.kind : undefined,
              },
            ],
      )}
      highlightedKey={highlightedKey}
      onHighlight={onHighlight}
      onSelect={handleSelect}
    />
  );
}

function Remarks({ bridge }: { readonly bridge: Bridge }) {
  const words = useText(yearOnYearText);
  const rest = bridge.steps.find(({ key }) => key === remainderKey);
  const fromNothing = useMemo(() => listRatesFromNothing(bridge.items), [bridge]);
  return (
    <>
      {rest !== undefined && (
        <p className={styles.remark}>
          {words.remainder}{' '}
          <FigureAmount figure={makeComputed(rest.delta, rest.facts)} sign="always" withUnit />
        </p>
      )}
      {fromNothing.length > 0 && (
        <p className={styles.remark}>{words.ratesFromNothing(fromNothing.length)}</p>
      )}
    </>
  );
}

export function Items({ bridge }: { readonly bridge: Bridge }) {
  const words = useText(yearOnYearText);
  const [highlighted, setHighlighted] = useState<string>();
  return (
    <Section title={words.bridgeSection} note={words.bridgeNote}>
      <Chart bridge={bridge} highlightedKey={highlighted} onHighlight={setHighlighted} />
      <Remarks bridge={bridge} />
      <ItemList bridge={bridge} highlightedKey={highlighted} />
    </Section>
  );
}

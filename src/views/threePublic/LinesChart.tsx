// The four lines as bars, last year above this year; a figure that is not published has
// no bar. Pressing a bar opens its figure.
import type { Figure } from '../../derive/figure.ts';
import type { ThreePublic } from '../../derive/threePublic.ts';
import { BarListChart } from '../../ui/charts/BarListChart.tsx';
import type { ChartItem } from '../../ui/charts/types.ts';
import { useText } from '../../ui/language/useText.ts';
import { listTableIds } from '../shared/columns.ts';
import { findFactAddress } from '../shared/factAddress.ts';
import { openFact } from '../shared/FigureAmount.tsx';
import { useChartInfo } from '../shared/useChartInfo.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { useSectionSource } from '../shared/useSectionSource.ts';
import { threePublicText } from './text.ts';
import styles from './ThreePublic.module.css';

interface Bar {
  readonly item: ChartItem;
  readonly figure: Figure;
}

export function LinesChart({ result }: { readonly result: ThreePublic }) {
  const { year } = useDisclosure();
  const words = useText(threePublicText);
  const section = useSectionSource(['threePublic']);
  const tables = listTableIds(result.lines.map(({ current }) => current));
  const title = words.chart(year - 1, year);
  const source = section === '' ? {} : { source: section };
  const info = useChartInfo(title, { tables, ...source });
  const bars = result.lines.flatMap(({ concept, previous, current }): readonly Bar[] =>
    (
      [
        [year - 1, previous, 'other'],
        [year, current, concept],
      ] as const
    ).flatMap(([of, figure, code]) =>
      figure.state === 'amount'
        ? [
            {
              item: {
                key: `${concept}.${String(of)}`,
                label: words.bar(words[concept], of),
                fen: figure.fen,
                code,
              },
              figure,
            },
          ]
        : [],
    ),
  );
  const handleSelect = (key: string) => {
    const figure = bars.find(({ item }) => item.key === key)?.figure;
    const fact = figure === undefined ? undefined : findFactAddress(figure);
    if (fact !== undefined) openFact(fact);
  };
  return (
    <div className={styles.chart}>
      <BarListChart
        info={info}
        items={bars.map(({ item }) => item)}
        headingLevel={2}
        onSelect={handleSelect}
      />
      <p className={styles.remark}>{words.previousNote}</p>
    </div>
  );
}

// One picture of the node in view: treemap, sunburst or bars, with a way back up.
// The kind stands in the link. After drilling by keyboard the focus goes to the first
// mark of the new picture.
import { ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useBudget } from '../../state/store.ts';
import { charts } from '../../state/view.ts';
import { BarListChart } from '../../ui/charts/BarListChart.tsx';
import { SunburstChart } from '../../ui/charts/SunburstChart.tsx';
import { TreemapChart } from '../../ui/charts/TreemapChart.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { SegmentedControl } from '../../ui/controls/SegmentedControl.tsx';
import { useText } from '../../ui/language/useText.ts';
import { useChartInfo } from '../shared/useChartInfo.ts';
import { buildPicture, type NodePicture } from './chartNodes.ts';
import styles from './Expenditure.module.css';
import { listFilterPhrases, nameNode, useNodeWords } from './nodeWords.ts';
import { NodePlace } from './NodePlace.tsx';
import { chartKindText, dimensionText } from './text.ts';
import type { TreeModel } from './useTreeModel.ts';

interface Props {
  readonly model: TreeModel;
  readonly highlightedKey: string | undefined;
  readonly onHighlight: (key: string | undefined) => void;
  readonly onSelect: (key: string) => void;
}

function usePictureInfo(model: TreeModel, picture: NodePicture) {
  const { tree, filters, heads, root, drawn } = model;
  const use = useNodeWords();
  const dimensions = useText(dimensionText);
  const measure = useBudget(({ view }) => view.measure);
  const { words } = use;
  const plain = words.chartTitle(nameNode(drawn, tree, use), dimensions[tree.dimension]);
  const isPerHead = measure === 'perHead' && heads !== undefined;
  const title = isPerHead ? words.chartPerHead(plain, heads.label, heads.count) : plain;
  const isOfTotal = measure === 'shareOfTotal';
  const whole = isOfTotal ? root.total.fen : picture.root.fen;
  const label = nameNode(isOfTotal ? root : drawn, tree, use);
  const isShare = isOfTotal || measure === 'shareOfParent';
  return useChartInfo(title, {
    tables: tree.sources.map(({ table }) => table),
    filters: listFilterPhrases(filters, tree.root, use),
    measure: isShare ? 'share' : 'amount',
    // Rounded amounts per head are no exact parts of each other: no shares beside them.
    ...(whole === undefined || isPerHead ? {} : { shareOf: { label, fen: whole } }),
  });
}

function Picture(props: Props & { readonly picture: NodePicture; readonly onUp: () => void }) {
  const { model, picture, onUp, onSelect, ...linked } = props;
  const { words } = useNodeWords();
  const kind = useBudget(({ view }) => view.chart);
  const info = usePictureInfo(model, picture);
  const { root, levels } = picture;
  const isTop = model.drawn === model.root;
  const shared = {
    ...linked,
    info,
    selectedKey: model.current.key,
    headingLevel: 2 as const,
    onSelect: (key: string) => (key === root.key ? onUp() : onSelect(key)),
    actions: isTop ? undefined : (
      <Button tone="quiet" onClick={onUp}>
        <ArrowUp size={14} aria-hidden="true" />
        {words.up}
      </Button>
    ),
  };
  if (kind === 'treemap')
    return <TreemapChart {...shared} root={root} levels={levels === 2 ? 2 : 1} />;
  if (kind === 'sunburst') return <SunburstChart {...shared} root={root} rings={levels} />;
  return <BarListChart {...shared} items={root.children ?? []} />;
}

/** The marks of a new picture are drawn some frames after it; answers how to stop waiting. */
function focusFirstMark(place: HTMLElement | null): () => void {
  let frames = 30;
  let request = 0;
  const look = (): void => {
    const mark = place?.querySelector<SVGElement>('[data-mark][tabindex="0"]');
    frames -= 1;
    if (mark !== null && mark !== undefined) mark.focus();
    else if (frames > 0) request = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(request);
}

export function NodeChart(props: Props) {
  const { model, onSelect } = props;
  const use = useNodeWords();
  const kinds = useText(chartKindText);
  const kind = useBudget(({ view }) => view.chart);
  const measure = useBudget(({ view }) => view.measure);
  const setView = useBudget((state) => state.setView);
  const place = useRef<HTMLElement>(null);
  const shouldFocus = useRef(false);
  const picture = useMemo(
    () => buildPicture(kind, { model, use, measure }),
    [kind, model, use, measure],
  );
  const drawnKey = model.drawn.key;
  const currentKey = model.current.key;
  useEffect(() => {
    if (!shouldFocus.current) return undefined;
    shouldFocus.current = false;
    return focusFirstMark(place.current);
  }, [currentKey]);
  const handleSelect = (key: string) => {
    const isFocused = place.current?.contains(document.activeElement) === true;
    shouldFocus.current = isFocused && key !== currentKey;
    onSelect(key);
  };
  const handleUp = () => handleSelect(model.parents.get(drawnKey)?.key ?? model.root.key);
  return (
    <section ref={place} className={styles.chart} aria-label={use.words.chart}>
      <NodePlace model={model} />
      <SegmentedControl
        label={use.words.chart}
        choices={charts.map((value) => ({ value, label: kinds[value] }))}
        value={kind}
        onChange={(chart) => setView({ chart })}
      />
      <Picture {...props} picture={picture} onSelect={handleSelect} onUp={handleUp} />
      {picture.gaps > 0 && <p className={styles.remark}>{use.words.chartGaps(picture.gaps)}</p>}
    </section>
  );
}

// The figure around every chart: measures its width, lays out the picture, keeps the
// text alternative and the table behind it, and offers to save the picture.
// Comes in: what the chart computed and a drawing. Goes out: one figure whose SVG is,
// as it stands on the screen, the picture that is exported.
import { Table2 } from 'lucide-react';
import {
  type CSSProperties,
  type ReactNode,
  Suspense,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useStable } from '../hooks/useStable.ts';
import { useWidth } from '../hooks/useWidth.ts';
import { useLanguage, useText } from '../language/useText.ts';
import { DataTable } from '../treeTable/DataTable.tsx';
import styles from './Chart.module.css';
import { buildChartLayout, narrowWidth } from './chartLayout.ts';
import { Decorations } from './Decorations.tsx';
import type { ChartContent, ChartTable, Plot } from './frame.ts';
import { MarkContext } from './marks.ts';
import { PictureMenu } from './PictureMenu.tsx';
import { chartText } from './text.ts';
import type { ChartProps } from './types.ts';
import { useMarks } from './useMarks.ts';
import type { ValueContext } from './values.ts';

interface Props {
  readonly chart: ChartProps;
  readonly content: ChartContent;
  readonly draw: (plot: Plot) => ReactNode;
}

const assumedWidth = 720;

interface PlotInput {
  readonly context: ValueContext;
  readonly content: ChartContent;
  readonly width: number;
}

function buildLayout({ context, content, width }: PlotInput) {
  const isNarrow = width < narrowWidth;
  const plotHeight = content.isEmpty ? 60 : content.getPlotHeight(width, isNarrow);
  return buildChartLayout({ ...context, width, plotHeight, legend: content.legend });
}

/**
 * The plot stays the same object until something in it changes: recharts replaces its
 * shapes when it is drawn again, and a replaced mark loses the focus.
 */
function usePlots({ chart, content }: Props) {
  const language = useLanguage();
  const words = useText(chartText);
  const info = useStable(chart.info);
  const box = useRef<HTMLDivElement>(null);
  const measured = useWidth(box);
  const width = Math.max(measured ?? assumedWidth, 240);
  const context = useMemo(() => ({ info, language, words }), [info, language, words]);
  const layout = useStable(buildLayout({ context, content, width }));
  const plot = useMemo(
    (): Plot => ({ layout, width, height: layout.height, isNarrow: width < narrowWidth, context }),
    [layout, width, context],
  );
  if (measured !== undefined) return { box, plot, heights: undefined };
  const narrow = buildLayout({ context, content, width: 328 }).height;
  const heights = { '--wide': `${String(plot.height)}px`, '--narrow': `${String(narrow)}px` };
  return { box, plot, heights: heights as CSSProperties };
}

/** Same size, same words, no marks yet: nothing moves when the drawing arrives. */
function BarePicture({ plot, isEmpty }: { readonly plot: Plot; readonly isEmpty: boolean }) {
  return (
    <svg width={plot.width} height={plot.height} aria-hidden="true">
      <Decorations layout={plot.layout} />
      {isEmpty && (
        <text x={0} y={plot.layout.plotTop + 34} className={styles.empty}>
          {plot.context.words.empty}
        </text>
      )}
    </svg>
  );
}

function FrameTable(props: { readonly title: string; readonly table: ChartTable }) {
  const { table, title } = props;
  return (
    <div className={styles.tableBox}>
      <DataTable<ChartTable['rows'][number]>
        label={title}
        rows={table.rows}
        getKey={(row) => row.key}
        columns={table.columns.map((column, index) => ({
          id: String(index),
          header: column.header,
          align: column.isNumber === true ? 'number' : 'start',
          render: (row) => row.cells[index],
          text: (row) => row.cells[index] ?? '',
        }))}
      />
    </div>
  );
}

export function ChartFrame(props: Props) {
  const { chart, content, draw } = props;
  const words = useText(chartText);
  const id = useId();
  const figure = useRef<HTMLElement>(null);
  const [isTableOpen, setIsTableOpen] = useState(false);
  const { box, plot, heights } = usePlots(props);
  const { state, handleKeyDown, readout } = useMarks(content.marks, chart);
  const Heading = `h${String(chart.headingLevel ?? 3)}` as 'h3';
  const description = chart.description ?? content.description;

  return (
    <figure ref={figure} className={styles.frame} aria-labelledby={id}>
      <figcaption className={styles.caption}>
        <Heading id={id}>{chart.info.title}</Heading>
        <p>{plot.layout.texts.filter((text) => text.style === 'sub').map((text) => text.text)}</p>
        <p data-chart-description>{description}</p>
        <p>{words.source(chart.info.source)}</p>
      </figcaption>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys bubble up from the marks, which are buttons or images with a label */}
      <div
        ref={box}
        className={`${styles.plot ?? ''} ${heights === undefined ? '' : (styles.unmeasured ?? '')}`}
        style={heights}
        data-chart-plot
        onKeyDown={handleKeyDown}
      >
        <MarkContext value={state}>
          <Suspense fallback={<BarePicture plot={plot} isEmpty={false} />}>
            {content.isEmpty ? <BarePicture plot={plot} isEmpty /> : draw(plot)}
          </Suspense>
        </MarkContext>
      </div>
      <div className={styles.foot}>
        <span className={styles.readout} aria-hidden="true">
          {readout ?? <span className={styles.hint}>{words.highlightHint}</span>}
        </span>
        <div className={styles.tools}>
          {chart.actions}
          <button
            type="button"
            className={styles.tool}
            aria-expanded={isTableOpen}
            onClick={() => setIsTableOpen(!isTableOpen)}
          >
            <Table2 size={14} aria-hidden="true" />
            {words.table}
          </button>
          <PictureMenu
            figure={figure}
            info={chart.info}
            description={description + (content.grouped ?? '')}
          />
        </div>
      </div>
      {isTableOpen && <FrameTable title={chart.info.title} table={content.table} />}
    </figure>
  );
}

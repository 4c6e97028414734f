// The words of one row of bars, beside the bar or above it in narrow pictures, and the
// line the bars start from.
import styles from '../Chart.module.css';
import { wrapText } from '../textFit.ts';
import type { Plot } from '../frame.ts';
import { getX, labelSize, type RowColumns } from './rowScale.ts';

export interface RowLabelProps {
  readonly label: string;
  /** Top and height of the row. */
  readonly y: number;
  readonly height: number;
  readonly labelWidth: number;
  readonly width: number;
  readonly isNarrow: boolean;
  readonly isStrong?: boolean | undefined;
}

export function RowLabel(props: RowLabelProps) {
  const { label, y, height, labelWidth, width, isNarrow } = props;
  const room = isNarrow ? width : labelWidth - 12;
  const lines = wrapText(label, { width: room, size: labelSize, maxLines: isNarrow ? 1 : 2 });
  const first = isNarrow ? y + 14 : y + height / 2 + 4.5 - (lines.length - 1) * 7;
  return (
    // On a rim of paper, for the connectors of a narrow bridge pass behind the words.
    <g className={isNarrow ? styles.halo : undefined}>
      {lines.map((line, index) => (
        <text
          key={line}
          x={0}
          y={first + index * 14}
          className={`${styles.label ?? ''} ${props.isStrong === true ? (styles.strong ?? '') : ''}`}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

/** The line all bars start from. */
export function ZeroLine({ plot, columns }: { readonly plot: Plot; readonly columns: RowColumns }) {
  // Words stand above the bars in narrow pictures: a line from the edge would cut them.
  if (plot.isNarrow && columns.domain[0] === 0) return null;
  const x = getX(columns, 0);
  const { plotTop, plotBottom } = plot.layout;
  return <line x1={x} x2={x} y1={plotTop} y2={plotBottom} className={styles.axis} />;
}

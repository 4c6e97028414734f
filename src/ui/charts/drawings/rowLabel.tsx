// The words of one row of bars, beside the bar or above it in narrow pictures, and the
// line the bars start from.
import styles from '../Chart.module.css';
import { shortenText } from '../textFit.ts';
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
  return (
    <text
      x={0}
      y={isNarrow ? y + 14 : y + height / 2 + 4.5}
      className={`${styles.label ?? ''} ${props.isStrong === true ? (styles.strong ?? '') : ''}`}
    >
      {shortenText(label, room, labelSize)}
    </text>
  );
}

/** The line all bars start from. */
export function ZeroLine({ plot, columns }: { readonly plot: Plot; readonly columns: RowColumns }) {
  const x = getX(columns, 0);
  const { plotTop, plotBottom } = plot.layout;
  return <line x1={x} x2={x} y1={plotTop} y2={plotBottom} className={styles.axis} />;
}

// A share as a thin bar in a table cell, before its words; the bar itself is decoration.
// Tiny shares keep one visible pixel, nothing draws nothing, negatives go left in outline.
// One element: a long tree has hundreds of them.
import type { CSSProperties } from 'react';
import type { Fen } from '../../model/amount.ts';
import { formatShare } from '../format/share.ts';
import { useLanguage } from '../language/useText.ts';
import styles from './ShareBar.module.css';

export interface ShareBarProps {
  readonly part: Fen;
  readonly whole: Fen;
  /** A CSS colour; see getClassColor. */
  readonly color?: string | undefined;
}

export function ShareBar({ part, whole, color }: ShareBarProps) {
  const language = useLanguage();
  const ratio = whole === 0 ? 0 : Math.min(1, Math.abs(part / whole));
  return (
    <span
      className={styles.share}
      data-negative={part < 0 !== whole < 0 && part !== 0 ? true : undefined}
      style={
        {
          '--ratio': ratio,
          '--least': part === 0 ? '0px' : undefined,
          '--bar': color,
        } as CSSProperties
      }
    >
      {formatShare(part, whole, { language })}
    </span>
  );
}

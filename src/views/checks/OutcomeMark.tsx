// The outcome of one check as a sign and a word; the colour only repeats them.
import {
  CircleSlash,
  Equal,
  EqualApproximately,
  EqualNot,
  Info,
  TriangleAlert,
} from 'lucide-react';
import type { Finding } from '../../model/finding.ts';
import { useText } from '../../ui/language/useText.ts';
import styles from './Checks.module.css';
import { checksText } from './text.ts';

const signs = {
  equal: Equal,
  withinRounding: EqualApproximately,
  differs: EqualNot,
  cannotBeChecked: CircleSlash,
  lawfulException: Info,
  fault: EqualNot,
  likelyFault: TriangleAlert,
  notice: Info,
} as const;

export type Verdict = keyof typeof signs;

/** The severity where there is one says more than the outcome. */
export function getVerdict({ severity, outcome }: Finding): Verdict {
  return severity ?? outcome;
}

export function OutcomeMark({ verdict }: { readonly verdict: Verdict }) {
  const words = useText(checksText);
  const Sign = signs[verdict];
  return (
    <span className={styles.mark} data-verdict={verdict}>
      <Sign size={15} strokeWidth={1.8} aria-hidden="true" />
      {words[verdict]}
    </span>
  );
}

// For clerks: which change of one figure would make a failing identity hold, best first,
// always marked as a suggestion.
import { useMemo } from 'react';
import { findFact } from '../../derive/facts.ts';
import type { Finding } from '../../model/finding.ts';
import { type Repair, useCheckReport } from '../../state/findings.ts';
import { useText } from '../../ui/language/useText.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { useProofAmount } from '../shared/useProofAmount.ts';
import styles from './FindingItem.module.css';
import { nameEvidence } from './places.ts';
import { checksText } from './text.ts';

const shownAtFirst = 3;

function Suggestion({ repair, finding }: { readonly repair: Repair; readonly finding: Finding }) {
  const disclosure = useDisclosure();
  const words = useText(checksText);
  const printAmount = useProofAmount();
  const { from, to, mends, breaks } = repair;
  const evidence = finding.evidence.find(({ fact }) => fact === repair.fact);
  const fact = findFact(disclosure, repair.fact);
  const place = evidence === undefined ? '' : nameEvidence({ evidence, fact });
  const effects = [
    ...(mends.length > 0 ? [words.repairMends(mends.length)] : []),
    ...(breaks.length > 0 ? [words.repairBreaks(breaks.length)] : []),
  ];
  return (
    <li>
      {words.repair(place, printAmount(from), printAmount(to))}
      <span className={styles.effect}>
        {effects.length === 0 ? words.repairAlone : effects.join(words.listJoint)}
      </span>
    </li>
  );
}

export function Repairs({ finding }: { readonly finding: Finding }) {
  const words = useText(checksText);
  const report = useCheckReport(useDisclosure());
  const repairs = useMemo(() => report.listRepairs(finding), [report, finding]);
  if (repairs.length === 0) return null;
  const rest = repairs.slice(shownAtFirst);
  const list = (some: readonly Repair[]) =>
    some.map((repair) => <Suggestion key={repair.fact} repair={repair} finding={finding} />);
  return (
    <div className={styles.repairs}>
      <p className={styles.sideName}>{words.repairs}</p>
      <p className={styles.where}>{words.repairsNote}</p>
      <ol>{list(repairs.slice(0, shownAtFirst))}</ol>
      {rest.length > 0 && (
        <details>
          <summary>{words.moreRepairs(rest.length)}</summary>
          <ol>{list(rest)}</ol>
        </details>
      )}
    </div>
  );
}

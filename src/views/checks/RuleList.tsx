// All checks arranged by rule: what must hold, on what ground, how its checks came out.
// Rules whose checks are all equal stand together at the end. A rule that is opened lists its checks, worst first; one rule is open at a time and
// the link says which.
import { useMemo, useState } from 'react';
import { type FindingGroup, groupFindingsByRule, sortFindings } from '../../derive/findings.ts';
import type { Finding } from '../../model/finding.ts';
import { useCheckReport } from '../../state/findings.ts';
import { useBudget } from '../../state/store.ts';
import { outcomes } from '../../state/view.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { FindingItem } from './FindingItem.tsx';
import { OutcomeMark } from './OutcomeMark.tsx';
import styles from './RuleList.module.css';
import { checksText } from './text.ts';

function Counts({ group }: { readonly group: FindingGroup }) {
  return (
    <span className={styles.counts}>
      {outcomes
        .filter((outcome) => group.counts.outcomes[outcome] > 0)
        .map((outcome) => (
          <span key={outcome} className={styles.count}>
            <OutcomeMark verdict={outcome} /> {group.counts.outcomes[outcome]}
          </span>
        ))}
    </span>
  );
}

/** A rule may have hundreds of checks: a screenful at first, the rest when asked for. */
const shownAtFirst = 20;

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useText(checksText);
  const [isAll, setIsAll] = useState(false);
  const sorted = useMemo(() => sortFindings(findings), [findings]);
  const shown = isAll ? sorted : sorted.slice(0, shownAtFirst);
  return (
    <>
      <ol className={styles.findings}>
        {shown.map((finding) => (
          <FindingItem key={finding.id} finding={finding} />
        ))}
      </ol>
      {shown.length < sorted.length && (
        <p className={styles.rest}>
          <Button onClick={() => setIsAll(true)}>
            {words.showRest(sorted.length - shown.length)}
          </Button>
        </p>
      )}
    </>
  );
}

function RuleEntry({ group, isOpen }: { readonly group: FindingGroup; readonly isOpen: boolean }) {
  const words = useText(checksText);
  const language = useLanguage();
  const setView = useBudget((state) => state.setView);
  const rule = useCheckReport(useDisclosure()).findRule(group.key);
  return (
    <li className={styles.rule}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          onClick={() => setView({ node: isOpen ? '' : group.key })}
        >
          <span className={styles.statement}>{rule?.statement[language] ?? group.key}</span>
          <Counts group={group} />
        </button>
      </h3>
      {isOpen && (
        <>
          {rule !== undefined && (
            <p className={styles.ground}>
              {words.ground} {rule.basis[language]}
            </p>
          )}
          <Findings findings={group.findings} />
        </>
      )}
    </li>
  );
}

export function RuleList({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useText(checksText);
  const node = useBudget((state) => state.view.node);
  const groups = useMemo(() => groupFindingsByRule(findings), [findings]);
  if (groups.length === 0) return <p className={styles.none}>{words.none}</p>;
  const list = (some: readonly FindingGroup[]) => (
    <ul className={styles.rules}>
      {some.map((group) => (
        <RuleEntry key={group.key} group={group} isOpen={group.key === node} />
      ))}
    </ul>
  );
  const isPlain = ({ counts }: FindingGroup) => counts.outcomes.equal === counts.total;
  const plain = groups.filter(isPlain);
  const others = groups.filter((group) => !isPlain(group));
  if (others.length === 0) return list(plain);
  return (
    <>
      {list(others)}
      {plain.length > 0 && (
        <details className={styles.plain} open={plain.some(({ key }) => key === node) || undefined}>
          <summary>{words.plainRules(plain.length)}</summary>
          {list(plain)}
        </details>
      )}
    </>
  );
}

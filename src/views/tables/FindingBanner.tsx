// The finding a link names, above the tables that hold its two sides: what must hold,
// the proof, and which colour marks which side.
import type { Finding } from '../../model/finding.ts';
import { useCheckReport } from '../../state/findings.ts';
import { useBudget } from '../../state/store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { goTo } from '../shared/navigation.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { useProofAmount } from '../shared/useProofAmount.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import styles from './FindingBanner.module.css';
import { tablesText } from './text.ts';

export function FindingBanner({ finding }: { readonly finding: Finding }) {
  const disclosure = useDisclosure();
  const words = useText(tablesText);
  const language = useLanguage();
  const report = useCheckReport(disclosure);
  const setView = useBudget((state) => state.setView);
  const printAmount = useProofAmount();
  const rule = report.findRule(finding.rule);
  return (
    <section className={styles.banner} aria-label={words.findingTitle}>
      <p className={styles.statement}>{rule?.statement[language] ?? finding.rule}</p>
      <p>{report.prove(finding, language, printAmount)}</p>
      <p className={styles.legend}>
        <span data-mark="left">{words.left}</span>
        <span data-mark="right">{words.right}</span>
        <ViewLink change={goTo('checks')}>{words.findingBack}</ViewLink>
        <Button tone="quiet" onClick={() => setView({ node: '' })}>
          {words.findingClose}
        </Button>
      </p>
    </section>
  );
}

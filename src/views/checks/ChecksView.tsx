// Whether the published figures agree: every identity with its outcome and evidence,
// summed by outcome, table and rule. The link keeps the filter: outcomes, a table
// (`table`) and the rule that is open (`node`).
import { useMemo } from 'react';
import { countFindings, filterFindings, listConcerns } from '../../derive/findings.ts';
import type { Outcome } from '../../model/finding.ts';
import { useCheckReport } from '../../state/findings.ts';
import { useBudget } from '../../state/store.ts';
import { outcomes } from '../../state/view.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { formatUnit } from '../../ui/format/amount.ts';
import { useText } from '../../ui/language/useText.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { useFormat } from '../shared/useFormat.ts';
import { ViewHeading } from '../shared/ViewHeading.tsx';
import { ByTable } from './ByTable.tsx';
import styles from './Checks.module.css';
import { Coverage } from './Coverage.tsx';
import { FindingItem } from './FindingItem.tsx';
import { OutcomeFilter } from './OutcomeFilter.tsx';
import { PrintedReport } from './PrintedReport.tsx';
import { RuleList } from './RuleList.tsx';
import { checksText } from './text.ts';

function useLead(): string {
  const disclosure = useDisclosure();
  const words = useText(checksText);
  const { findings } = useCheckReport(disclosure);
  const { total, outcomes: counts, severities } = countFindings(findings);
  const said = outcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => words.leadCount(words[outcome], counts[outcome]));
  const verdict =
    severities.fault + severities.likelyFault === 0
      ? words.leadClean
      : words.leadFaults(severities.fault, severities.likelyFault);
  const lead = words.lead(total, disclosure.tables.length);
  return `${lead}${said.join(words.leadJoint)}${words.leadEnd}${verdict}`;
}

function Concerns() {
  const disclosure = useDisclosure();
  const words = useText(checksText);
  const { findings } = useCheckReport(disclosure);
  const concerns = useMemo(() => listConcerns(findings), [findings]);
  const rounding = findings.filter(({ outcome }) => outcome === 'withinRounding').length;
  return (
    <section className={styles.section} aria-labelledby="concerns">
      <h2 id="concerns" className={styles.title}>
        {words.concerns}
      </h2>
      {concerns.length === 0 && <p>{words.noConcerns}</p>}
      <ol>
        {concerns.map((finding) => (
          <FindingItem key={finding.id} finding={finding} isOpen withStatement />
        ))}
      </ol>
      {rounding > 0 && <p className={styles.small}>{words.noConcernsRounding(rounding)}</p>}
    </section>
  );
}

function useFiltered() {
  const disclosure = useDisclosure();
  const { findings } = useCheckReport(disclosure);
  const wanted: readonly Outcome[] = useBudget((state) => state.view.outcomes);
  const table = useBudget((state) => state.view.table);
  return useMemo(
    () => filterFindings(findings, { outcomes: wanted, table }),
    [findings, wanted, table],
  );
}

export function ChecksView() {
  const words = useText(checksText);
  const { unit, language } = useFormat();
  const shown = useFiltered();
  return (
    <>
      <div className={styles.screen}>
        <ViewHeading
          title={words.title}
          actions={<Button onClick={() => window.print()}>{words.print}</Button>}
        >
          {useLead()}
        </ViewHeading>
        <p className={styles.small}>{words.amountsIn(formatUnit(unit, language))}</p>
        <Concerns />
        <ByTable />
        <section className={styles.section} aria-labelledby="all-checks">
          <h2 id="all-checks" className={styles.title}>
            {words.all}
          </h2>
          <OutcomeFilter shown={shown.length} />
          <RuleList findings={shown} />
        </section>
        <Coverage />
      </div>
      <PrintedReport lead={useLead()} />
    </>
  );
}

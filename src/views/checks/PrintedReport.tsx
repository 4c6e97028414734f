// The report on paper: summary, every check that is not plainly equal with its proof,
// worst first, and the rules that hold throughout. In the page only when printed.
import { useMemo } from 'react';
import { type FindingGroup, groupFindingsByRule, sortFindings } from '../../derive/findings.ts';
import type { Finding } from '../../model/finding.ts';
import { useCheckReport } from '../../state/findings.ts';
import { formatUnit } from '../../ui/format/amount.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { sharedText } from '../shared/text.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { useFormat } from '../shared/useFormat.ts';
import { useProofAmount } from '../shared/useProofAmount.ts';
import { getVerdict, OutcomeMark } from './OutcomeMark.tsx';
import { nameSubject } from './places.ts';
import styles from './PrintedReport.module.css';
import { checksText } from './text.ts';

function Line({ finding }: { readonly finding: Finding }) {
  const language = useLanguage();
  const printAmount = useProofAmount();
  const report = useCheckReport(useDisclosure());
  const statement = report.findRule(finding.rule)?.statement[language] ?? finding.rule;
  const subject = nameSubject(finding);
  return (
    <tr>
      <td>
        <OutcomeMark verdict={getVerdict(finding)} />
      </td>
      <td>
        {statement}
        {subject !== '' && <span lang="zh-CN"> · {subject}</span>}
      </td>
      <td>{report.prove(finding, language, printAmount)}</td>
    </tr>
  );
}

function Held({ group }: { readonly group: FindingGroup }) {
  const language = useLanguage();
  const rule = useCheckReport(useDisclosure()).findRule(group.key);
  return (
    <li>
      {rule?.statement[language] ?? group.key} ({group.counts.outcomes.equal})
    </li>
  );
}

export function PrintedReport({ lead }: { readonly lead: string }) {
  const disclosure = useDisclosure();
  const words = useText(checksText);
  const shared = useText(sharedText);
  const { unit, language } = useFormat();
  const { findings } = useCheckReport(disclosure);
  const notEqual = useMemo(
    () => sortFindings(findings.filter(({ outcome }) => outcome !== 'equal')),
    [findings],
  );
  const held = useMemo(
    () => groupFindingsByRule(findings.filter(({ outcome }) => outcome === 'equal')),
    [findings],
  );
  return (
    <article className={styles.report}>
      <h1>
        {shared.documentName(disclosure.department.text, disclosure.year)} · {words.report}
      </h1>
      <p>{lead}</p>
      <p>{words.amountsIn(formatUnit(unit, language))}</p>
      <table>
        <tbody>
          {notEqual.map((finding) => (
            <Line key={finding.id} finding={finding} />
          ))}
        </tbody>
      </table>
      <h2>{words.equal}</h2>
      <ul>
        {held.map((group) => (
          <Held key={group.key} group={group} />
        ))}
      </ul>
    </article>
  );
}

// A question for a delegate or a clerk, ready to be copied: which cells, which rule, how
// large the difference. Comes in: a finding. Goes out: plain text, shown when the
// clipboard is not to be had.
import { useState } from 'react';
import { listSide, type PlacedEvidence } from '../../derive/findingPlaces.ts';
import { type Fen, toFen } from '../../model/amount.ts';
import type { Finding } from '../../model/finding.ts';
import { useCheckReport } from '../../state/findings.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { formatAmountWithUnit } from '../../ui/format/amount.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { useSourcePlace } from '../shared/SourceLink.tsx';
import { sharedText } from '../shared/text.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { useFormat } from '../shared/useFormat.ts';
import styles from './FindingItem.module.css';
import { nameEvidence, nameTable } from './places.ts';
import { checksText } from './text.ts';

function useSentence(): (placed: PlacedEvidence) => string {
  const words = useText(checksText);
  const format = useFormat();
  const place = useSourcePlace();
  return (placed) => {
    const { evidence, fact } = placed;
    const amount =
      evidence.fen === undefined ? evidence.printed : formatAmountWithUnit(evidence.fen, format);
    if (fact?.kind === 'cell') {
      const { table, row, column } = fact;
      const cell = { row: row.project ?? row.name, column: column.label };
      return words.questionCell(nameTable(table), cell, amount);
    }
    if (fact !== undefined) return words.questionWords(nameEvidence(placed), amount);
    return words.questionPlain(evidence.printed, place(evidence.source));
  };
}

function getGap({ left, right }: Finding): Fen | undefined {
  return left === undefined || right === undefined ? undefined : toFen(Math.abs(left - right));
}

function useQuestion(finding: Finding): string {
  const disclosure = useDisclosure();
  const words = useText(checksText);
  const shared = useText(sharedText);
  const language = useLanguage();
  const format = useFormat();
  const describe = useSentence();
  const rule = useCheckReport(disclosure).findRule(finding.rule);
  const pieces = [
    ...listSide(disclosure, finding, 'left'),
    ...listSide(disclosure, finding, 'right'),
  ];
  const gap = getGap(finding);
  const document = shared.documentName(disclosure.department.text, disclosure.year);
  return [
    words.questionOpen(document),
    `${pieces.map(describe).join(words.listJoint)}${words.leadEnd.trim()}`,
    words.questionRule(rule?.statement[language] ?? finding.rule) +
      (gap === undefined
        ? words.questionNoGap
        : words.questionGap(formatAmountWithUnit(gap, format))),
    words.questionEnd,
  ].join('\n');
}

export function Question({ finding }: { readonly finding: Finding }) {
  const words = useText(checksText);
  const question = useQuestion(finding);
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed'>();
  const copy = () => {
    navigator.clipboard.writeText(question).then(
      () => setOutcome('copied'),
      () => setOutcome('copyFailed'),
    );
  };
  return (
    <>
      <Button onClick={copy}>{words.copyQuestion}</Button>
      <span role="status">{outcome !== undefined && words[outcome]}</span>
      {outcome === 'copyFailed' && <pre className={styles.question}>{question}</pre>}
    </>
  );
}

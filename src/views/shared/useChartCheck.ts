// What the checks say of the tables that a picture is drawn from, in one line: "所用表 86 项，
// 82 相符，1 不一致". Of the whole document where a picture names no table.
// The rules are no part of the first view: the line is empty until the checks have run, and
// a picture that is taken along waits for them.
import { useMemo } from 'react';
import { countFindings, listFindingTables, type OutcomeCounts } from '../../derive/findings.ts';
import { loadCheckReport, useReadyCheckReport } from '../../state/findings.ts';
import type { ChartCheck, CheckState } from '../../ui/charts/types.ts';
import { useText } from '../../ui/language/useText.ts';
import { sharedText } from './text.ts';
import { useDisclosure } from './useDisclosure.ts';

function getState({ differs, withinRounding, equal }: OutcomeCounts): CheckState {
  if (differs > 0) return 'differs';
  if (withinRounding > 0) return 'withinRounding';
  return equal > 0 ? 'agrees' : 'notChecked';
}

/** Figures within rounding agree: on paper there is one word for both. */
export function useChartCheck(tables: readonly string[]): ChartCheck {
  const words = useText(sharedText);
  const disclosure = useDisclosure();
  const report = useReadyCheckReport(disclosure);
  const key = tables.join(' ');
  return useMemo(() => {
    const load = () => loadCheckReport(disclosure);
    if (report === undefined) return { state: 'notChecked', label: '', load };
    const ids = key === '' ? [] : key.split(' ');
    const own = report.findings.filter((finding) =>
      listFindingTables(finding).some((id) => ids.includes(id)),
    );
    const { total, outcomes } = countFindings(ids.length === 0 ? report.findings : own);
    const scope = ids.length === 0 ? words.checkDocument : words.checkTables;
    const { equal, withinRounding, differs, cannotBeChecked, lawfulException } = outcomes;
    const parts = [
      [equal + withinRounding, words.checkAgree],
      [differs, words.checkDiffer],
      [lawfulException, words.checkLawful],
      [cannotBeChecked, words.checkOpen],
    ] as const;
    const label = [
      words.checkTotal(scope, total),
      ...parts.filter(([count]) => count > 0).map(([count, say]) => say(count)),
    ].join(words.checkJoint);
    return { state: getState(outcomes), label };
  }, [disclosure, report, key, words]);
}

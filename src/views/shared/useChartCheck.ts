// What the checks say of the tables that a picture is drawn from, in one line: "所用表 86 项，
// 82 相符，1 不一致". Of the whole document where a picture names no table.
// The rules are loaded beside the picture; until they have answered the line is empty.
import { useMemo } from 'react';
import { countFindings, listFindingTables, type OutcomeCounts } from '../../derive/findings.ts';
import { useReadyCheckReport } from '../../state/findings.ts';
import type { ChartInfo, CheckState } from '../../ui/charts/types.ts';
import { useText } from '../../ui/language/useText.ts';
import { sharedText } from './text.ts';
import { useDisclosure } from './useDisclosure.ts';

const unknown = { state: 'notChecked', label: '' } as const;

function getState({ differs, withinRounding, equal }: OutcomeCounts): CheckState {
  if (differs > 0) return 'differs';
  if (withinRounding > 0) return 'withinRounding';
  return equal > 0 ? 'agrees' : 'notChecked';
}

/** Figures within rounding agree: on paper there is one word for both. */
export function useChartCheck(tables: readonly string[]): ChartInfo['check'] {
  const words = useText(sharedText);
  const report = useReadyCheckReport(useDisclosure());
  const key = tables.join(' ');
  return useMemo(() => {
    if (report === undefined) return unknown;
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
  }, [report, key, words]);
}

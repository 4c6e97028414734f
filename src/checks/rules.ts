/**
 * Every rule, in the order in which its findings are shown: tables, between
 * tables, narrative, performance, words and completeness.
 */
import { crossTableIdentities } from './crossTables.ts';
import { lineIdentities } from './lineTables.ts';
import type { Rule } from './rule.ts';
import { agencyOperating } from './rules/agencyOperating.ts';
import { codeNames, narrativeNames } from './rules/codeNames.ts';
import { emptyTables, requiredTables } from './rules/completeness.ts';
import { makeCrossTableRule } from './rules/crossTable.ts';
import { economicFloor, usualPairs } from './rules/economic.ts';
import { expenditureLines, makeLineRule } from './rules/lines.ts';
import { oneDepartment, oneYear } from './rules/oneWhole.ts';
import { procurementSum, statedTwice, vehicleCount } from './rules/otherFigures.ts';
import {
  performanceFunds,
  performanceProject,
  performanceSplit,
  performanceTotal,
} from './rules/performance.ts';
import {
  indicatorWeights,
  performanceScope,
  projectCount,
  projectMoney,
} from './rules/performanceCounts.ts';
import { projectNotes, projectParts, projectTable } from './rules/projects.ts';
import { childrenSum, panelTotal, subtotalSum } from './rules/rowGroups.ts';
import { rowSum } from './rules/rowSum.ts';
import { statedPrevious } from './rules/statedPrevious.ts';
import { changeDirection, previousSum } from './rules/statementChange.ts';
import { statementGrowth, statementShare } from './rules/statementPercent.ts';
import { statementTable } from './rules/statementTable.ts';
import { wordRules } from './rules/words.ts';

export const rules: readonly Rule[] = [
  requiredTables,
  emptyTables,
  rowSum,
  childrenSum,
  subtotalSum,
  panelTotal,
  ...crossTableIdentities.map(makeCrossTableRule),
  ...lineIdentities.map(makeLineRule),
  expenditureLines,
  economicFloor,
  usualPairs,
  statementTable,
  statementShare,
  statementGrowth,
  changeDirection,
  previousSum,
  statedPrevious,
  statedTwice,
  agencyOperating,
  procurementSum,
  vehicleCount,
  projectTable,
  projectParts,
  projectNotes,
  projectCount,
  projectMoney,
  performanceFunds,
  performanceTotal,
  performanceScope,
  performanceSplit,
  performanceProject,
  indicatorWeights,
  codeNames,
  narrativeNames,
  oneYear,
  oneDepartment,
  ...wordRules,
];

/** The rule of a finding; undefined for one this version does not know. */
export function findRule(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

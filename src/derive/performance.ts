/**
 * The performance sheets with addresses, weights and the projects they are
 * about.
 *
 * The weights of a sheet add up to 90 or 100 by custom, not by law; a sheet
 * without weights has no sum. Weights are points, not money.
 */
import type { Disclosure } from '../model/disclosure.ts';
import {
  getFundsId,
  getIndicatorId,
  type Indicator,
  type PerformanceSheet,
} from '../model/narrative.ts';
import type { SourceRef, TextFact } from '../model/source.ts';
import type { Figure } from './figure.ts';
import { listProjects } from './projects.ts';

export interface SheetIndicator {
  readonly id: string;
  readonly indicator: Indicator;
}

export interface IndicatorGroup {
  /** Level-1 name as printed. */
  readonly name: string;
  readonly indicators: readonly SheetIndicator[];
  readonly weight: number | undefined;
}

export interface SheetFunds {
  readonly label: string;
  readonly figure: Figure;
}

export interface PerformanceView {
  readonly id: string;
  readonly scope: PerformanceSheet['scope'];
  readonly name: string;
  readonly title: string;
  readonly goal: TextFact | undefined;
  readonly funds: readonly SheetFunds[];
  readonly groups: readonly IndicatorGroup[];
  readonly indicatorCount: number;
  /** Sum of the printed weights; undefined when none is printed. */
  readonly weightSum: number | undefined;
  /** Indicators that print no weight. */
  readonly weightless: number;
  /** Indicators reviewed by hand because their order was lost. */
  readonly transcribed: number;
  /** Key of the project the sheet is about; undefined when no name fits. */
  readonly project: string | undefined;
  readonly source: SourceRef;
}

/** Weights are added as whole thousandths of a point: 0.1 + 0.2 + 0.3 is 0.6. */
const weightScale = 1_000;

function sumWeights(indicators: readonly SheetIndicator[]): number | undefined {
  const weights = indicators.flatMap(({ indicator }) => indicator.weight ?? []);
  if (weights.length === 0) return undefined;
  return weights.reduce((sum, weight) => sum + Math.round(weight * weightScale), 0) / weightScale;
}

function groupIndicators(indicators: readonly SheetIndicator[]): readonly IndicatorGroup[] {
  const groups = new Map<string, SheetIndicator[]>();
  for (const entry of indicators) {
    const name = entry.indicator.level1;
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return [...groups].map(([name, entries]) => ({
    name,
    indicators: entries,
    weight: sumWeights(entries),
  }));
}

/** One entry per sheet, in printed order. */
export function buildPerformance(disclosure: Disclosure): readonly PerformanceView[] {
  const { entries } = listProjects(disclosure);
  return disclosure.performance.map((sheet) => {
    const indicators = sheet.indicators.map((indicator, position) => ({
      id: getIndicatorId(sheet, position),
      indicator,
    }));
    return {
      id: sheet.id,
      scope: sheet.scope,
      name: sheet.name.text,
      title: sheet.title.text,
      goal: sheet.goal,
      funds: sheet.funds.map(({ label, amount }, position) => ({
        label,
        figure: { state: 'amount', fen: amount.fen, fact: getFundsId(sheet, position) },
      })),
      groups: groupIndicators(indicators),
      indicatorCount: indicators.length,
      weightSum: sumWeights(indicators),
      weightless: indicators.filter(({ indicator }) => indicator.weight === undefined).length,
      transcribed: sheet.indicators.filter(({ provenance }) => provenance.how === 'transcribed')
        .length,
      source: sheet.source,
      project: entries.find(({ sheets }) => sheets.some(({ id }) => id === sheet.id))?.key,
    };
  });
}

/**
 * Printed row labels of overview and three-public tables and what they are.
 *
 * In: a row label as printed, numbering and 其中 included. Out: its concept
 * and whether it is a total of the table. Labels that also occur as column
 * labels are kept there (columnLabels.ts).
 */
import type { Concept } from '../../model/concept.ts';
import type { RowRole } from '../../model/table.ts';
import { findColumnConcept } from './columnLabels.ts';
import { stripNumbering, toKey } from './normalise.ts';

const labelsByConcept: Readonly<Partial<Record<Concept, readonly string[]>>> = {
  total: ['合计', '总计', '总计金额', '本级支出合计', '合计数'],
  incomeTotal: ['收入总计', '收入合计', '收入总额', '本年收入总计', '收入总合计'],
  expenditureTotal: ['支出总计', '支出合计', '支出总额', '本年支出总计'],
  incomeThisYear: ['本年收入', '本年收入合计', '本年收入小计', '本年收入预算合计', '当年收入合计'],
  expenditureThisYear: ['本年支出', '本年支出合计', '本年支出小计', '当年支出合计'],
  carryOver: ['上年结转结余', '上年结转', '上年结余结转', '上年结转和结余'],
  carryOverNextYear: [
    '结转下年',
    '结转下年支出',
    '年终结转结余',
    '结转下年使用',
    '年末结转和结余',
    '结余结转下年',
    '结转结余下年',
    '年终结转',
    '结转下年结转结余',
    '年末结转结余',
  ],
  generalPublicOwn: ['一般财力'],
  governmentFundOwn: ['政府性基金收入'],
  stateCapitalOwn: ['国有资本经营收入'],
};

const conceptByKey = new Map<string, Concept>();
for (const [concept, labels] of Object.entries(labelsByConcept)) {
  for (const label of labels) conceptByKey.set(toKey(label), concept as Concept);
}

const totals: readonly Concept[] = ['total', 'incomeTotal', 'expenditureTotal'];

/** Concept of a row label; undefined for names that are no concept of the field. */
export function findRowConcept(printed: string): Concept | undefined {
  const label = stripNumbering(printed);
  return conceptByKey.get(toKey(label)) ?? findColumnConcept(label, []);
}

/** Total or subtotal by its label; everything else is a line. */
export function getLabelRole(printed: string): Exclude<RowRole, 'entity'> {
  const concept = findRowConcept(printed);
  if (concept !== undefined && totals.includes(concept)) return 'total';
  return /[合总小]计$/u.test(toKey(printed)) && concept?.endsWith('ThisYear') === true
    ? 'subtotal'
    : 'line';
}

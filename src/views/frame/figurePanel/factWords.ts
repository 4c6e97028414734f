// A fact in words: its name, its figure as text and where it stands. Used by the panel's
// title, by lists of facts and by the citation.
import type { Fact, IndicatorFact, StatementFact } from '../../../derive/facts.ts';
import { formatAmountWithUnit } from '../../../ui/format/amount.ts';
import { formatPercentHundredths } from '../../../ui/format/share.ts';
import { useText } from '../../../ui/language/useText.ts';
import { useSourcePlace } from '../../shared/SourceLink.tsx';
import { sharedText } from '../../shared/text.ts';
import { useDisclosure } from '../../shared/useDisclosure.ts';
import { type CurrentFormat, useFormat } from '../../shared/useFormat.ts';
import { panelText } from './text.ts';

type Words = (typeof panelText)['zh'];

export function nameFact(fact: Fact, words: Words): string {
  switch (fact.kind) {
    case 'cell': {
      const { row, column } = fact;
      return [row.project ?? row.name, column.label].filter(Boolean).join(words.joint);
    }
    case 'statement': {
      const { label } = fact.statement.subject;
      if (fact.part === 'current') return label;
      return fact.part === 'change' ? words.change(label) : words.share(label);
    }
    case 'project':
      return [fact.project.name.text, fact.part?.label].filter(Boolean).join(words.joint);
    case 'sheet':
      return [fact.sheet.name.text, fact.part?.label].filter(Boolean).join(words.joint);
    case 'indicator':
      return fact.indicator.level3;
  }
}

const comparatorKeys = {
  atLeast: 'atLeast',
  atMost: 'atMost',
  equal: 'equalTo',
  moreThan: 'moreThan',
  lessThan: 'lessThan',
} as const;

function printIndicator({ indicator }: IndicatorFact, words: Words): string {
  const { comparator, target, unit } = indicator;
  const comparison = comparator === 'none' ? '' : words[comparatorKeys[comparator]];
  return [comparison, `${target}${unit}`].filter(Boolean).join(' ');
}

function printStatement(fact: StatementFact, format: CurrentFormat): string {
  const { amount, percent, part, statement } = fact;
  if (part === 'share') {
    const { language } = format;
    return percent === undefined ? '' : formatPercentHundredths(percent.hundredths, language);
  }
  if (amount === undefined) return '';
  const isDecrease = part === 'change' && statement.change?.direction === 'decrease';
  return (isDecrease ? '−' : '') + formatAmountWithUnit(amount.fen, format);
}

/** The figure as a person would say it, with its unit; empty where it is none. */
export function printFact(fact: Fact, words: Words, format: CurrentFormat): string {
  switch (fact.kind) {
    case 'cell':
      return fact.figure.state === 'amount' ? formatAmountWithUnit(fact.figure.fen, format) : '';
    case 'statement':
      return printStatement(fact, format);
    case 'project':
      return fact.amount === undefined ? '' : formatAmountWithUnit(fact.amount.fen, format);
    case 'sheet':
      return fact.part === undefined ? '' : formatAmountWithUnit(fact.part.amount.fen, format);
    case 'indicator':
      return printIndicator(fact, words);
  }
}

/** Name, figure and place of facts, in the language and unit of the moment. */
export function useFactWords() {
  const words = useText(panelText);
  const shared = useText(sharedText);
  const format = useFormat();
  const place = useSourcePlace();
  const { department, year } = useDisclosure();
  return {
    name: (fact: Fact) => nameFact(fact, words),
    print: (fact: Fact) => printFact(fact, words, format),
    place: (fact: Fact) => {
      const table =
        fact.kind === 'cell'
          ? [shared.tableName((fact.table.number ?? '').replaceAll(/\s/gu, ''), fact.table.title)]
          : [];
      const document = shared.documentName(department.text, year);
      return [document, ...table, place(fact.source)].join(shared.listJoint);
    },
  };
}

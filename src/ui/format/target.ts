// A performance target as a person would say it: comparator in words, value, unit.
// The value stays as printed: it may be a date or words such as "有效提升".
import type { Comparator, Indicator } from '../../model/narrative.ts';
import type { Language } from '../language/defineText.ts';

const comparatorWords: Readonly<Record<Language, Readonly<Record<Comparator, string>>>> = {
  zh: {
    atLeast: '不少于',
    atMost: '不超过',
    equal: '等于',
    moreThan: '大于',
    lessThan: '小于',
    none: '',
  },
  en: {
    atLeast: 'at least',
    atMost: 'at most',
    equal: 'equal to',
    moreThan: 'more than',
    lessThan: 'less than',
    none: '',
  },
};

export function formatComparator(comparator: Comparator, language: Language): string {
  return comparatorWords[language][comparator];
}

/** `不少于 1000 本`, `等于 100%`, `有效提升`. */
export function formatTarget(
  { comparator, target, unit }: Pick<Indicator, 'comparator' | 'target' | 'unit'>,
  language: Language,
): string {
  const isTight = unit === '' || /^[%％‰℃]/u.test(unit);
  const value = isTight ? target + unit : `${target} ${unit}`;
  return [formatComparator(comparator, language), value].filter((part) => part !== '').join(' ');
}

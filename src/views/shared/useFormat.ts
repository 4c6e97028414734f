// How amounts are printed just now: the unit of the view and the language of the interface.
// Comes in: the store and the language context. Goes out: the format of ui/format.
import { useMemo } from 'react';
import type { UnitName } from '../../model/amount.ts';
import { useBudget } from '../../state/store.ts';
import type { Language } from '../../ui/language/defineText.ts';
import { useLanguage } from '../../ui/language/useText.ts';

export interface CurrentFormat {
  readonly unit: UnitName;
  readonly language: Language;
}

export function useFormat(): CurrentFormat {
  const unit = useBudget(({ view }) => view.unit);
  const language = useLanguage();
  return useMemo(() => ({ unit, language }), [unit, language]);
}

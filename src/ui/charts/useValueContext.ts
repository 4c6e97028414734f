// What turning values into words needs, from the frame's information and the language.
import { useMemo } from 'react';
import { useLanguage, useText } from '../language/useText.ts';
import { chartText } from './text.ts';
import type { ChartInfo } from './types.ts';
import type { ValueContext } from './values.ts';

export function useValueContext(info: ChartInfo): ValueContext {
  const language = useLanguage();
  const words = useText(chartText);
  return useMemo(() => ({ info, language, words }), [info, language, words]);
}

// What the view state sets on the page itself: language and theme of the root element
// and the title. Comes in: the store. Goes out: attributes, and the language to speak.
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { resolveLanguage } from '../../state/preferences.ts';
import { selectDisclosure } from '../../state/selectors.ts';
import { useBudget } from '../../state/store.ts';
import type { Language } from '../../ui/language/defineText.ts';
import { useText } from '../../ui/language/useText.ts';
import { frameText, viewText } from './text.ts';

function subscribeLanguage(onChange: () => void): () => void {
  window.addEventListener('languagechange', onChange);
  return () => window.removeEventListener('languagechange', onChange);
}

const getPreferred = (): string => navigator.language;

/** The language of the interface; what the system speaks where nothing is chosen. */
export function useLanguageChoice(): Language {
  const choice = useBudget(({ view }) => view.language);
  const preferred = useSyncExternalStore(subscribeLanguage, getPreferred, () => 'zh-CN');
  const language = resolveLanguage(choice, [preferred]) === 'en' ? 'en' : 'zh';
  useLayoutEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return language;
}

/** Without a choice the style sheet itself follows the system. */
export function useThemeChoice(): void {
  const theme = useBudget(({ view }) => view.theme);
  useLayoutEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}

/** View, department and year; the name of the product last. */
export function usePageTitle(): void {
  const view = useBudget((state) => state.view.view);
  const disclosure = useBudget(selectDisclosure);
  const names = useText(viewText);
  const words = useText(frameText);
  const place =
    disclosure === undefined ? [] : [`${disclosure.department.text} ${String(disclosure.year)}`];
  const title = [names[view], ...place, words.productLong].join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}

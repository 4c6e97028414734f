/**
 * Language and theme of the person, kept lightly between visits.
 *
 * In: a storage that may be missing, full or forbidden. Out: choices; a
 * failure of the storage is no failure of the page. `system` is resolved
 * here and nowhere else: Chinese unless the browser asks for English first.
 */
import type { StoreApi } from 'zustand/vanilla';
import type { StartChoices } from './hashSync.ts';
import type { BudgetState } from './store.ts';
import { type LanguageChoice, languages, type ThemeChoice, themes } from './view.ts';

export type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem'>;

const storageKey = 'budget-lens/preferences/1';

/** The stored choices; empty when there are none or they cannot be read. */
export function loadPreferences(getStorage: () => PreferenceStorage | undefined): StartChoices {
  try {
    const stored: unknown = JSON.parse(getStorage()?.getItem(storageKey) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const entries = new Map<string, unknown>(Object.entries(stored));
    const language = languages.find((choice) => choice === entries.get('language'));
    const theme = themes.find((choice) => choice === entries.get('theme'));
    return {
      ...(language === undefined ? {} : { language }),
      ...(theme === undefined ? {} : { theme }),
    };
  } catch {
    // Storage forbidden or its text damaged: the defaults serve as well.
    return {};
  }
}

/** Stores language and theme whenever they change; returns how to stop. */
export function keepPreferences(
  store: StoreApi<BudgetState>,
  getStorage: () => PreferenceStorage | undefined,
): () => void {
  return store.subscribe(({ view }, before) => {
    const { language, theme } = view;
    if (language === before.view.language && theme === before.view.theme) return;
    try {
      getStorage()?.setItem(storageKey, JSON.stringify({ language, theme }));
    } catch {
      // Storage full or forbidden: the choice lasts for this visit.
    }
  });
}

/** The language to show: the choice, or what the browser's first preference says. */
export function resolveLanguage(
  choice: LanguageChoice,
  preferred: readonly string[],
): Exclude<LanguageChoice, 'system'> {
  if (choice !== 'system') return choice;
  return preferred[0]?.toLowerCase().startsWith('en') === true ? 'en' : 'zh-CN';
}

/** The theme to show. */
export function resolveTheme(
  choice: ThemeChoice,
  isDarkPreferred: boolean,
): Exclude<ThemeChoice, 'system'> {
  if (choice !== 'system') return choice;
  return isDarkPreferred ? 'dark' : 'light';
}

// What can be done with the page: copy its link, take it along, change language and theme.
import { Languages, Link2, Moon, Sun, SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import { budgetStore, useBudget } from '../../state/store.ts';
import { type LanguageChoice, type ThemeChoice } from '../../state/view.ts';
import { Menu } from '../../ui/controls/Menu.tsx';
import { useText } from '../../ui/language/useText.ts';
import { getLink } from '../shared/navigation.ts';
import styles from './TopBar.module.css';
import { frameText } from './text.ts';

const languageChoices: readonly (readonly [LanguageChoice, string])[] = [
  ['zh-CN', '中文'],
  ['en', 'English'],
];

const themeIcons = { system: SunMoon, light: Sun, dark: Moon } as const;

interface PageActionsProps {
  readonly onSay: (message: string) => void;
  readonly takeAlong?: ReactNode;
}

export function PageActions({ onSay, takeAlong }: PageActionsProps) {
  const words = useText(frameText);
  const language = useBudget((state) => state.view.language);
  const theme = useBudget((state) => state.view.theme);
  const setView = useBudget((state) => state.setView);
  const themes: readonly (readonly [ThemeChoice, string])[] = [
    ['system', words.themeSystem],
    ['light', words.themeLight],
    ['dark', words.themeDark],
  ];
  const mark = (isChosen: boolean, label: string) => (isChosen ? words.chosen(label) : label);
  const copy = () => {
    navigator.clipboard.writeText(getLink(budgetStore.getState().view)).then(
      () => onSay(words.shared),
      () => onSay(words.shareFailed),
    );
  };
  const ThemeIcon = themeIcons[theme];
  return (
    <div className={styles.actions}>
      <button
        type="button"
        className={styles.action}
        aria-label={words.share}
        title={words.share}
        onClick={copy}
      >
        <Link2 size={18} strokeWidth={1.6} aria-hidden="true" />
      </button>
      {takeAlong}
      <Menu
        label={words.language}
        align="end"
        icon={<Languages size={18} strokeWidth={1.6} aria-hidden="true" />}
        items={[
          ...languageChoices.map(([value, label]) => ({
            id: value,
            label: mark(value === language, label),
            onPress: () => setView({ language: value }),
          })),
          {
            id: 'system',
            label: mark(language === 'system', words.languageSystem),
            onPress: () => setView({ language: 'system' }),
          },
        ]}
      />
      <Menu
        label={words.theme}
        align="end"
        icon={<ThemeIcon size={18} strokeWidth={1.6} aria-hidden="true" />}
        items={themes.map(([value, label]) => ({
          id: value,
          label: mark(value === theme, label),
          onPress: () => setView({ theme: value }),
        }))}
      />
    </div>
  );
}

// The language of the interface as React sees it: `useLanguage` tells which one,
// `useText` picks the words of a component. Outside a provider it is Chinese.
import { createContext, useContext } from 'react';
import type { Language, Text } from './defineText.ts';

export const LanguageContext = createContext<Language>('zh');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

export function useText<Words>(text: Text<Words>): Text<Words>[Language] {
  return text[useContext(LanguageContext)];
}

// Sets the language for everything below it. The root element's lang attribute
// is the frame's business; this component draws nothing.
import type { ReactNode } from 'react';
import type { Language } from './defineText.ts';
import { LanguageContext } from './useText.ts';

export function LanguageProvider(props: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  return <LanguageContext value={props.language}>{props.children}</LanguageContext>;
}

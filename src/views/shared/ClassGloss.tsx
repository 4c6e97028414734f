// What a functional or economic class is called in English, under its official name; the
// name itself stays Chinese. Nothing on a Chinese page, and nothing below classes.
import { findClassGloss } from '../../ui/glossary/classGloss.ts';
import { useLanguage } from '../../ui/language/useText.ts';
import styles from './ClassGloss.module.css';

interface Props {
  readonly code: string | undefined;
}

export function ClassGloss({ code }: Props) {
  const gloss = useLanguage() === 'en' ? findClassGloss(code) : undefined;
  return gloss === undefined ? null : <span className={styles.gloss}>{gloss}</span>;
}

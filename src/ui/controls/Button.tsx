// The one plain button with words: a thin border, the accent on hover.
import type { ButtonHTMLAttributes } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** `strong` for the one main action of a place. */
  readonly tone?: 'plain' | 'strong' | 'quiet' | undefined;
}

export function Button({ tone = 'plain', ...rest }: ButtonProps) {
  return <button type="button" {...rest} className={styles.button} data-tone={tone} />;
}

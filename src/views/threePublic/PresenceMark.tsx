// The sign of a presence: full, empty, dashed, struck or absent, so that "none", "zero",
// "not published" and "not applicable" differ in shape, and always with words beside it.
import type { Presence } from '../../derive/threePublic.ts';
import styles from './ThreePublic.module.css';

export function PresenceMark({ presence }: { readonly presence: Presence }) {
  return <span className={styles.mark} data-presence={presence} aria-hidden="true" />;
}

// Stands where something will be, with its size, so that nothing moves when it comes.
import { useText } from '../language/useText.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import styles from './Skeleton.module.css';
import { controlsText } from './text.ts';

export function Skeleton(props: {
  readonly height: string;
  readonly width?: string | undefined;
  /** Thin lines instead of one plain area. */
  readonly lines?: number | undefined;
}) {
  const words = useText(controlsText);
  const count = props.lines ?? 0;
  return (
    <div
      className={count === 0 ? styles.area : styles.lines}
      style={{ blockSize: props.height, inlineSize: props.width }}
    >
      <VisuallyHidden>{words.loading}</VisuallyHidden>
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}

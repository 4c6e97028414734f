// "展开到 类 · 款 · 项": one button per level of the tree.
import { useText } from '../language/useText.ts';
import styles from './ExpandControl.module.css';
import { getKeysToLevel, type TreeShape } from './expandToLevel.ts';
import { tableText } from './text.ts';

export interface ExpandControlProps<Node> extends TreeShape<Node> {
  /** Names of the levels, the topmost first. */
  readonly levels: readonly string[];
  /** `level` is 1 for the topmost, as getKeysToLevel counts. */
  readonly onExpandedChange: (expanded: ReadonlySet<string>, level: number) => void;
}

export function ExpandControl<Node>(props: ExpandControlProps<Node>) {
  const words = useText(tableText);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row of buttons is a group, not a set of form fields
    <div role="group" aria-label={words.expandTo} className={styles.control}>
      <span aria-hidden="true">{words.expandTo}</span>
      {props.levels.map((level, index) => (
        <button
          key={level}
          type="button"
          className={styles.level}
          onClick={() => props.onExpandedChange(getKeysToLevel(props, index + 1), index + 1)}
        >
          {level}
        </button>
      ))}
    </div>
  );
}

// One shape of a chart that can be pointed at, focused, heard and pressed.
// Draws a group around its shape and labels; everything it knows comes from the frame.
import { type ReactNode, useContext } from 'react';
import styles from './Chart.module.css';
import { MarkContext } from './marks.ts';

export function Mark(props: { readonly markKey: string; readonly children: ReactNode }) {
  const state = useContext(MarkContext);
  const { markKey } = props;
  if (state === undefined) return <g>{props.children}</g>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the role is button or img, as the frame allows pressing or not; keys are handled by the frame
    <g
      className={styles.mark}
      data-mark={markKey}
      data-highlighted={state.highlightedKey === markKey ? true : undefined}
      data-selected={state.selectedKey === markKey ? true : undefined}
      data-pressable={state.canSelect ? true : undefined}
      role={state.canSelect ? 'button' : 'img'}
      aria-label={state.labels.get(markKey)}
      tabIndex={state.tabKey === markKey ? 0 : -1}
      onPointerEnter={() => state.onHighlight(markKey)}
      onPointerLeave={() => state.onHighlight(undefined)}
      onFocus={() => state.onFocus(markKey)}
      onBlur={() => state.onHighlight(undefined)}
      onClick={() => state.onSelect(markKey)}
    >
      {props.children}
    </g>
  );
}

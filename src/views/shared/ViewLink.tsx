// A real link to another state of the page: it can be opened in a new tab, copied and
// walked with the keyboard; pressed plainly it only changes the view state.
import type { MouseEvent, ReactNode } from 'react';
import { useBudget } from '../../state/store.ts';
import { encodeView } from '../../state/urlCodec.ts';
import type { View } from '../../state/view.ts';

export interface ViewLinkProps {
  /** For another view use `goTo` of navigation.ts. */
  readonly change: Partial<View>;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly isCurrent?: boolean | undefined;
  readonly onFollow?: (() => void) | undefined;
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

export function ViewLink(props: ViewLinkProps) {
  const { change, children, className, isCurrent = false, onFollow } = props;
  // The address, not the view: most of what changes in a view is no part of most links.
  const href = useBudget(({ view }) => encodeView({ ...view, ...change }));
  const setView = useBudget((state) => state.setView);
  return (
    <a
      href={href}
      className={className}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (!isPlain(event)) return;
        event.preventDefault();
        setView(change);
        onFollow?.();
      }}
    >
      {children}
    </a>
  );
}

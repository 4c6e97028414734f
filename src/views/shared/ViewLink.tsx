// A real link to another state of the page: it can be opened in a new tab, copied and
// walked with the keyboard; pressed plainly it only changes the view state.
import { type MouseEvent, type ReactNode, useMemo } from 'react';
import { type BudgetState, useBudget } from '../../state/store.ts';
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

/** The address, found once for each view, however often the store is asked. */
function selectAddress(change: Partial<View>): (state: BudgetState) => string {
  let known: { readonly view: View; readonly address: string } | undefined;
  return ({ view }) => {
    if (known?.view !== view) known = { view, address: encodeView({ ...view, ...change }) };
    return known.address;
  };
}

export function ViewLink(props: ViewLinkProps) {
  const { change, children, className, isCurrent = false, onFollow } = props;
  // Not the view itself: most of what changes in it is no part of most links.
  const href = useBudget(useMemo(() => selectAddress(change), [change]));
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

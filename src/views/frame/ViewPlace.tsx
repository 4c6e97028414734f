// The place of the view: loads the one that is named, keeps a failure inside it, and
// moves the focus to its heading after a change of view.
// Comes in: the name of the view from the store. Goes out: the view, or its placeholder.
import { type ComponentType, lazy, Suspense, useEffect, useRef } from 'react';
import { useBudget } from '../../state/store.ts';
import type { ViewName } from '../../state/view.ts';
import { ErrorBoundary } from '../../ui/controls/ErrorBoundary.tsx';
import { Skeleton } from '../../ui/controls/Skeleton.tsx';
import { useText } from '../../ui/language/useText.ts';
import { viewText } from './text.ts';

export type Views = Readonly<Record<ViewName, ComponentType>>;

/** Remembers a view's module as a component of React; `pick` names its export. */
export function makeLazy<Module>(
  load: () => Promise<Module>,
  pick: (module: Module) => ComponentType,
): ComponentType {
  return lazy(async () => ({ default: pick(await load()) }));
}

function FocusOnArrival({ view }: { readonly view: ViewName }) {
  const last = useRef(view);
  useEffect(() => {
    if (last.current === view) return;
    last.current = view;
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('[data-view-heading]')?.focus({ preventScroll: true });
  }, [view]);
  return null;
}

export function ViewPlace({ views }: { readonly views: Views }) {
  const view = useBudget((state) => state.view.view);
  const id = useBudget((state) => state.view.document);
  const words = useText(viewText);
  const View = views[view];
  return (
    <ErrorBoundary name={words[view]} resetKey={`${view} ${id}`}>
      <Suspense fallback={<Skeleton height="100vh" lines={12} />}>
        <View />
        <FocusOnArrival view={view} />
      </Suspense>
    </ErrorBoundary>
  );
}

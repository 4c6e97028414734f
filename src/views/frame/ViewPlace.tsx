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

/** React tries a failed render once more by itself; only after that is the file asked anew. */
const pauseAfterFailure = 250;

/**
 * Remembers a view's module as a component of React; `pick` names its export. A file that
 * could not be fetched is asked for again when the view is tried again: React would
 * remember the failure.
 */
export function makeLazy<Module>(
  load: () => Promise<Module>,
  pick: (module: Module) => ComponentType,
): ComponentType {
  const attempt = (): ComponentType =>
    lazy(async () => {
      try {
        return { default: pick(await load()) };
      } catch (error) {
        setTimeout(() => {
          current.View = attempt();
        }, pauseAfterFailure);
        throw error;
      }
    });
  const current = { View: attempt() };
  return function LazyView() {
    return <current.View />;
  };
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

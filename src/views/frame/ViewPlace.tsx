// The place of the view: loads the one that is named, keeps a failure inside it, and
// moves the focus to its heading after a change of view. The views before it stay as they
// were left, out of sight and asleep, so that the way back is short.
// Comes in: the name of the view from the store. Goes out: the view, or its placeholder.
import {
  Activity,
  type ComponentType,
  type RefObject,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useBudget } from '../../state/store.ts';
import { type ViewName, viewNames } from '../../state/view.ts';
import { ErrorBoundary } from '../../ui/controls/ErrorBoundary.tsx';
import { Skeleton } from '../../ui/controls/Skeleton.tsx';
import type { LazyComponent } from '../../ui/hooks/makeLazy.tsx';
import { useText } from '../../ui/language/useText.ts';
import { PlaceContext } from '../shared/place.ts';
import { Taken } from './Part.tsx';
import { viewText } from './text.ts';
import styles from './ViewPlace.module.css';

/** Those that are files of their own can be loaded before they are drawn. */
export type Views = Readonly<
  Record<ViewName, ComponentType & Partial<Pick<LazyComponent<object>, 'load'>>>
>;

interface Kept {
  readonly view: ViewName;
  readonly document: string;
}

/** The view in sight and those the reader comes from. */
const mostKept = 3;

/** The last views of one document, in the order of the rail, so that none is moved. */
function useKept(view: ViewName, document: string): readonly Kept[] {
  const [kept, setKept] = useState<readonly Kept[]>([{ view, document }]);
  const [latest] = kept;
  if (latest?.view !== view || latest.document !== document) {
    const others = kept.filter((one) => one.document === document && one.view !== view);
    // Set while rendering: React renders again at once, before anything is painted.
    setKept([{ view, document }, ...others].slice(0, mostKept));
  }
  return viewNames.flatMap((name) => kept.filter((one) => one.view === name));
}

interface ArrivalProps {
  readonly view: ViewName;
  /** The view before. */
  readonly lastRef: RefObject<ViewName>;
}

/** Runs each time its view comes into sight. */
function Arrival({ view, lastRef }: ArrivalProps) {
  useEffect(() => {
    if (lastRef.current === view) return;
    lastRef.current = view;
    // Needs the layout of the page, by which the view is awake when it takes the focus.
    document.documentElement.scrollTop = 0;
    document
      .querySelector<HTMLElement>(`[data-place="${view}"] [data-view-heading]`)
      ?.focus({ preventScroll: true });
  }, [view, lastRef]);
  return null;
}

export function ViewPlace({ views }: { readonly views: Views }) {
  const shown = useBudget((state) => state.view.view);
  const id = useBudget((state) => state.view.document);
  const words = useText(viewText);
  const lastRef = useRef(shown);
  return useKept(shown, id).map(({ view, document }) => {
    const View = views[view];
    const key = `${view} ${document}`;
    const isShown = view === shown;
    return (
      <div key={key} className={styles.place} data-asleep={isShown ? undefined : ''}>
        <Activity mode={isShown ? 'visible' : 'hidden'}>
          <div data-place={view}>
            <PlaceContext value={view}>
              <ErrorBoundary name={words[view]} resetKey={key}>
                <Suspense fallback={<Skeleton height="100vh" lines={12} />}>
                  <View />
                  <Arrival view={view} lastRef={lastRef} />
                  <Taken />
                </Suspense>
              </ErrorBoundary>
            </PlaceContext>
          </div>
        </Activity>
      </div>
    );
  });
}

// Components that are files of their own: loaded when first drawn, or before, so that a
// page can wait for what its link names instead of drawing a placeholder first.
// Comes in: how the component is loaded. Goes out: one that loads itself.
import { type ComponentType, lazy, useState } from 'react';

export type LazyComponent<Props> = ComponentType<Props> & {
  /** Fetches the file; once it is here, the component is drawn at once. */
  readonly load: () => Promise<void>;
};

/** React tries a failed render once more by itself; only after that is the file asked anew. */
const pauseAfterFailure = 250;

/**
 * React's own `lazy` would remember a failure, and draws a placeholder even where the file
 * is here already. A file that could not be fetched is asked for again when the component
 * is tried again.
 */
export function makeLazy<Props extends object>(
  fetchComponent: () => Promise<ComponentType<Props>>,
): LazyComponent<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetchOnce = async (): Promise<ComponentType<Props>> => {
    loaded ??= await fetchComponent();
    return loaded;
  };
  const attempt = (): ComponentType<Props> =>
    lazy(async () => {
      try {
        return { default: await fetchOnce() };
      } catch (error) {
        setTimeout(() => {
          current.Shown = attempt();
        }, pauseAfterFailure);
        throw error;
      }
    });
  const current = { Shown: attempt() };
  function Lazy(props: Props) {
    // Kept from the first drawing on: another component would begin anew.
    const [Shown] = useState(() => loaded ?? current.Shown);
    return <Shown {...props} />;
  }
  return Object.assign(Lazy, {
    load: async () => {
      await fetchOnce();
    },
  });
}

// A part of the frame that scripts take over by itself when the page comes drawn: the
// browser answers between the parts instead of waiting for the whole page at once.
import { type ReactNode, Suspense, useEffect } from 'react';
import { notePartTaken } from '../../state/store.ts';

/** Stands last in what is taken over together. */
export function Taken() {
  useEffect(notePartTaken, []);
  return null;
}

/** Nothing in it waits for a file: it has no fallback to show. */
export function Part({ children }: { readonly children: ReactNode }) {
  return (
    <Suspense>
      {children}
      <Taken />
    </Suspense>
  );
}

// The view that a component stands in. The one that the link names may be another: views
// out of sight keep what they show.
import { createContext } from 'react';
import type { ViewName } from '../../state/view.ts';

/** Undefined outside of views, as in the brief. */
export const PlaceContext = createContext<ViewName | undefined>(undefined);

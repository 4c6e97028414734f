/**
 * Rows without lines between them: where several cells of one ruled row hold
 * as many printed lines, at the same heights, those lines are rows.
 */
import type { Fragment } from './fragment.ts';

export function splitTallRows(fragment: Fragment): Fragment {
  return fragment;
}

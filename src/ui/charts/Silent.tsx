// Words and lines of a drawing that are said elsewhere, by the frame or by a mark's label.
import type { ReactNode } from 'react';

export function Silent({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of an SVG takes no focus
    <g aria-hidden="true">{children}</g>
  );
}

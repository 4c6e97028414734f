// Going from one view to another, and links to a state of the page.
// What belongs to one view (node, filters, table, open figure) is left behind; what
// belongs to the reader (document, unit, measure, scope, language, theme) is kept.
import { noFilters } from '../../derive/filterSpec.ts';
import { encodeView } from '../../state/urlCodec.ts';
import { defaultView, type View, type ViewName } from '../../state/view.ts';

/** The fields that a change of view sets, with what else is wanted there. */
export function goTo(view: ViewName, change: Partial<View> = {}): Partial<View> {
  return {
    view,
    node: '',
    filters: noFilters,
    sort: defaultView.sort,
    table: '',
    fact: '',
    term: '',
    outcomes: [],
    ...change,
  };
}

/** The whole address of a state of the page, for sharing and for pictures. */
export function getLink(view: View): string {
  const base = typeof location === 'undefined' ? '' : location.href.replace(/#.*$/u, '');
  return base + encodeView(view);
}

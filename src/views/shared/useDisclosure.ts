// The document in view, for views: the frame draws a view only when there is one,
// so a missing document here is a bug of ours and throws.
import type { Disclosure } from '../../model/disclosure.ts';
import { selectDisclosure } from '../../state/selectors.ts';
import { useBudget } from '../../state/store.ts';

export function useDisclosure(): Disclosure {
  const disclosure = useBudget(selectDisclosure);
  if (disclosure === undefined) throw new Error('A view was drawn without a document');
  return disclosure;
}

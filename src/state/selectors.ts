/**
 * Reads of the store. Each returns a stored reference or a plain value, never
 * something built on the spot; what must be built belongs into `useMemo`.
 */
import type { Disclosure } from '../model/disclosure.ts';
import type { Reading } from '../model/reading.ts';
import type { BudgetState } from './store.ts';

/** The document in view: the named one, or the first there is when none is named or known. */
export function selectReading({ documents, view }: BudgetState): Reading | undefined {
  if (Object.hasOwn(documents.byId, view.document)) return documents.byId[view.document];
  const [first] = documents.order;
  return first === undefined ? undefined : documents.byId[first];
}

/** The facts of the document in view. */
export function selectDisclosure(state: BudgetState): Disclosure | undefined {
  return selectReading(state)?.disclosure;
}

/** The facts of the second document; undefined when none is chosen or known. */
export function selectAgainst({ documents, view }: BudgetState): Disclosure | undefined {
  return Object.hasOwn(documents.byId, view.against)
    ? documents.byId[view.against]?.disclosure
    : undefined;
}

/** True when the link names a document that is not here. */
export function selectIsDocumentMissing({ documents, view }: BudgetState): boolean {
  return view.document !== '' && !Object.hasOwn(documents.byId, view.document);
}

/**
 * The one store: documents (immutable readings by id), view (serialisable,
 * in the link) and task (what is being read just now).
 *
 * Beside them stand what the last link could not say, the files on their way in
 * and what the library of this browser keeps. Actions replace
 * whole values; selectors in selectors.ts return stored references.
 */
import { useSyncExternalStore } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReadFailure, Reading } from '../model/reading.ts';
import type { ImportItem } from './importItem.ts';
import type { LibraryState } from './library/libraryEntry.ts';
import type { LinkProblem } from './urlCodec.ts';
import { defaultView, type View } from './view.ts';

export interface Documents {
  readonly byId: Readonly<Record<string, Reading>>;
  /** Ids in the order of the rail. */
  readonly order: readonly string[];
}

export type Task =
  | { readonly state: 'idle' }
  | {
      readonly state: 'reading';
      readonly fileName: string;
      readonly done: number;
      readonly total: number;
      /** File names still to come. */
      readonly waiting: readonly string[];
    }
  | { readonly state: 'failed'; readonly fileName: string; readonly failure: ReadFailure };

export interface BudgetState {
  readonly documents: Documents;
  readonly view: View;
  readonly task: Task;
  /** Files on their way in, in the order they came. */
  readonly imports: readonly ImportItem[];
  readonly library: LibraryState;
  readonly linkProblems: readonly LinkProblem[];
  /** A newer version of the page is here and waits to be taken. */
  readonly hasNewVersion: boolean;
  /** Changes some fields of the view; the fields decide whether it is a new step of history. */
  readonly setView: (change: Partial<View>) => void;
  /** Takes over a whole view, as a link does. */
  readonly replaceView: (view: View, problems: readonly LinkProblem[]) => void;
  readonly dismissLinkProblems: () => void;
  /** Adds a reading, or replaces the one with its id. */
  readonly addReading: (reading: Reading) => void;
  readonly removeReading: (id: string) => void;
  readonly setTask: (task: Task) => void;
  readonly setImports: (imports: readonly ImportItem[]) => void;
  readonly setLibrary: (library: LibraryState) => void;
  readonly setHasNewVersion: (hasNewVersion: boolean) => void;
}

const noDocuments: Documents = { byId: {}, order: [] };

function withReading(documents: Documents, reading: Reading): Documents {
  const { id } = reading.disclosure;
  const isKnown = Object.hasOwn(documents.byId, id);
  return {
    byId: { ...documents.byId, [id]: reading },
    order: isKnown ? documents.order : [...documents.order, id],
  };
}

function withoutReading(documents: Documents, id: string): Documents {
  return {
    byId: Object.fromEntries(Object.entries(documents.byId).filter(([key]) => key !== id)),
    order: documents.order.filter((key) => key !== id),
  };
}

/** True when `change` says something that `view` does not say already. */
function isChange(view: View, change: Partial<View>): boolean {
  const known: Readonly<Record<string, unknown>> = { ...view };
  return Object.entries(change).some(([key, value]) => known[key] !== value);
}

/** A store of its own, for the application or for one test. */
export function createBudgetStore(initial: Partial<View> = {}): StoreApi<BudgetState> {
  return createStore<BudgetState>()((set) => ({
    documents: noDocuments,
    view: { ...defaultView, ...initial },
    task: { state: 'idle' },
    imports: [],
    library: { state: 'opening' },
    linkProblems: [],
    hasNewVersion: false,
    setView: (change) =>
      set((state) =>
        isChange(state.view, change) ? { view: { ...state.view, ...change } } : state,
      ),
    replaceView: (view, problems) => set({ view, linkProblems: problems }),
    dismissLinkProblems: () => set({ linkProblems: [] }),
    addReading: (reading) => set((state) => ({ documents: withReading(state.documents, reading) })),
    removeReading: (id) => set((state) => ({ documents: withoutReading(state.documents, id) })),
    setTask: (task) => set({ task }),
    setImports: (imports) => set({ imports }),
    setLibrary: (library) => set({ library }),
    setHasNewVersion: (hasNewVersion) => set({ hasNewVersion }),
  }));
}

/** The store of the application. */
export const budgetStore = createBudgetStore();

let drawnState: BudgetState | undefined;
let drawnParts = 0;

/**
 * Keeps the state that the drawn page shows until React has taken over all of its `parts`:
 * what the reader does in between must not be compared with what was drawn.
 */
export function keepDrawnState(parts: number): void {
  drawnState = budgetStore.getState();
  drawnParts = parts;
}

/** One part of the drawn page is taken over; with the last, what the reader did meanwhile shows. */
export function notePartTaken(): void {
  drawnParts -= 1;
  if (drawnState === undefined || drawnParts > 0) return;
  drawnState = undefined;
  budgetStore.setState({});
}

/**
 * Subscribes a component to a part of the state; `select` returns stored references.
 * What is drawn without a browser shows the state of that moment, not the first one:
 * zustand's own hook would hydrate from a store without documents.
 */
export function useBudget<Part>(select: (state: BudgetState) => Part): Part {
  const getPart = (): Part => select(drawnState ?? budgetStore.getState());
  return useSyncExternalStore(budgetStore.subscribe, getPart, getPart);
}

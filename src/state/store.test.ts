import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { drawReading } from '../testing/drawnDisclosure.ts';
import {
  selectAgainst,
  selectDisclosure,
  selectIsDocumentMissing,
  selectReading,
} from './selectors.ts';
import {
  budgetStore,
  createBudgetStore,
  keepDrawnState,
  notePartTaken,
  useBudget,
} from './store.ts';
import { defaultView } from './view.ts';

describe('the store', () => {
  it('adds readings in order, replaces one by its id and forgets one', () => {
    const store = createBudgetStore();
    const [first, second] = [drawReading({ id: 'a' }), drawReading({ id: 'b' })];
    store.getState().addReading(first);
    store.getState().addReading(second);
    const again = drawReading({ id: 'a', year: 2024 });
    store.getState().addReading(again);
    expect(store.getState().documents.order).toEqual(['a', 'b']);
    expect(selectReading(store.getState())).toBe(again);
    store.getState().removeReading('a');
    expect(store.getState().documents).toEqual({ byId: { b: second }, order: ['b'] });
  });

  it('selects the named document, else the first, by stored reference', () => {
    const store = createBudgetStore({ document: 'b', against: 'a' });
    expect(selectReading(store.getState())).toBeUndefined();
    const [first, second] = [drawReading({ id: 'a' }), drawReading({ id: 'b' })];
    store.getState().addReading(first);
    expect(selectDisclosure(store.getState())).toBe(first.disclosure);
    expect(selectIsDocumentMissing(store.getState())).toBe(true);
    store.getState().addReading(second);
    expect(selectDisclosure(store.getState())).toBe(second.disclosure);
    expect(selectAgainst(store.getState())).toBe(first.disclosure);
    expect(selectIsDocumentMissing(store.getState())).toBe(false);
  });

  it.each(['constructor', '__proto__', 'toString'])('knows no document %s', (document) => {
    const store = createBudgetStore({ document, against: document });
    expect(selectReading(store.getState())).toBeUndefined();
    expect(selectAgainst(store.getState())).toBeUndefined();
  });

  it('keeps the view as it is when nothing changes, and the rest when something does', () => {
    const store = createBudgetStore();
    const before = store.getState();
    store.getState().setView({ view: 'overview', filters: defaultView.filters });
    expect(store.getState().view).toBe(before.view);
    store.getState().setView({ view: 'income' });
    expect(store.getState().view).toEqual({ ...defaultView, view: 'income' });
    expect(store.getState().documents).toBe(before.documents);
  });
});

describe('what the drawn page shows', () => {
  const Shown = () =>
    createElement(
      'p',
      null,
      useBudget(({ view }) => view.view),
    );

  it('is the state of the drawing, then the kept one until every part is taken over', () => {
    budgetStore.getState().setView({ view: 'terms' });
    expect(renderToString(createElement(Shown))).toContain('terms');
    keepDrawnState(2);
    budgetStore.getState().setView({ view: 'checks' });
    expect(renderToString(createElement(Shown))).toContain('terms');
    notePartTaken();
    expect(renderToString(createElement(Shown))).toContain('terms');
    const handleChange = vi.fn();
    const unsubscribe = budgetStore.subscribe(handleChange);
    notePartTaken();
    unsubscribe();
    expect(handleChange).toHaveBeenCalledTimes(1);
    expect(renderToString(createElement(Shown))).toContain('checks');
  });
});

// A view that fails leaves the rest alive, says so with a report to copy, and can be tried
// again; a view whose file did not arrive is asked for again.
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { viewNames } from '../../state/view.ts';
import { budgetStore } from '../../state/store.ts';
import { makeLazy } from '../../ui/hooks/makeLazy.tsx';
import { ViewPlace, type Views } from './ViewPlace.tsx';

function Quiet() {
  return <h1>Quiet view</h1>;
}

let isBroken = true;

function Fragile() {
  if (isBroken) throw new Error('no such column');
  return <h1>Mended view</h1>;
}

const withViews = (changed: Partial<Views>): Views =>
  Object.assign(Object.fromEntries(viewNames.map((name) => [name, Quiet])), changed) as Views;

function show(views: Views) {
  return render(
    <>
      <nav>rail</nav>
      <ViewPlace views={views} />
    </>,
  );
}

beforeEach(() => {
  isBroken = true;
  // React tells of the error that the boundary has caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  budgetStore.getState().setView({ view: 'checks' });
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('keeps a failure inside the view, with a report, and tries again', async () => {
  show(withViews({ checks: Fragile }));
  expect(screen.getByText('rail')).toBeDefined();
  expect(screen.getByRole('alert').textContent).toContain('勾稽检查');
  expect(screen.getByText(/no such column/u).textContent).toContain('view: 勾稽检查');
  isBroken = false;
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(screen.getByRole('heading', { name: 'Mended view' })).toBeDefined();
});

test('another view stands while one has failed', () => {
  show(withViews({ checks: Fragile }));
  act(() => budgetStore.getState().setView({ view: 'terms' }));
  expect(screen.getByRole('heading', { name: 'Quiet view' })).toBeDefined();
  act(() => budgetStore.getState().setView({ view: 'checks' }));
  expect(screen.getByRole('alert')).toBeDefined();
});

test('asks again for a file that did not arrive', async () => {
  const load = vi
    .fn<() => Promise<{ readonly View: typeof Quiet }>>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue({ View: Quiet });
  show(withViews({ checks: makeLazy(async () => (await load()).View) }));
  const retry = await screen.findByRole('button', { name: '重试' });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(load).toHaveBeenCalledTimes(1);
  await userEvent.click(retry);
  expect(await screen.findByRole('heading', { name: 'Quiet view' })).toBeDefined();
  expect(load).toHaveBeenCalledTimes(2);
});

test('draws a view at once whose file is here already', async () => {
  const checks = makeLazy(async () => Promise.resolve(Quiet));
  await checks.load();
  show(withViews({ checks }));
  expect(screen.getByRole('heading', { name: 'Quiet view' })).toBeDefined();
});

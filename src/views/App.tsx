// The application: language and theme around the frame, and in it the view that the
// link names. Each view is a file of its own, loaded when first asked for; the overview
// is part of the first load.
import { Frame } from './frame/Frame.tsx';
import type { Views } from './frame/ViewPlace.tsx';
import { TreemapDrawing } from '../ui/charts/lazy.tsx';
import { makeLazy } from '../ui/hooks/makeLazy.tsx';
import type { ViewName } from '../state/view.ts';
import { OverviewView } from './overview/OverviewView.tsx';
import { TakeAlong } from './TakeAlong.tsx';

const views: Views = {
  overview: OverviewView,
  // With the drawing it opens with: the tree and its picture come together.
  expenditure: makeLazy(async () => {
    const [{ ExpenditureView }] = await Promise.all([
      import('./expenditure/ExpenditureView.tsx'),
      TreemapDrawing.load(),
    ]);
    return ExpenditureView;
  }),
  income: makeLazy(async () => (await import('./income/IncomeView.tsx')).IncomeView),
  basicProject: makeLazy(
    async () => (await import('./basicProject/BasicProjectView.tsx')).BasicProjectView,
  ),
  threePublic: makeLazy(
    async () => (await import('./threePublic/ThreePublicView.tsx')).ThreePublicView,
  ),
  yearOnYear: makeLazy(
    async () => (await import('./yearOnYear/YearOnYearView.tsx')).YearOnYearView,
  ),
  performance: makeLazy(
    async () => (await import('./performance/PerformanceView.tsx')).PerformanceView,
  ),
  checks: makeLazy(async () => (await import('./checks/ChecksView.tsx')).ChecksView),
  tables: makeLazy(async () => (await import('./tables/TablesView.tsx')).TablesView),
  terms: makeLazy(async () => (await import('./terms/TermsView.tsx')).TermsView),
  library: makeLazy(async () => (await import('./library/LibraryView.tsx')).LibraryView),
};

/** Loads the file of a view, so that it can be drawn at once; one that cannot be had says so itself. */
export async function loadView(name: ViewName): Promise<void> {
  await views[name].load?.().catch(() => undefined);
}

export function App() {
  return <Frame views={views} takeAlong={<TakeAlong />} />;
}

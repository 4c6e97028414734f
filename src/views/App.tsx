// The application: language and theme around the frame, and in it the view that the
// link names. Each view is a file of its own, loaded when first asked for; the overview
// is part of the first load.
import { Frame } from './frame/Frame.tsx';
import { makeLazy, type Views } from './frame/ViewPlace.tsx';
import { OverviewView } from './overview/OverviewView.tsx';
import { TakeAlong } from './TakeAlong.tsx';

const views: Views = {
  overview: OverviewView,
  expenditure: makeLazy(
    () => import('./expenditure/ExpenditureView.tsx'),
    (module) => module.ExpenditureView,
  ),
  income: makeLazy(
    () => import('./income/IncomeView.tsx'),
    (module) => module.IncomeView,
  ),
  basicProject: makeLazy(
    () => import('./basicProject/BasicProjectView.tsx'),
    (module) => module.BasicProjectView,
  ),
  threePublic: makeLazy(
    () => import('./threePublic/ThreePublicView.tsx'),
    (module) => module.ThreePublicView,
  ),
  yearOnYear: makeLazy(
    () => import('./yearOnYear/YearOnYearView.tsx'),
    (module) => module.YearOnYearView,
  ),
  performance: makeLazy(
    () => import('./performance/PerformanceView.tsx'),
    (module) => module.PerformanceView,
  ),
  checks: makeLazy(
    () => import('./checks/ChecksView.tsx'),
    (module) => module.ChecksView,
  ),
  tables: makeLazy(
    () => import('./tables/TablesView.tsx'),
    (module) => module.TablesView,
  ),
  terms: makeLazy(
    () => import('./terms/TermsView.tsx'),
    (module) => module.TermsView,
  ),
  library: makeLazy(
    () => import('./library/LibraryView.tsx'),
    (module) => module.LibraryView,
  ),
};

export function App() {
  return <Frame views={views} takeAlong={<TakeAlong />} />;
}

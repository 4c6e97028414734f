// What stands around every view: skip link, rail or bottom bar, top bar, notices, the
// view itself and the figure panel. Sets language and theme for everything below.
import { type ReactNode, Suspense } from 'react';
import { selectDisclosure } from '../../state/selectors.ts';
import { useBudget } from '../../state/store.ts';
import { FigurePressContext } from '../../ui/amount/figure.ts';
import { makeLazy } from '../../ui/hooks/makeLazy.tsx';
import { LanguageProvider } from '../../ui/language/LanguageProvider.tsx';
import { useText } from '../../ui/language/useText.ts';
import { openFact } from '../shared/FigureAmount.tsx';
import { BottomBar } from './BottomBar.tsx';
import { DropHint } from './DropHint.tsx';
import styles from './Frame.module.css';
import { MissingDocument } from './MissingDocument.tsx';
import { NewVersion } from './NewVersion.tsx';
import { Notices } from './Notices.tsx';
import { Part } from './Part.tsx';
import { Rail } from './Rail.tsx';
import { frameText } from './text.ts';
import { TopBar } from './TopBar.tsx';
import { useLanguageChoice, usePageTitle, useThemeChoice } from './usePage.ts';
import { ViewPlace, type Views } from './ViewPlace.tsx';

const FigurePanel = makeLazy(
  async () => (await import('./figurePanel/FigurePanel.tsx')).FigurePanel,
);

/** Rail, top bar, bottom bar and the view: what a drawn page is taken over in. */
export const drawnParts = 4;

interface FrameProps {
  readonly views: Views;
  /** What takes the page along: beside the other actions of the bar. */
  readonly takeAlong?: ReactNode;
}

function Page({ views, takeAlong }: FrameProps) {
  const words = useText(frameText);
  const hasDocument = useBudget((state) => selectDisclosure(state) !== undefined);
  const hasFact = useBudget(({ view }) => view.fact !== '');
  const view = useBudget((state) => state.view.view);
  usePageTitle();
  return (
    <div className={styles.page}>
      {/* biome-ignore lint/a11y/useValidAnchor: it leads to a place; the hash is taken by the view, so the focus is moved by hand */}
      <a className={styles.skip} href="#main" onClick={skipToMain}>
        {words.skip}
      </a>
      <Part>
        <Rail />
      </Part>
      <div className={styles.column}>
        <Part>
          <TopBar takeAlong={takeAlong} />
        </Part>
        <main id="main" tabIndex={-1} className={styles.main} data-view={view}>
          <Notices />
          {hasDocument ? <ViewPlace views={views} /> : <MissingDocument />}
        </main>
      </div>
      <Part>
        <BottomBar />
      </Part>
      <DropHint />
      <NewVersion />
      {hasDocument && hasFact && (
        <Suspense fallback={null}>
          <FigurePanel />
        </Suspense>
      )}
    </div>
  );
}

/** The hash is the state of the page, so the skip link moves the focus itself. */
function skipToMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

export function Frame(props: FrameProps) {
  const language = useLanguageChoice();
  useThemeChoice();
  return (
    <LanguageProvider language={language}>
      <FigurePressContext value={openFact}>
        <Page {...props} />
      </FigurePressContext>
    </LanguageProvider>
  );
}

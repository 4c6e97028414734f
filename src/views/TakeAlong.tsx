// Taking the page along: the export dialog, paper, and a picture that is dropped back.
// Dialog and paper are loaded when first wanted.
// Comes in: what the bar says to the reader. Goes out: two buttons, and what they open.
import { Download, Printer } from 'lucide-react';
import { Suspense, useCallback, useRef, useState } from 'react';
import { useBudget } from '../state/store.ts';
import { selectDisclosure } from '../state/selectors.ts';
import { makeLazy } from '../ui/hooks/makeLazy.tsx';
import { useText } from '../ui/language/useText.ts';
import styles from './TakeAlong.module.css';
import { takeAlongText } from './takeAlongText.ts';

const ExportDialog = makeLazy(async () => (await import('./export/ExportDialog.tsx')).ExportDialog);
const PrintedDocument = makeLazy(
  async () => (await import('./brief/PrintedDocument.tsx')).PrintedDocument,
);

type PrintKind = 'brief' | 'report';

export function TakeAlong() {
  const words = useText(takeAlongText);
  const hasDocument = useBudget((state) => selectDisclosure(state) !== undefined);
  const isChecks = useBudget(({ view }) => view.view === 'checks');
  const [isOpen, setIsOpen] = useState(false);
  const [printing, setPrinting] = useState<PrintKind>();
  const button = useRef<HTMLButtonElement>(null);
  const endPrinting = useCallback(() => setPrinting(undefined), []);
  // The checks print a report of their own.
  const print = () => (isChecks ? window.print() : setPrinting('brief'));
  const printWords = isChecks ? words.printChecks : words.printBrief;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.action}
        aria-label={words.open}
        aria-haspopup="dialog"
        title={words.open}
        disabled={!hasDocument}
        onClick={() => setIsOpen(true)}
      >
        <Download size={18} strokeWidth={1.6} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.action}
        aria-label={printWords}
        title={printWords}
        disabled={!hasDocument}
        onClick={print}
      >
        <Printer size={18} strokeWidth={1.6} aria-hidden="true" />
      </button>
      <Suspense fallback={null}>
        {isOpen && (
          <ExportDialog
            onClose={() => {
              setIsOpen(false);
              button.current?.focus();
            }}
            onPrint={setPrinting}
          />
        )}
      </Suspense>
      <Suspense fallback={null}>
        {printing !== undefined && <PrintedDocument kind={printing} onDone={endPrinting} />}
      </Suspense>
    </>
  );
}

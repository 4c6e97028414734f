// What goes to paper instead of the page: the brief, or the full report. It stands beside
// the page, is seen by the printer alone, and leaves after printing.
// Comes in: which of the two. Goes out: the browser's print window; nothing is stored.
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useCheckReport } from '../../state/findings.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { Brief } from './Brief.tsx';
import styles from './Printed.module.css';
import { Report } from './Report.tsx';

interface Props {
  readonly kind: 'brief' | 'report';
  readonly onDone: () => void;
}

export function PrintedDocument({ kind, onDone }: Props) {
  // Waits for the checks before anything is printed.
  useCheckReport(useDisclosure());
  useEffect(() => {
    document.body.dataset['printing'] = kind;
    window.addEventListener('afterprint', onDone);
    // After the portal has been laid out.
    const timer = setTimeout(() => window.print(), 50);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('afterprint', onDone);
      delete document.body.dataset['printing'];
    };
  }, [kind, onDone]);
  return createPortal(
    <div className={styles.paper} data-theme="light" data-printed={kind}>
      <Brief />
      {kind === 'report' && <Report />}
    </div>,
    document.body,
  );
}

// What is printed: the brief, or the full report.
import { useEffect } from 'react';

export function PrintedDocument({ onDone }: { kind: 'brief' | 'report'; onDone: () => void }) {
  useEffect(onDone, [onDone]);
  return null;
}

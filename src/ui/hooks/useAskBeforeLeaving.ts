// Lets the browser ask before the page is closed or loaded anew while something that was
// typed would be lost. Browsers ask in their own words, and only of pages that were used.
import { useEffect } from 'react';

export function useAskBeforeLeaving(hasWork: boolean): void {
  useEffect(() => {
    if (!hasWork) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [hasWork]);
}

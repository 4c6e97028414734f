// One quiet message at the foot of the page when a newer version waits. Nothing is loaded
// anew until the reader says so, and not while files are open that would be lost.
import { useState } from 'react';
import { selectHasUnsaved, takeNewVersion } from '../../state/newVersion.ts';
import { useBudget } from '../../state/store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useText } from '../../ui/language/useText.ts';
import styles from './NewVersion.module.css';
import { newVersionText } from './newVersionText.ts';

export function NewVersion() {
  const words = useText(newVersionText);
  const hasNewVersion = useBudget((state) => state.hasNewVersion);
  const hasUnsaved = useBudget(selectHasUnsaved);
  const [isPutOff, setIsPutOff] = useState(false);
  if (!hasNewVersion || isPutOff) return null;
  return (
    <div role="status" className={styles.region}>
      <p>{hasUnsaved ? words.waitsForFiles : words.waits}</p>
      {!hasUnsaved && <Button onClick={takeNewVersion}>{words.take}</Button>}
      <Button tone="quiet" onClick={() => setIsPutOff(true)}>
        {words.later}
      </Button>
    </div>
  );
}

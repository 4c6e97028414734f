// How to open files: drop, paste or pick. Drop and paste work on the whole page and are
// listened to by the frame; here is the picker.
import { useId, useRef } from 'react';
import { dispatchFiles } from '../../state/drop.ts';
import { listDropTakers } from '../../state/dropTakers.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Section } from '../../ui/controls/Section.tsx';
import { useText } from '../../ui/language/useText.ts';
import styles from './Library.module.css';
import { libraryText } from './text.ts';

// What is queued is shown right below.
const takers = listDropTakers({ onQueued: () => undefined });

export function OpenFiles() {
  const words = useText(libraryText);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  return (
    <Section title={words.open} note={words.openNote}>
      <label htmlFor={id} className={styles.hidden}>
        {words.pick}
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        multiple
        tabIndex={-1}
        className={styles.hidden}
        onChange={({ target }) => {
          void dispatchFiles([...(target.files ?? [])], takers);
          // The same file can be picked again.
          target.value = '';
        }}
      />
      <Button tone="strong" onClick={() => input.current?.click()}>
        {words.pick}
      </Button>
    </Section>
  );
}

// What the page says while files hover over it; it listens to drop and paste everywhere.
import { defineText } from '../../ui/language/defineText.ts';
import { useText } from '../../ui/language/useText.ts';
import styles from './DropHint.module.css';
import { useDrop, useLibraryStart } from './useDrop.ts';

const dropText = defineText({
  zh: { release: '松开即可读取，文件不会离开这台设备', pastedName: '粘贴的文字.txt' },
  en: {
    release: 'Release to read; the file does not leave this device',
    pastedName: 'pasted text.txt',
  },
});

export function DropHint() {
  const words = useText(dropText);
  useLibraryStart();
  const isOver = useDrop(words.pastedName);
  return isOver ? (
    <div className={styles.hint}>
      <p className={styles.words}>{words.release}</p>
    </div>
  ) : null;
}

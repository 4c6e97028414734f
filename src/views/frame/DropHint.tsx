// What the page says while files hover over it; it listens to drop and paste everywhere.
import { useState } from 'react';
import { Toast } from '../../ui/controls/Toast.tsx';
import { defineText } from '../../ui/language/defineText.ts';
import { useText } from '../../ui/language/useText.ts';
import type { PictureNews } from '../shared/pictureTaker.ts';
import styles from './DropHint.module.css';
import { useDrop, useLibraryStart } from './useDrop.ts';

const dropText = defineText({
  zh: {
    release: '松开即可读取，文件不会离开这台设备',
    pastedName: '粘贴的文字.txt',
    opened: '已打开图片所示的画面。',
    foreign: '这张图片里没有可以打开的链接：它不是从这里导出的，或者链接在转存时丢了。',
    unread: '这张图片没有读出来。',
  },
  en: {
    release: 'Release to read; the file does not leave this device',
    pastedName: 'pasted text.txt',
    opened: 'The view of the picture is open.',
    foreign:
      'This picture holds no link to open: it was not exported here, or lost its link on the way.',
    unread: 'The picture could not be read.',
  },
});

export function DropHint() {
  const words = useText(dropText);
  useLibraryStart();
  const [news, setNews] = useState<PictureNews>();
  const isOver = useDrop({ pastedName: words.pastedName, onPicture: setNews });
  return (
    <>
      {isOver && (
        <div className={styles.hint}>
          <p className={styles.words}>{words.release}</p>
        </div>
      )}
      <Toast
        message={news === undefined ? undefined : words[news]}
        onDone={() => setNews(undefined)}
      />
    </>
  );
}

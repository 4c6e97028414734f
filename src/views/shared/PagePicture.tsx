// A page of an original PDF as a picture, the place of a fact outlined on it and brought
// into sight.
// Comes in: the file's hash and the place. Goes out: a region that scrolls.
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Box, SourceRef } from '../../model/source.ts';
import { defineText } from '../../ui/language/defineText.ts';
import { useText } from '../../ui/language/useText.ts';
import styles from './PagePicture.module.css';

const pictureText = defineText({
  zh: {
    page: (page: number) => `原文第 ${page} 页`,
    drawing: '正在画出这一页……',
    missing: '原文件不在这台设备的文件库里，无法画出这一页。',
    failed: '这一页没有画出来。',
  },
  en: {
    page: (page: number) => `Page ${page} of the source`,
    drawing: 'Drawing the page …',
    missing: 'The original file is not in the library of this device, so the page cannot be drawn.',
    failed: 'The page could not be drawn.',
  },
});

export interface PagePictureProps {
  /** Of the original file. */
  readonly sha256: string;
  readonly source: SourceRef;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

type Drawing = Size | 'drawing' | 'missing' | 'failed';

function useDrawing(
  canvas: RefObject<HTMLCanvasElement | null>,
  sha256: string,
  number: number,
): Drawing {
  const key = `${sha256} ${String(number)}`;
  const [drawn, setDrawn] = useState<{ readonly key: string; readonly drawing: Drawing }>();
  useEffect(() => {
    // A canvas of its own for each page: two drawings at a time would mix.
    const scratch = document.createElement('canvas');
    let isCurrent = true;
    const draw = async (): Promise<Drawing> => {
      const { drawPage } = await import('../../state/reader/pagePicture.ts');
      const size = await drawPage(scratch, { sha256, number }, 1.2 * window.devicePixelRatio);
      return size ?? 'missing';
    };
    const take = (drawing: Drawing) => {
      const shown = canvas.current;
      if (!isCurrent || shown === null) return;
      shown.width = scratch.width;
      shown.height = scratch.height;
      if (typeof drawing === 'object') shown.getContext('2d')?.drawImage(scratch, 0, 0);
      setDrawn({ key, drawing });
    };
    draw().then(take, () => take('failed'));
    return () => {
      isCurrent = false;
    };
  }, [canvas, key, sha256, number]);
  return drawn?.key === key ? drawn.drawing : 'drawing';
}

function percent(part: number, whole: number): string {
  return `${String((part / whole) * 100)}%`;
}

function Outline({ box, size }: { readonly box: Box; readonly size: Size }) {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The region alone scrolls, never the page.
    const region = mark.current?.closest('section');
    if (mark.current === null || region === null || region === undefined) return;
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = mark.current;
    region.scrollLeft = offsetLeft + offsetWidth / 2 - region.clientWidth / 2;
    region.scrollTop = offsetTop + offsetHeight / 2 - region.clientHeight / 2;
  }, [box, size]);
  return (
    <div
      ref={mark}
      className={styles.outline}
      data-testid="outline"
      style={{
        left: percent(box.x, size.width),
        top: percent(box.y, size.height),
        width: percent(box.width, size.width),
        height: percent(box.height, size.height),
      }}
    />
  );
}

export function PagePicture({ sha256, source }: PagePictureProps) {
  const words = useText(pictureText);
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useDrawing(canvas, sha256, source.page);
  const size = typeof drawing === 'object' ? drawing : undefined;
  const label = words.page(source.page);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{label}</figcaption>
      {typeof drawing === 'string' && <p className={styles.caption}>{words[drawing]}</p>}
      <section
        className={styles.region}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls and must be reached by keys
        tabIndex={0}
        aria-label={label}
        hidden={size === undefined}
      >
        <div className={styles.page} style={{ width: `${String((size?.width ?? 0) * 1.2)}px` }}>
          <canvas ref={canvas} className={styles.canvas} role="img" aria-label={label} />
          {size !== undefined && source.box !== undefined && (
            <Outline box={source.box} size={size} />
          )}
        </div>
      </section>
    </figure>
  );
}

// "保存图片": PNG at two sizes, SVG, and a copy to the clipboard, of the figure's own SVG.
// The exporting code is loaded when it is first wanted.
import { Download } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { Menu } from '../controls/Menu.tsx';
import { Toast } from '../controls/Toast.tsx';
import { completePicture, findPictureSvg } from '../exportPicture/findPictureSvg.ts';
import { registerPicture } from '../exportPicture/pictureRegistry.ts';
import { useText } from '../language/useText.ts';
import styles from './Chart.module.css';
import { chartText } from './text.ts';
import type { ChartInfo } from './types.ts';

interface Props {
  readonly figure: RefObject<HTMLElement | null>;
  readonly info: ChartInfo;
  readonly description: string;
}

export function PictureMenu({ figure, info, description }: Props) {
  const words = useText(chartText);
  const [message, setMessage] = useState<string>();
  useEffect(
    () => registerPicture({ getFigure: () => figure.current, info, description }),
    [figure, info, description],
  );
  const takeRequest = async () => {
    await completePicture(info);
    const svg = findPictureSvg(figure.current);
    if (svg === undefined) throw new Error('no drawing');
    return { svg, info, description };
  };
  const run = async (kind: 'png' | 'svg' | 'copy', scale: number) => {
    try {
      const pictures = await import('../exportPicture/exportPicture.ts');
      const request = takeRequest().then((taken) => ({ ...taken, scale }));
      if (kind === 'svg') pictures.saveSvg(await request);
      else if (kind === 'png') await pictures.savePng(await request);
      else await pictures.copyPng(request);
      setMessage(kind === 'copy' ? words.copied : words.saved);
    } catch {
      setMessage(words.failed);
    }
  };
  const getItem = (kind: 'png' | 'svg' | 'copy', label: string, scale: number) => ({
    id: `${kind}${String(scale)}`,
    label,
    onPress: () => void run(kind, scale),
  });
  return (
    <>
      <Menu
        label={words.picture}
        align="end"
        icon={
          <span className={styles.tool}>
            <Download size={14} aria-hidden="true" />
            {words.picture}
          </span>
        }
        items={[
          getItem('png', words.png(2), 2),
          getItem('png', words.png(4), 4),
          getItem('svg', words.svg, 1),
          { id: 'line', separator: true },
          getItem('copy', words.copyPicture, 2),
        ]}
      />
      <Toast message={message} onDone={() => setMessage(undefined)} />
    </>
  );
}

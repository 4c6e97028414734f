// A picture that was exported here and is dropped back opens the view it shows. Its link
// is read like any other: only what the codec knows is taken over, the rest is reported.
// Comes in: dropped files. Goes out: the view in the store, or why there is none.
import type { DropTaker } from '../../state/drop.ts';
import { budgetStore } from '../../state/store.ts';
import { decodeView, type DecodedView } from '../../state/urlCodec.ts';
import { findPictureLink, isPicture } from '../../ui/exportPicture/pictureLink.ts';

export type PictureNews = 'opened' | 'foreign' | 'unread';

/** The view a link leads to; undefined where it is no link of ours, whatever its origin. */
export function findLinkedView(link: string): DecodedView | undefined {
  const at = link.indexOf('#/');
  if (at < 0) return undefined;
  const decoded = decodeView(link.slice(at));
  const isForeign = decoded.problems.some(({ key }) => key === 'view');
  return isForeign ? undefined : decoded;
}

function open({ view, problems }: DecodedView): void {
  const { view: current, replaceView } = budgetStore.getState();
  replaceView(
    {
      ...view,
      language: view.language === 'system' ? current.language : view.language,
      theme: view.theme === 'system' ? current.theme : view.theme,
    },
    problems,
  );
}

async function take(files: readonly File[]): Promise<PictureNews> {
  for (const file of files) {
    const link = findPictureLink(new Uint8Array(await file.arrayBuffer()));
    const linked = link === undefined ? undefined : findLinkedView(link);
    if (linked === undefined) continue;
    open(linked);
    return 'opened';
  }
  return 'foreign';
}

/** Of several pictures the first with a link is opened. */
export function makePictureTaker(onNews: (news: PictureNews) => void): DropTaker {
  return {
    isFor: (head) => isPicture(head),
    take: async (files) => {
      try {
        onNews(await take(files));
      } catch {
        onNews('unread');
      }
    },
  };
}

// The pictures that are on the page just now, so that all of them can be taken along at
// once. Each chart registers itself and is forgotten when it leaves.
// Comes in: figures with what they carry. Goes out: requests, in the order of the page.
import type { ChartInfo } from '../charts/types.ts';
import type { PictureRequest } from './buildPicture.ts';
import { findPictureSvg } from './findPictureSvg.ts';

interface RegisteredPicture {
  readonly getFigure: () => Element | null;
  readonly info: ChartInfo;
  readonly description: string;
}

const pictures = new Set<RegisteredPicture>();

/** Answers how to forget it. */
export function registerPicture(picture: RegisteredPicture): () => void {
  pictures.add(picture);
  return () => {
    pictures.delete(picture);
  };
}

function isBefore(left: Element, right: Element): boolean {
  return (left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Drawn pictures only: one still loading has no drawing to take. */
export function listPictures(): readonly PictureRequest[] {
  return [...pictures]
    .flatMap(({ getFigure, info, description }) => {
      const svg = findPictureSvg(getFigure());
      return svg === undefined ? [] : [{ svg, info, description }];
    })
    .toSorted((left, right) => (isBefore(left.svg, right.svg) ? -1 : 1));
}

// The link inside a picture that was taken along: iTXt of a PNG, metadata of an SVG.
// Comes in: the bytes of a file. Goes out: whether it is a picture at all, and its link.
// What the link may say is for the reader of links to judge; nothing of an SVG is drawn
// or run here.
import { readPngTexts } from './pngText.ts';

const signatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x52, 0x49, 0x46, 0x46], // WebP and its relatives
];

const svgStart = /^\ufeff?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!(?:--[\s\S]*?--|[^>]*)>\s*)*<svg[\s>]/u;

/** Longest link that is worth reading. */
const longest = 8000;

function isSvg(head: Uint8Array): boolean {
  return svgStart.test(new TextDecoder().decode(head.subarray(0, 1024)));
}

/** Told from the first bytes: any picture, ours or another's. */
export function isPicture(head: Uint8Array): boolean {
  const isRaster = signatures.some((signature) =>
    signature.every((byte, index) => head[index] === byte),
  );
  return isRaster || isSvg(head);
}

/** Our own drawings say title, description and link before anything is drawn. */
const svgLink =
  /<svg[^>]*>(?:\s*<(?<name>title|desc)[^>]*>[^<]*<\/\k<name>>)*\s*<metadata[^>]*>(?<link>[^<]*)</u;

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** Read as text: a drawing of another's is never made a page. */
function findSvgLink(bytes: Uint8Array): string | undefined {
  const link = svgLink.exec(new TextDecoder().decode(bytes))?.groups?.['link'];
  return link?.trim().replaceAll(/&(?:amp|lt|gt|quot|apos);/gu, (found) => entities[found] ?? '');
}

/** Undefined where the picture carries none: it was made elsewhere, or lost it on its way. */
export function findPictureLink(bytes: Uint8Array): string | undefined {
  const link = isSvg(bytes) ? findSvgLink(bytes) : readPngTexts(bytes)['Link'];
  return link === undefined || link === '' || link.length > longest ? undefined : link;
}

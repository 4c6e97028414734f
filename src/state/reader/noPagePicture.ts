/**
 * Stands in for pagePicture.ts in the page that is one file: pdf.js is larger
 * than that page, and no PDF can be opened in it, so there is none to draw.
 */

/** Always undefined: the original is not here. */
export function drawPage(): Promise<undefined> {
  return Promise.resolve(undefined);
}

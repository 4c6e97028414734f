// Saving and copying the picture of a chart. Loaded when first wanted.
// SVG goes out as it is built; PNG is painted by the browser at two or four times the
// size and carries title, source and link in its text chunks.
import type { ChartInfo } from '../charts/types.ts';
import { buildPicture, type Picture, type PictureRequest } from './buildPicture.ts';
import { buildPictureName } from './pictureName.ts';
import { writePngTexts } from './pngText.ts';
import { saveBlob } from './saveBlob.ts';

export interface PngRequest extends PictureRequest {
  /** 2 or 4; pixels per px. */
  readonly scale: number;
}

async function loadImage(markup: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  return image;
}

async function paint(picture: Picture, scale: number): Promise<Uint8Array> {
  const image = await loadImage(picture.markup);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas to paint on');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Tens of megabytes for each picture: given back now, not when they are next collected.
  canvas.width = 0;
  canvas.height = 0;
  image.removeAttribute('src');
  if (blob === null) throw new Error('The canvas gave no picture');
  return new Uint8Array(await blob.arrayBuffer());
}

function getTexts(info: ChartInfo, description: string) {
  return {
    Title: `${info.department} ${String(info.year)} ${info.title}`,
    Description: description,
    Source: info.source,
    Software: 'Budget Lens',
    ...(info.link === undefined ? {} : { Link: info.link }),
  };
}

/** The PNG file: dimensions are those of the drawing and its margin times the scale. */
export async function buildPng(request: PngRequest): Promise<Blob> {
  const bytes = await paint(buildPicture(request), request.scale);
  const texts = getTexts(request.info, request.description);
  return new Blob([writePngTexts(bytes, texts)], { type: 'image/png' });
}

/** The SVG file, on its own paper. */
export function buildSvg(request: PictureRequest): Blob {
  const markup = `<?xml version="1.0" encoding="UTF-8"?>\n${buildPicture(request).markup}\n`;
  return new Blob([markup], { type: 'image/svg+xml' });
}

export function saveSvg(request: PictureRequest): void {
  saveBlob(buildSvg(request), buildPictureName(request.info, 'svg'));
}

export async function savePng(request: PngRequest): Promise<void> {
  saveBlob(await buildPng(request), buildPictureName(request.info, 'png'));
}

/** The promise is handed over at once: browsers want the copy inside the press. */
export async function copyPng(request: Promise<PngRequest>): Promise<void> {
  const png = request.then(buildPng);
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}

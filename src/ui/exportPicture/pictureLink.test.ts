// Which files are pictures, and what link they carry; hostile ones carry none.
import { describe, expect, test } from 'vitest';
import { findPictureLink, isPicture } from './pictureLink.ts';
import { writePngTexts } from './pngText.ts';

const pixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);
const link = 'https://example.org/#/expenditure?node=2011308';
const encode = (text: string) => new TextEncoder().encode(text);
const draw = (inside: string) =>
  encode(`<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`);

describe('the link of a picture', () => {
  test('is read from a PNG', () => {
    const png = writePngTexts(pixel, { Title: '三公经费', Link: link });
    expect(isPicture(png)).toBe(true);
    expect(findPictureLink(png)).toBe(link);
  });

  test('is read from an SVG', () => {
    const two = `${link}&amp;unit=yuan`;
    const svg = draw(`<title>支出</title><desc>…</desc><metadata>${two}</metadata><rect/>`);
    expect(isPicture(svg)).toBe(true);
    expect(findPictureLink(svg)).toBe(`${link}&unit=yuan`);
  });

  test('is none in foreign, deeper, overlong and broken ones', () => {
    expect(findPictureLink(pixel)).toBeUndefined();
    expect(findPictureLink(draw('<g/>'))).toBeUndefined();
    expect(findPictureLink(draw(`<g><metadata>${link}</metadata></g>`))).toBeUndefined();
    expect(findPictureLink(draw(`<metadata>${'x'.repeat(9000)}</metadata>`))).toBeUndefined();
    expect(findPictureLink(writePngTexts(pixel, { Link: link }).subarray(0, 60))).toBeUndefined();
  });

  test('is not looked for in other files', () => {
    for (const text of [
      '%PDF-1.7',
      '{"svg":1}',
      '部门预算公开 <svg>',
      '<html><svg></svg></html>',
    ]) {
      expect(isPicture(encode(text)), text).toBe(false);
    }
  });
});

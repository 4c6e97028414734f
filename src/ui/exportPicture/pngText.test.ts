// Words in PNG files: written where every reader finds them, read back, and guarded by
// their checksums.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { buildPictureName } from './pictureName.ts';
import { getCrc32, readPngTexts, writePngTexts } from './pngText.ts';

/** One transparent pixel. */
const pixel = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

describe('PNG text chunks', () => {
  test('the checksum is the one of the PNG specification', () => {
    expect(getCrc32(new TextEncoder().encode('IEND'))).toBe(0xae426082);
  });

  test('texts stand between the header and the picture, which stays as it was', () => {
    const written = writePngTexts(pixel, { Title: '三公经费' });
    expect([...written.subarray(0, 33)]).toEqual([...pixel.subarray(0, 33)]);
    expect(new TextDecoder().decode(written.subarray(37, 41))).toBe('iTXt');
    const added = written.length - pixel.length;
    expect([...written.subarray(33 + added)]).toEqual([...pixel.subarray(33)]);
  });

  property.prop([fc.string({ unit: 'binary' }), fc.webUrl()])(
    'what is written is read back',
    (title, link) => {
      const texts = { Title: title.replaceAll('\0', ''), Link: link };
      expect(readPngTexts(writePngTexts(pixel, texts))).toEqual(texts);
    },
  );

  test('a damaged chunk and a foreign file say nothing', () => {
    const written = writePngTexts(pixel, { Link: 'https://example.org' });
    written[60] = (written[60] ?? 0) ^ 1;
    expect(readPngTexts(written)).toEqual({});
    expect(
      readPngTexts(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    ).toEqual({});
    expect(readPngTexts(written.subarray(0, 50))).toEqual({});
    expect(() => writePngTexts(Uint8Array.of(1, 2), {})).toThrow('Not a PNG');
  });
});

describe('file names', () => {
  test('year, department and title, as people say them', () => {
    const parts = { year: 2025, department: '某区工业和信息化局', title: '“三公”经费' };
    expect(buildPictureName(parts, 'png')).toBe('2025-某区工业和信息化局-三公-经费.png');
  });

  property.prop([fc.string(), fc.string()])('no file system refuses one', (department, title) => {
    const name = buildPictureName({ year: 2025, department, title }, 'svg');
    expect(name).not.toMatch(/[\s\\/:*?"<>|]/u);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(310);
    expect(name).toMatch(/^2025.*\.svg$/u);
  });
});

// The code is read by a decoder as a camera would see it, and says the very link.
import { decodeQR } from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { findQrPath, listModules } from './qrPath.ts';

const links = [
  'https://example.org/budget/#/overview',
  `https://example.org/#/expenditure?text=${encodeURIComponent('招商引资')}&class=201&class=205`,
];

/** Eight grey pixels to the module. */
function paint(text: string) {
  const modules = listModules(text);
  const scale = 8;
  const size = modules.length * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const isDark = modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
      if (isDark) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3);
    }
  }
  return { width: size, height: size, data };
}

describe('the QR code of a link', () => {
  test.each(links)('%s is read back', (link) => {
    expect(decodeQR(paint(link))).toBe(link);
  });

  test('has a square for every dark module and a quiet border', () => {
    const [link = ''] = links;
    const dark = listModules(link).flat().filter(Boolean).length;
    const code = findQrPath(link);
    expect(code?.path.match(/M/gu)).toHaveLength(dark);
    expect(listModules(link).slice(0, 4).flat().some(Boolean)).toBe(false);
  });

  test('is left out where the link is too long for paper', () => {
    expect(findQrPath(`https://example.org/#/${'x'.repeat(700)}`)).toBeUndefined();
  });
});

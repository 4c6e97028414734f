// Small PDF files written in a test: pages of content operators, one Latin font
// (/F1) and one Chinese font (/F2, two bytes a character through a CMap).

export interface DrawnPdfPage {
  readonly content: string;
  /** Entries of the page dictionary, for example `/Rotate 90`. */
  readonly entries?: string;
}

export interface DrawnPdf {
  readonly pages: readonly DrawnPdfPage[];
  /** Entries of the trailer, for example `/Encrypt 9 0 R`. */
  readonly trailer?: string;
  /** Further objects, numbered from 10. */
  readonly objects?: readonly string[];
}

function stream(content: string, entries = ''): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

const fonts = {
  latin: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  chinese:
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [5 0 R] >>',
  descendant:
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 6 0 R >>',
  descriptor:
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
};

/** Chinese text as a hexadecimal string operand for /F2. */
function toHexString(text: string): string {
  const codes = Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  );
  return `<${codes.join('')}>`;
}

/** Operators that show text of 10 points with its baseline at x, y (from the bottom left). */
export function showText(text: string, x: number, y: number): string {
  const isLatin = /^[\x20-\x7e]*$/u.test(text);
  const operand = isLatin ? `(${text.replaceAll(/[()\\]/gu, '\\$&')})` : toHexString(text);
  return `BT /${isLatin ? 'F1' : 'F2'} 10 Tf 1 0 0 1 ${x} ${y} Tm ${operand} Tj ET`;
}

/** The bytes of a whole file, 600 × 400 points a page. */
export function writePdf(drawn: DrawnPdf): Uint8Array {
  const first = 10 + (drawn.objects?.length ?? 0);
  const kids = drawn.pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  const objects = new Map<number, string>([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [
      2,
      `<< /Type /Pages /Count ${drawn.pages.length} /Kids [${kids}] /MediaBox [0 0 600 400] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> /XObject << /X1 10 0 R >> >> >>`,
    ],
    [3, fonts.latin],
    [4, fonts.chinese],
    [5, fonts.descendant],
    [6, fonts.descriptor],
  ]);
  drawn.objects?.forEach((object, index) => objects.set(10 + index, object));
  drawn.pages.forEach(({ content, entries = '' }, index) => {
    const number = first + index * 2;
    objects.set(number, `<< /Type /Page /Parent 2 0 R /Contents ${number + 1} 0 R ${entries} >>`);
    objects.set(number + 1, stream(content));
  });
  let file = '%PDF-1.7\n';
  const size = Math.max(...objects.keys()) + 1;
  const offsets = new Map<number, number>();
  for (const [number, object] of objects) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const start = file.length;
  const entries = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined
      ? '0000000000 65535 f '
      : `${String(offset).padStart(10, '0')} 00000 n `;
  });
  file += `xref\n0 ${size}\n${entries.join('\n')}\ntrailer\n`;
  file += `<< /Size ${size} /Root 1 0 R ${drawn.trailer ?? ''} >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** A form that can be drawn with /X1 Do, to be given as the first of `objects`. */
export function writeForm(content: string, entries: string): string {
  return stream(content, `/Type /XObject /Subtype /Form ${entries}`);
}

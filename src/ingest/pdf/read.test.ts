import { describe, expect, it } from 'vitest';
import { showText, writeForm, writePdf, type DrawnPdf } from '../../testing/drawnPdf.ts';
import { pdfInput } from '../../testing/pdfForTests.ts';
import { buildPositionedDocument } from '../grid/pages.ts';
import type { RawPage } from '../grid/piece.ts';
import { maxBytes, maxPages } from './open.ts';
import { readPdfPages } from './read.ts';

async function readPages(drawn: DrawnPdf): Promise<readonly RawPage[]> {
  const read = await readPdfPages(writePdf(drawn), pdfInput);
  if (!read.ok) throw new Error(read.problem.detail);
  return read.value.pages;
}

async function readPage(content: string, entries = ''): Promise<RawPage> {
  const [page] = await readPages({ pages: [{ content, entries }] });
  return page!;
}

async function readFailure(bytes: Uint8Array): Promise<string> {
  const read = await readPdfPages(bytes, pdfInput);
  return read.ok ? 'read' : read.problem.code;
}

function listRulings(page: RawPage): string[] {
  return page.rulings.map(
    ({ axis, at, from, to, isSoft }) =>
      `${axis[0] ?? ''} ${[at, from, to].map(Math.round).join(' ')}${isSoft ? ' soft' : ''}`,
  );
}

const words = showText('Budget 2025', 50, 300);

describe('text of a page', () => {
  it('stands in points from the top left, each word a piece', async () => {
    const page = await readPage(showText('12.50 total', 100, 300));
    expect(page.size).toEqual({ width: 600, height: 400 });
    expect(page.pieces.map((piece) => piece.text)).toEqual(['12.50', 'total']);
    const [piece] = page.pieces;
    expect(piece?.baseline).toBeCloseTo(100);
    expect(piece?.box.x).toBeCloseTo(100);
    expect(piece?.box.width).toBeCloseTo((4 * 0.556 + 0.278) * 10, 1);
    expect(piece?.edges).toHaveLength(5);
  });

  it('reads Chinese through a character map', async () => {
    const page = await readPage(showText('部门预算收支总表', 100, 300));
    expect(page.pieces.map((piece) => piece.text)).toEqual(['部门预算收支总表']);
    expect(page.pieces[0]?.box.width).toBeCloseTo(80);
  });

  it('splits one show operation where it jumps', async () => {
    const page = await readPage('BT /F1 10 Tf 50 300 Td [(33.00) -3000 (12.00)] TJ ET');
    expect(page.pieces.map(({ text, box }) => [text, Math.round(box.x)])).toEqual([
      ['33.00', 50],
      ['12.00', 105],
    ]);
  });

  it('joins glyphs that are drawn one by one, words and figures apart', async () => {
    const steps = ['部', '门', '1', '2'].map((text, index) =>
      showText(text, 50 + [0, 10, 20, 25.56][index]!, 300),
    );
    const page = await readPage(steps.join(' '));
    expect(page.pieces.map((piece) => piece.text)).toEqual(['部门', '12']);
  });

  it('follows transforms, line moves, spacing and scaling', async () => {
    const page = await readPage(
      'q 2 0 0 2 10 20 cm BT /F1 5 Tf 14 TL 10 100 Td (a) Tj T* (b) Tj 200 Tz 0 -20 Td (cc) Tj ET Q',
    );
    expect(
      page.pieces.map(({ text, box, baseline }) => [text, Math.round(box.x), Math.round(baseline)]),
    ).toEqual([
      ['a', 30, 180],
      ['b', 30, 208],
      ['cc', 30, 248],
    ]);
    expect(page.pieces[2]?.box.width).toBeCloseTo(0.5 * 5 * 2 * 2 * 2, 0);
  });

  it('reads forms at their place and keeps the clip text was drawn in', async () => {
    const form = writeForm(words, '/BBox [0 0 600 400] /Matrix [1 0 0 1 5 0]');
    const content = 'q 40 290 30 20 re W n 1 0 0 1 10 0 cm /X1 Do Q';
    const [page] = await readPages({ pages: [{ content }], objects: [form] });
    expect(page?.pieces[0]?.box.x).toBeCloseTo(65);
    expect(page?.pieces[0]?.clip).toEqual({ x: 40, y: 90, width: 30, height: 20 });
  });

  it('applies the rotation of the page', async () => {
    const page = await readPage('BT /F1 10 Tf 0 1 -1 0 300 50 Tm (upright) Tj ET', '/Rotate 90');
    expect(page).toMatchObject({ size: { width: 400, height: 600 }, turn: 90 });
    expect(page.pieces[0]).toMatchObject({ text: 'upright' });
    expect(page.pieces[0]?.slant).toBeUndefined();
    expect(page.pieces[0]?.box.x).toBeCloseTo(50);
  });

  it('turns a page whose text runs sideways', async () => {
    const page = await readPage('BT /F1 10 Tf 0 1 -1 0 300 50 Tm (sideways table) Tj ET');
    expect(page).toMatchObject({ size: { width: 400, height: 600 }, turn: 90 });
    expect(page.pieces.every((piece) => piece.slant === undefined)).toBe(true);
  });
});

describe('rulings of a page', () => {
  it('come from strokes, rectangles and thin filled shapes', async () => {
    const page = await readPage(
      `${words} 1 w 50 200 m 250 200 l S 300 100 100 50 re S 50 150 200 0.5 re f 50 100 0.7 90 re f`,
    );
    expect(listRulings(page)).toEqual([
      'h 200 50 250',
      'h 300 300 400',
      'v 400 250 300',
      'h 250 300 400',
      'v 300 250 300',
      'h 250 50 250',
      'v 50 210 300',
    ]);
  });

  it('are soft at the edges of filled cells, and none in white', async () => {
    const page = await readPage(
      `${words} 0.8 g 50 100 100 50 re f 1 g 200 100 100 50 re f 1 G 50 50 m 90 50 l S`,
    );
    expect(listRulings(page)).toEqual([
      'h 250 50 150 soft',
      'h 300 50 150 soft',
      'v 50 250 300 soft',
      'v 150 250 300 soft',
    ]);
  });

  it('are transformed and cut to the clip; slanted lines and curves are none', async () => {
    const page = await readPage(
      `${words} q 100 0 100 400 re W n 2 0 0 1 0 0 cm 20 200 m 200 200 l S Q 0 0 m 50 60 l S 0 0 m 10 50 90 50 100 0 c S`,
    );
    expect(listRulings(page)).toEqual(['h 200 100 200']);
  });
});

describe('a whole file', () => {
  it('becomes a grid with the figures in their cells', async () => {
    const content = [
      '50 300 300 0.5 re f 50 270 300 0.5 re f 50 240 300 0.5 re f',
      '50 240 0.5 60 re f 200 240 0.5 60 re f 350 240 0.5 60 re f',
      showText('单位：万元', 280, 310),
      showText('科目名称', 60, 280),
      showText('合计', 240, 280),
      showText('一般公共服务支出', 60, 250),
      showText('1,154.89', 300, 250),
    ].join('\n');
    const document = buildPositionedDocument(await readPages({ pages: [{ content }] }), 's');
    const [grid] = document.pages[0]?.grids ?? [];
    expect(grid?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['科目名称', '合计'],
      ['一般公共服务支出', '1,154.89'],
    ]);
    expect(grid?.unit).toBe('tenThousandYuan');
  });

  it('tells progress page by page', async () => {
    const steps: string[] = [];
    const pages = [{ content: words }, { content: words }];
    const onProgress = (done: number, total: number): void => void steps.push(`${done}/${total}`);
    await readPdfPages(writePdf({ pages }), { ...pdfInput, onProgress });
    expect(steps).toEqual(['1/2', '2/2']);
  });
});

describe('what cannot be read', () => {
  it('is no PDF, or empty of text', async () => {
    expect(await readFailure(new TextEncoder().encode('PK and more'))).toBe('notPdf');
    expect(await readFailure(writePdf({ pages: [{ content: '0 0 10 10 re f' }] }))).toBe(
      'pdfWithoutText',
    );
  });

  it('is encrypted', async () => {
    const filler = '41'.repeat(32);
    const encrypt = `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${filler}> /U <${filler}> >>`;
    const trailer = `/Encrypt 10 0 R /ID [<${filler}> <${filler}>]`;
    const pages = [{ content: words }];
    expect(await readFailure(writePdf({ pages, trailer, objects: [encrypt] }))).toBe(
      'pdfEncrypted',
    );
  });

  it('is damaged', async () => {
    expect(await readFailure(new TextEncoder().encode('%PDF-1.7\nnothing of the kind'))).toBe(
      'pdfDamaged',
    );
  });

  it('is too large or too long', async () => {
    const bytes = new Uint8Array(maxBytes + 1);
    bytes.set(writePdf({ pages: [{ content: words }] }));
    expect(await readFailure(bytes)).toBe('fileTooLarge');
    const pages = Array.from({ length: maxPages + 1 }, () => ({ content: '' }));
    expect(await readFailure(writePdf({ pages }))).toBe('tooManyPages');
  });

  it('always says in Chinese what it is and what to do', async () => {
    const read = await readPdfPages(new Uint8Array(10), pdfInput);
    expect(read.ok ? undefined : read.problem).toMatchObject({
      message: expect.stringMatching(/。$/u) as string,
      remedy: expect.stringMatching(/。$/u) as string,
    });
  });
});

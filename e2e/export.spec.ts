// Taking things along: from every view, in every kind, by the dialog alone; what comes
// out is read back by other programs' readers and equals what the page shows.
import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import type { Page } from '@playwright/test';
import { decodeView } from '../src/state/urlCodec.ts';
import { viewNames } from '../src/state/view.ts';
import { readPngTexts } from '../src/ui/exportPicture/pngText.ts';
import { expect, expectNoAxeViolations, test } from './fixtures.ts';
import { expectSettled } from './views.ts';

async function open(page: Page, hash: string): Promise<void> {
  await page.goto(`./${hash}`);
  await expectSettled(page);
}

async function openDialog(page: Page) {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '带走这些数据' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Chooses, waits for the file, saves it, and answers its bytes. */
async function take(page: Page, subject: string, format: string) {
  const dialog = page.getByRole('dialog', { name: '带走这些数据' });
  await dialog.getByRole('radio', { name: subject }).check();
  await dialog.getByRole('radio', { name: format }).check();
  const save = dialog.getByRole('button', { name: '保存', exact: true });
  await expect(save).toBeEnabled({ timeout: 15_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const bytes = new Uint8Array(await readFile(await download.path()));
  return { name: download.suggestedFilename(), bytes };
}

/** Width and height in the header of a PNG. */
function readPngSize(bytes: Uint8Array): readonly [number, number] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

/** How many different colours a picture has, looked at on a coarse grid. */
async function countColours(page: Page, bytes: Uint8Array): Promise<number> {
  const address = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  return page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 200;
    canvas.height = 200;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0, 200, 200);
    const { data } = context.getImageData(0, 0, 200, 200);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += 4) {
      colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    }
    return colours.size;
  }, address);
}

const dataKinds = [
  ['支出明细', 'Excel', /\.xlsx$/u],
  ['支出明细', 'CSV', /\.csv$/u],
  ['支出明细', 'JSON', /\.json$/u],
  ['一张公布的表', 'Excel', /\.xlsx$/u],
  ['一张公布的表', 'CSV', /\.csv$/u],
  ['全部公布的表', 'Excel', /\.xlsx$/u],
  ['全部公布的表', 'CSV', /\.zip$/u],
  ['全部公布的表', 'JSON', /\.json$/u],
  ['整份文件的数据', 'JSON', /\.json$/u],
  ['整份文件的数据', '财政数据包', /\.zip$/u],
  ['整份文件的数据', 'Parquet', /\.parquet$/u],
] as const;

for (const view of viewNames) {
  test(`takes every kind of data along from ${view}`, async ({ page }) => {
    test.slow();
    await open(page, `#/${view}`);
    await openDialog(page);
    for (const [subject, format, ending] of dataKinds) {
      const { name, bytes } = await take(page, subject, format);
      expect(name).toMatch(/^2025-克拉玛依市乌尔禾区工业和信息化局-/u);
      expect(name).toMatch(ending);
      expect(bytes.length).toBeGreaterThan(200);
    }
  });
}

for (const view of [
  'overview',
  'expenditure',
  'income',
  'basicProject',
  'threePublic',
  'yearOnYear',
]) {
  test(`takes the charts of ${view} along`, async ({ page }) => {
    test.slow();
    await open(page, `#/${view}`);
    const drawing = page.locator('[data-chart-plot] svg [data-mark]').first();
    await expect(drawing).toBeVisible({ timeout: 15_000 });
    const dialog = await openDialog(page);
    await dialog.getByRole('radio', { name: '这一页的图' }).check();
    await expect(dialog.getByRole('button', { name: '保存', exact: true })).toBeEnabled();
    // By now the charts have the width they keep; the first drawing may still be narrower.
    const size = await page
      .locator('[data-chart-plot] svg')
      .first()
      .evaluate((svg) => [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))]);
    for (const [format, scale] of [
      ['PNG 2 倍', 2],
      ['PNG 4 倍', 4],
    ] as const) {
      const { name, bytes } = await take(page, '这一页的图', format);
      const pngs = name.endsWith('.zip') ? Object.values(unzipSync(bytes)) : [bytes];
      const [first = bytes] = pngs;
      const expected = size.map((side) => Math.round((side + 40) * scale));
      expect([...readPngSize(first)]).toEqual(expected);
      expect(await countColours(page, first)).toBeGreaterThan(10);
      for (const png of pngs) {
        const texts = readPngTexts(png);
        expect(texts['Title']).toMatch(/^克拉玛依市乌尔禾区工业和信息化局 2025 ./u);
        expect(texts['Source']).toContain('部门预算公开');
        expect(decodeView(texts['Link']?.replace(/^.*#/u, '#') ?? '').view.view).toBe(view);
      }
    }
    const { name, bytes } = await take(page, '这一页的图', 'SVG');
    const svgs = name.endsWith('.zip') ? Object.values(unzipSync(bytes)) : [bytes];
    for (const svg of svgs) {
      const text = strFromU8(svg);
      expect(text).not.toMatch(/foreignObject|<image|<script|url\(\s*['"]?http/iu);
      expect(text).toMatch(/<title>.+<\/title>.*<metadata>/su);
      expect(text).toContain('<desc>');
      expect(text).toMatch(/>核对：(?:所用表|全文) \d+ 项，\d+ 相符/u);
      const isParsed = await page.evaluate((source) => {
        const image = new Image();
        image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
        return image.decode().then(
          () => true,
          () => false,
        );
      }, text);
      expect(isParsed).toBe(true);
    }
  });
}

test('the text of an SVG is that of the chart, and its figures those of its table', async ({
  page,
}) => {
  await open(page, '#/overview');
  const figure = page.getByRole('figure').first();
  await expect(figure.locator('[data-mark]').first()).toBeVisible({ timeout: 15_000 });
  await expect(figure.locator('svg').getByText('111.89')).toBeVisible();
  await openDialog(page);
  const { bytes } = await take(page, '这一页的图', 'SVG');
  const onScreen = await figure
    .locator('[data-chart-plot] svg text')
    .evaluateAll((texts) => texts.map((text) => text.textContent));
  const inFile = [...strFromU8(bytes).matchAll(/<text[^>]*>(.*?)<\/text>/gsu)].map(([, inside]) =>
    (inside ?? '').replaceAll(/<[^>]*>/gu, '').replaceAll('&amp;', '&'),
  );
  expect(inFile.filter(Boolean)).toEqual(onScreen.filter(Boolean));
  expect(inFile).toContain('111.89');
});

test('an exported drawing looks like the screen', async ({ page }) => {
  // High enough that the bar on top of the page never lies over the drawing.
  await page.setViewportSize({ width: 1440, height: 1600 });
  await open(page, '#/overview');
  const plot = page.locator('[data-chart-plot]').first();
  await expect(plot.locator('svg').getByText('111.89')).toBeVisible({ timeout: 15_000 });
  await openDialog(page);
  const { bytes } = await take(page, '这一页的图', 'SVG');
  await page.keyboard.press('Escape');
  await page.mouse.move(0, 0);
  await plot.scrollIntoViewIfNeeded();
  // Text above gives the drawing a place between two pixels; a file begins on one.
  await plot.locator('svg').evaluate((svg: SVGElement) => {
    const { x, y } = svg.getBoundingClientRect();
    Object.assign(svg.style, {
      position: 'relative',
      left: `${String(Math.round(x) - x)}px`,
      top: `${String(Math.round(y) - y)}px`,
    });
  });
  const screen = await plot.locator('svg').screenshot();
  const differing = await page.evaluate(
    async ([png = '', svg = '']) => {
      const load = async (source: string) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        return image;
      };
      const [shown, drawn] = [await load(png), await load(svg)];
      const paint = (image: HTMLImageElement, shift: number) => {
        const canvas = document.createElement('canvas');
        canvas.width = shown.width;
        canvas.height = shown.height;
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('no canvas');
        context.drawImage(image, -shift, -shift);
        return context.getImageData(0, 0, shown.width, shown.height).data;
      };
      // The file has a margin of 20 around the drawing.
      const [left, right] = [paint(shown, 0), paint(drawn, 20)];
      let count = 0;
      for (let at = 0; at < left.length; at += 4) {
        const far = [0, 1, 2].some(
          (of) => Math.abs((left[at + of] ?? 0) - (right[at + of] ?? 0)) > 48,
        );
        if (far) count += 1;
      }
      return count / (left.length / 4);
    },
    [
      `data:image/png;base64,${screen.toString('base64')}`,
      `data:image/svg+xml;base64,${Buffer.from(bytes).toString('base64')}`,
    ],
  );
  expect(differing).toBeLessThan(0.01);
});

test('what is taken along equals what the tables publish', async ({ page }) => {
  test.slow();
  await open(page, '#/tables?table=t3');
  const shown = await page
    .getByRole('main')
    .getByRole('grid')
    .or(page.getByRole('table'))
    .first()
    .innerText();
  await openDialog(page);
  const csv = await take(page, '一张公布的表', 'CSV');
  const rows = Papa.parse<string[]>(strFromU8(csv.bytes).replace(/^\ufeff/u, ''), {
    skipEmptyLines: true,
  }).data;
  expect(rows.find((row) => row[0] === '2011308')).toContain('33.00');
  expect(shown).toContain('33.00');
  const xlsx = await take(page, '一张公布的表', 'Excel');
  const book = read(xlsx.bytes, { type: 'array' });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('no sheet');
  const cells = utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
  const numbers = (row: readonly unknown[]) => row.filter((cell) => typeof cell === 'number');
  const texts = (row: readonly string[]) => row.filter((cell) => /^-?\d+\.\d\d$/u.test(cell));
  expect(cells.map(numbers)).toEqual(rows.map((row) => texts(row).map(Number)));
  const parquet = await take(page, '整份文件的数据', 'Parquet');
  const facts = await parquetReadObjects({ file: parquet.bytes.slice().buffer });
  const fen = facts
    .filter(({ table, state }) => table === 't3' && state === 'amount')
    .map((fact) => Number(fact['fen']));
  expect(fen).toEqual(
    rows.flatMap((row) => texts(row).map((text) => Math.round(Number(text) * 1e6))),
  );
});

test('the dialog works by keyboard, remembers, and passes axe', async ({ page }) => {
  await open(page, '#/expenditure');
  const button = page.getByRole('button', { name: '导出', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '带走这些数据' });
  await dialog.getByRole('radio', { name: '支出明细' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: '一张公布的表' })).toBeChecked();
  await dialog.getByRole('combobox', { name: '哪一张表' }).selectOption('t10');
  await expect(dialog.getByRole('table')).toContainText('0.50');
  await dialog.getByRole('radio', { name: 'CSV' }).check();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  await page.reload();
  await openDialog(page);
  await expect(dialog.getByRole('radio', { name: '一张公布的表' })).toBeChecked();
  await expect(dialog.getByRole('radio', { name: 'CSV' })).toBeChecked();
});

test('a writer that cannot be loaded is told, and asked again', async ({ page }) => {
  const script = /\/assets\/dataWorker-[^/]+\.js$/u;
  await page.route(script, (route) => route.abort());
  await open(page, '#/expenditure');
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('status')).toContainText('没有生成成功');
  await expect(dialog.getByRole('button', { name: '保存', exact: true })).toBeDisabled();
  await page.unroute(script);
  await dialog.getByRole('button', { name: '再试一次' }).click();
  const { bytes } = await take(page, '支出明细', 'Excel');
  expect(bytes.length).toBeGreaterThan(200);
});

test('figures are written beside the page: a writer that never answers is ended and asked again', async ({
  page,
}) => {
  const script = /\/assets\/dataWorker-[^/]+\.js$/u;
  await page.route(script, (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await open(page, '#/expenditure');
  const silent = page.waitForEvent('worker');
  const dialog = await openDialog(page);
  expect((await silent).url()).toMatch(script);
  const ended = (await silent).waitForEvent('close');
  await expect(dialog.getByRole('progressbar', { name: '正在生成…' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: '保存', exact: true })).toBeDisabled();
  await dialog.getByRole('button', { name: '取消' }).click();
  await ended;
  await expect(dialog.getByText('已取消')).toBeVisible();
  await page.unroute(script);
  const spoken = page.waitForEvent('worker');
  await dialog.getByRole('button', { name: '再试一次' }).click();
  const writer = await spoken;
  await expect(dialog.getByRole('table')).toContainText('157.89');
  const { name } = await take(page, '支出明细', 'Excel');
  expect(name).toMatch(/\.xlsx$/u);
  // It stays for the next file, and leaves with the dialog.
  await take(page, '支出明细', 'CSV');
  expect(page.workers()).toEqual([writer]);
  const left = writer.waitForEvent('close');
  await page.keyboard.press('Escape');
  await left;
});

test('a filtered tree is taken along with what it is a part of', async ({ page }) => {
  await open(page, '#/expenditure?class=201');
  await openDialog(page);
  const { bytes } = await take(page, '支出明细', 'CSV');
  const rows = Papa.parse<string[]>(strFromU8(bytes).replace(/^\ufeff/u, '')).data;
  expect(rows[0]?.slice(0, 5)).toEqual(['层级', '编码', '名称', '筛选后（万元）', '合计（万元）']);
  expect(rows[1]?.slice(3, 5)).toEqual(['33.00', '157.89']);
  expect(rows.some((row) => row[1] === '206')).toBe(false);
});

test('a picture goes to the clipboard as it would into a file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#/threePublic');
  await expect(page.locator('[data-mark]').first()).toBeVisible({ timeout: 15_000 });
  const svg = page.locator('[data-chart-plot] svg').first();
  const size = await svg.evaluate((element) => [
    Number(element.getAttribute('width')),
    Number(element.getAttribute('height')),
  ]);
  await page.getByRole('button', { name: '保存图片' }).first().click();
  await page.getByRole('menuitem', { name: '复制图片' }).click();
  await expect(page.getByText('图片已复制')).toBeVisible();
  const bytes = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType('image/png');
    return [...new Uint8Array((await blob?.arrayBuffer()) ?? [])];
  });
  const png = Uint8Array.from(bytes);
  expect([...readPngSize(png)]).toEqual(size.map((side) => Math.round((side + 40) * 2)));
  expect(await countColours(page, png)).toBeGreaterThan(10);
});

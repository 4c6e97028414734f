// Storage that fails in a real browser: full, missing, forbidden, silent, damaged, newer;
// a tab killed while it writes; two tabs on one document. Nothing that was said to be kept
// is lost, nothing is kept half, and the reason stands there in words.
import type { BrowserContext, Page } from '@playwright/test';
import { type DrawnFile, drawnDepartment, drawWorkbook } from './drawnBudget.ts';
import { expect, test } from './fixtures.ts';

const library = 'budget-lens/library';
const shown = (year: number) => `打开${drawnDepartment} ${year} 年`;

async function open(page: Page): Promise<void> {
  await page.goto('./#/library');
  await expect(page.getByRole('heading', { level: 1, name: '文件库' })).toBeVisible();
}

async function pick(page: Page, file: DrawnFile) {
  await page.locator('input[type=file]').setInputFiles([file]);
  const report = page.getByRole('article', { name: `读取报告：${file.name}` });
  await expect(report).toBeVisible({ timeout: 20_000 });
  return report;
}

async function add(page: Page, year: number): Promise<void> {
  await open(page);
  const report = await pick(page, drawWorkbook(year, 0));
  await report.getByRole('button', { name: '加入文件库' }).click();
  await expect(page).toHaveURL(/#\/overview\?document=/);
  await open(page);
}

/** What a new visit finds. */
async function expectKept(context: BrowserContext, years: readonly number[]): Promise<Page> {
  const page = await context.newPage();
  await open(page);
  for (const year of years)
    await expect(page.getByRole('link', { name: shown(year) })).toBeVisible();
  if (years.length === 0) await expect(page.getByText('还没有自己打开的文件')).toBeVisible();
  await expect(page.getByRole('link', { name: /^打开/ })).toHaveCount(years.length);
  return page;
}

/** Every write to one store fails as on a full disk, until the page is loaded again. */
function fill(page: Page, store: 'entries' | 'files'): Promise<void> {
  return page.evaluate((name) => {
    const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
      if (this.name === name) throw new DOMException('full', 'QuotaExceededError');
      return (put as IDBObjectStore['put']).apply(this, given);
    };
  }, store);
}

async function correctYear(page: Page, year: number): Promise<void> {
  await page
    .getByText(/^手工更正/)
    .first()
    .click();
  await page.getByRole('combobox', { name: '更正什么' }).selectOption('预算年度');
  await page.getByRole('textbox', { name: '改为' }).fill(String(year));
  await page.getByRole('textbox', { name: '理由' }).fill('封面');
  await page.getByRole('button', { name: '记下更正' }).click();
}

test.describe('full storage', () => {
  test('while adding: the file fits no more, so its entry is not kept either', async ({
    page,
    context,
  }) => {
    await add(page, 2024);
    await fill(page, 'files');
    const report = await pick(page, drawWorkbook(2025, 15));
    await report.getByRole('button', { name: '加入文件库' }).click();
    await expect(report.getByRole('alert')).toContainText('存储空间已满');
    await expectKept(context, [2024]);
  });

  test('while correcting: said, and the document stays as it was', async ({ page, context }) => {
    await add(page, 2025);
    await fill(page, 'entries');
    await correctYear(page, 2023);
    await expect(page.getByRole('main')).toContainText('已保存的内容没有变化');
    await expect(page.getByRole('link', { name: shown(2025) })).toBeVisible();
    await expectKept(context, [2025]);
  });

  test('while a library is taken in: none of its documents', async ({ page, context }) => {
    await add(page, 2024);
    await add(page, 2025);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出文件库' }).click();
    const path = await (await saving).path();
    for (const year of [2024, 2025]) {
      await page.getByRole('button', { name: `删除${drawnDepartment} ${year} 年` }).click();
    }
    await expect(page.getByText('还没有自己打开的文件')).toBeVisible();
    await page.reload();
    await fill(page, 'files');
    await page.locator('input[type=file]').setInputFiles(path);
    await expect(page.getByRole('alert')).toContainText('存储空间已满，没有加入任何内容');
    await expectKept(context, []);
  });
});

test.describe('storage that does not open', () => {
  const faults: Readonly<Record<string, readonly [() => void, zh: string, en: string]>> = {
    missing: [
      () =>
        Reflect.deleteProperty(globalThis, 'indexedDB') &&
        Reflect.deleteProperty(Window.prototype, 'indexedDB'),
      '不允许本页保存文件',
      'does not let the page keep files',
    ],
    forbidden: [
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('no', 'SecurityError');
        };
      },
      '不允许本页保存文件',
      'does not let the page keep files',
    ],
    broken: [
      () => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('broken', 'UnknownError');
        };
      },
      '浏览器的存储出了问题',
      'storage of the browser failed',
    ],
  };

  for (const [name, [fault, chinese, english]] of Object.entries(faults)) {
    test(`${name}: told in both languages; files open for the visit`, async ({ page }) => {
      await page.addInitScript(fault);
      await open(page);
      await expect(page.getByRole('main')).toContainText(chinese);
      const report = await pick(page, drawWorkbook(2025, 0));
      await page.goto('./#/library?language=en');
      await expect(page.getByRole('main')).toContainText(english);
      await page.goto('./#/library');
      await report.getByRole('button', { name: '只在这次打开' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(drawnDepartment);
    });
  }

  test('written by a newer version: untouched, and told', async ({ page }) => {
    await add(page, 2025);
    await page.evaluate(
      (name) =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open(name, 99);
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
          request.onerror = () => reject(request.error ?? new Error('not opened'));
        }),
      library,
    );
    // The open tab let go of it; what it shows stays for the visit.
    await expect(page.getByRole('main')).toContainText('由本页的较新版本写成');
    await page.reload();
    await expect(page.getByRole('main')).toContainText('由本页的较新版本写成');
  });
});

test('a damaged record is told, and the others open', async ({ page, context }) => {
  await add(page, 2025);
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => {
          const transaction = request.result.transaction('entries', 'readwrite');
          transaction
            .objectStore('entries')
            .put(JSON.parse('{"id":"x","__proto__":{"reading":{}}}'));
          transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
        request.onerror = () => reject(request.error ?? new Error('not opened'));
      }),
    library,
  );
  const next = await expectKept(context, [2025]);
  await expect(next.getByText('有 1 份保存的记录已损坏')).toBeVisible();
});

test('a tab killed while it writes leaves nothing half', async ({ page, context }) => {
  await add(page, 2024);
  const writing = page.waitForEvent('console', (message) => message.text() === 'writing');
  await page.evaluate(() => {
    const put: unknown = Reflect.get(IDBObjectStore.prototype, 'put');
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
      const request = (put as IDBObjectStore['put']).apply(this, given);
      if (this.name !== 'files') return request;
      // Asked again and again, the transaction stays open until the tab is gone.
      const stay = (): void => {
        this.count().addEventListener('success', stay);
      };
      stay();
      console.info('writing');
      // What asked for the write never hears of its end.
      request.addEventListener = () => undefined;
      return request;
    };
  });
  const report = await pick(page, drawWorkbook(2025, 15));
  await report.getByRole('button', { name: '加入文件库' }).click();
  await writing;
  await page.close();
  await expectKept(context, [2024]);
});

test('two tabs: a document deleted in one leaves the other, and is not corrected back', async ({
  page,
  context,
}) => {
  await add(page, 2025);
  const other = await expectKept(context, [2025]);
  await other.getByRole('link', { name: shown(2025) }).click();
  await expect(other.getByRole('heading', { level: 1 })).toContainText(drawnDepartment);
  await page.getByRole('button', { name: `删除${drawnDepartment} 2025 年` }).click();
  await expect(other.getByRole('heading', { level: 1 })).not.toContainText(drawnDepartment);
  await page.getByRole('button', { name: '撤销删除' }).click();
  await expect(page.getByRole('link', { name: shown(2025) })).toBeVisible();
  await open(other);
  await expect(other.getByRole('link', { name: shown(2025) })).toBeVisible();
});

test('two tabs: corrections of both stay', async ({ page, context }) => {
  await add(page, 2025);
  const other = await expectKept(context, [2025]);
  // The other tab hears of nothing: its list is the old one.
  await other.evaluate(() => {
    const deafen = (event: Event) => event.stopImmediatePropagation();
    BroadcastChannel.prototype.dispatchEvent = () => true;
    globalThis.addEventListener('message', deafen, true);
  });
  await correctYear(page, 2023);
  await expect(page.getByRole('link', { name: shown(2023) })).toBeVisible();
  await correctYear(other, 2022);
  await expect(other.getByRole('link', { name: shown(2022) })).toBeVisible();
  const next = await expectKept(context, [2022]);
  await expect(next.getByText('手工更正（2）')).toBeVisible();
});

test('a correction that is being typed asks before the page goes', async ({ page }) => {
  await add(page, 2025);
  await page
    .getByText(/^手工更正/)
    .first()
    .click();
  const reason = page.getByRole('textbox', { name: '理由' });
  await reason.fill('封面写的是');
  const asked = page.waitForEvent('dialog');
  await page.evaluate(() => {
    setTimeout(() => location.reload());
  });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await expect(reason).toHaveValue('封面写的是');
  await reason.fill('');
  await page.reload();
  await expect(page.getByRole('link', { name: shown(2025) })).toBeVisible();
});

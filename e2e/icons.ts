// Draws the icons of the installed page from src/ui/installed/icon.svg, in the sizes that systems
// ask for. Systems that cut icons to a shape of their own get one without round corners:
// the drawing stays within the middle four fifths. Run: npm run icons
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findBrowser } from './browser.ts';

const folder = fileURLToPath(new URL('../src/ui/installed/', import.meta.url));
const drawing = readFileSync(`${folder}icon.svg`, 'utf8');
const full = drawing.replace(/ rx="\d+"/u, '');
if (full === drawing) throw new Error('The drawing has no round corners to take off');

const icons = [
  { name: 'icon-192.png', size: 192, svg: drawing },
  { name: 'icon-512.png', size: 512, svg: drawing },
  { name: 'icon-full-512.png', size: 512, svg: full },
  { name: 'icon-full-180.png', size: 180, svg: full },
];

const found = await findBrowser();
const browser = await chromium.launch(found === undefined ? {} : { executablePath: found.path });
const page = await browser.newPage();
for (const { name, size, svg } of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  writeFileSync(`${folder}${name}`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
console.log(`${String(icons.length)} icons`);

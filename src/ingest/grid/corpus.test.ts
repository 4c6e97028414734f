// Real disclosures, one per place: their figures must stand in the grids as in
// the reference extraction. Runs only where the corpus lies beside the project.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pdfInput } from '../../testing/pdfForTests.ts';
import { readPdfPages } from '../pdf/read.ts';
import type { PositionedDocument } from './grid.ts';
import { buildPositionedDocument } from './pages.ts';

const folder = fileURLToPath(new URL('../../../../shared/corpus/', import.meta.url));

interface Reference {
  readonly pages: readonly {
    readonly page: number;
    readonly tables: readonly (readonly (readonly (string | null)[])[])[];
  }[];
}

/** The smallest file with tables of every place named in the file names. */
function chooseFiles(): string[] {
  const chosen = new Map<string, string>();
  const bySize = readdirSync(`${folder}pdf`).sort(
    (a, b) => statSync(`${folder}pdf/${a}`).size - statSync(`${folder}pdf/${b}`).size,
  );
  for (const file of bySize) {
    const place = file.split('_')[1] ?? '';
    const reference = readFileSync(`${folder}reference/${file.replace('.pdf', '.json')}`, 'utf8');
    if (!chosen.has(place) && reference.includes('[[["')) chosen.set(place, file);
  }
  return [...chosen.values()];
}

function toKey(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, '');
}

/** Texts with digits of every page, from cells and repeated header cells. */
function collectTexts(document: PositionedDocument): Map<number, string[]> {
  const texts = new Map<number, string[]>();
  const add = (page: number, text: string): void => {
    texts.set(page, [...(texts.get(page) ?? []), toKey(text)]);
  };
  for (const { grids } of document.pages) {
    for (const cell of grids.flatMap((grid) => grid.rows.flat())) add(cell.source.page, cell.text);
  }
  for (const { source, text } of document.leftover) add(source.page, text);
  return texts;
}

function compare(
  document: PositionedDocument,
  reference: Reference,
): { all: number; found: number } {
  const texts = collectTexts(document);
  let all = 0;
  let found = 0;
  for (const { page, tables } of reference.pages) {
    const mine = texts.get(page) ?? [];
    for (const cell of tables.flat(2)) {
      const key = toKey(cell ?? '');
      if (!/\d/u.test(key)) continue;
      all += 1;
      const index = mine.indexOf(key);
      if (index < 0) continue;
      found += 1;
      mine.splice(index, 1);
    }
  }
  return { all, found };
}

const isPresent = existsSync(folder);

describe.runIf(isPresent)('corpus', () => {
  it('has the figures of the reference in its cells', { timeout: 300_000 }, async () => {
    const total = { all: 0, found: 0 };
    for (const file of chooseFiles()) {
      const read = await readPdfPages(readFileSync(`${folder}pdf/${file}`), pdfInput);
      if (!read.ok) throw new Error(`${file}: ${read.problem.detail}`);
      const document = buildPositionedDocument(read.value.pages, 's');
      const json = readFileSync(`${folder}reference/${file.replace('.pdf', '.json')}`, 'utf8');
      const { all, found } = compare(document, JSON.parse(json) as Reference);
      // Below this only where the reference itself is scrambled (overlapping glyphs).
      expect(found / all, file).toBeGreaterThan(0.97);
      total.all += all;
      total.found += found;
    }
    expect(total.found / total.all).toBeGreaterThan(0.995);
  });
});

describe.runIf(!isPresent)('corpus', () => {
  it('is not beside the project, so nothing was compared (../shared/corpus)', () => {
    expect(isPresent).toBe(false);
  });
});

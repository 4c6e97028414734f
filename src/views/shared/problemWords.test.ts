import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findMeaning } from './problemWords.ts';

/** Codes as they are written: `code: 'pageUnreadable'`, or the key of a pair of sentences. */
function listCodes(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .filter((source) => /ReadIssue|ReadFailure|getFailure/u.test(source))
    .flatMap((source) => [
      ...source.matchAll(/\bcode: (?:\w+ \? '\w+' : )?'([a-z]\w+)'/gu),
      ...source.matchAll(/^ {2}(\w+): \[\s*'/gmu),
    ])
    .map(([, code = '']) => code);
}

it('has an English meaning for every code a reader gives', () => {
  const codes = [...listCodes('src/ingest'), ...listCodes('src/state/reader')];
  expect(codes.length).toBeGreaterThan(25);
  expect(codes.filter((code) => findMeaning(code) === undefined)).toEqual([]);
});

it('knows no code by chance', () => {
  expect(findMeaning('constructor')).toBeUndefined();
});

// No pattern of src/ingest may take a hostile line hostage. Every regular expression
// literal is collected from the sources by the compiler itself and run on lines made of
// its own alphabet, each grown tenfold: its cost may grow about as the line does. Tenfold
// growth of a quadratic pattern costs a hundredfold; the limit lies far between, and
// short runs are not judged, so that a busy machine fails nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const folder = join('src', 'ingest');

interface Pattern {
  readonly place: string;
  readonly pattern: RegExp;
}

function parsePattern(literal: string): RegExp {
  const end = literal.lastIndexOf('/');
  return new RegExp(literal.slice(1, end), literal.slice(end + 1).replace(/[gy]/gu, ''));
}

/** Every literal below `node`, in the order of the text. */
function collect(file: string, text: string): readonly Pattern[] {
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
      const place = `${file}:${String(line + 1)} ${node.text}`;
      found.push({ place, pattern: parsePattern(node.text) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?<!\.test)\.ts$/u.test(name))
  .map((name) => join(folder, name));
const patterns = files.flatMap((file) => collect(file, readFileSync(file, 'utf8')));

/** Lines that nearly match: runs of what a pattern repeats, ended by what it cannot take. */
function drawLines({ source }: RegExp): readonly ((length: number) => string)[] {
  const own = source.match(/[\u3400-\u9fff]/gu) ?? [];
  const pieces = [
    '9',
    ' ',
    '　',
    '一',
    '1,',
    '1.0 ',
    '（',
    '(1',
    '、',
    '\n',
    'a',
    '《',
    '年',
    own.join(''),
    own[0] ?? '款',
    own.at(-1) ?? '项',
  ].filter((piece) => piece !== '');
  return [...new Set(pieces)].flatMap((piece) => [
    (length) => `${piece.repeat(Math.ceil(length / piece.length))}※`,
    (length) => `※${piece.repeat(Math.ceil(length / piece.length))}!`,
  ]);
}

function time(pattern: RegExp, text: string): number {
  const start = performance.now();
  pattern.exec(text);
  return performance.now() - start;
}

const least = (pattern: RegExp, text: string): number =>
  Math.min(time(pattern, text), time(pattern, text), time(pattern, text));

const small = 800;
const growth = 10;
/** Linear cost grows by 10, quadratic by 100. */
const mostGrowth = 40;
/** Milliseconds below which a run says nothing about growth. */
const judgedFrom = 5;

/** Why the pattern is too slow, or undefined. */
function findTrouble(pattern: RegExp): string | undefined {
  for (const draw of drawLines(pattern)) {
    const long = draw(small * growth);
    if (time(pattern, long) < judgedFrom) continue;
    const many = least(pattern, long);
    const few = Math.max(least(pattern, draw(small)), 0.01);
    if (many >= judgedFrom && many / few > mostGrowth) {
      return `${JSON.stringify(draw(6))}: ${String(Math.round(many))} ms, ${String(Math.round(many / few))} times`;
    }
  }
  return undefined;
}

describe('regular expressions of src/ingest', () => {
  it('are collected', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(patterns.length).toBeGreaterThan(100);
  });

  it('cost no more than the line is long', { timeout: 120_000 }, () => {
    const slow = patterns.flatMap(({ place, pattern }) => {
      const trouble = findTrouble(pattern);
      return trouble === undefined ? [] : [`${place} — ${trouble}`];
    });
    expect(slow).toEqual([]);
  });

  it('are found when they do', () => {
    expect(findTrouble(/\d+年/u)).toMatch(/times/u);
    expect(findTrouble(/^\d+年/u)).toBeUndefined();
  });
});

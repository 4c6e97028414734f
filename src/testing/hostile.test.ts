// Texts and files that nobody means well with: pieces of a real source in the wrong place,
// signs that turn or hide, amounts beyond counting, one endless line, JSON that reaches
// for prototypes. Reading may refuse with a reason; it never throws, and what it reads
// stays accounted for. Seeded: a failure names its seed and can be drawn again.
import { describe, expect, it } from 'vitest';
import { readSource } from '../ingest/read.ts';
import { readText } from '../ingest/readText.ts';
import { mostLineLength } from '../ingest/text/lines.ts';
import { drawNumbers } from './fuzzMangle.ts';
import { listSamples, loadSample } from './sampleContext.ts';

const samples = listSamples().map((folder) => {
  const { bytes, context } = loadSample(folder);
  return { folder, context, text: new TextDecoder().decode(bytes) };
});
const [first] = samples;
if (first === undefined) throw new Error('No sample to start from');
const { context: firstContext, text: firstText } = first;
const context = { ...firstContext, now: () => performance.now() };
const source = { id: 'source', fileName: '2025.txt', sha256: '0'.repeat(64) };
const encode = (text: string) => new TextEncoder().encode(text);

const strangers = [
  '\u202e12.34\u202c',
  '2\u200b0\u200b1',
  '\ufeff',
  '\u0000',
  '\ud83d',
  '\f',
  '\r',
  '-0.00',
  '-99999999999999999999.99',
  '９９，９９９．００',
  '1e308',
  '（((（【',
  '合计',
  '单位：元',
  '表99',
  '__proto__',
  'constructor',
];

/** One to four wounds: a piece cut out, doubled, moved or replaced by a stranger. */
function wound(text: string, seed: number): string {
  const draw = drawNumbers(seed);
  let wounded = text;
  for (let count = 1 + draw(4); count > 0; count -= 1) {
    const from = draw(wounded.length + 1);
    const to = Math.min(wounded.length, from + draw(draw(2) === 0 ? 20 : 3000));
    const [before, piece, after] = [
      wounded.slice(0, from),
      wounded.slice(from, to),
      wounded.slice(to),
    ];
    const stranger = strangers[draw(strangers.length)] ?? '';
    const place = draw(after.length + 1);
    wounded =
      [
        before + after,
        before + piece + piece + after,
        before + after.slice(0, place) + piece + after.slice(place),
        before + stranger + after,
        before + stranger + piece + stranger + after,
        before,
      ][draw(6)] ?? '';
  }
  return wounded;
}

/** The sum of the account, or the code of the refusal. Throws when reading throws. */
function readAccount(text: string): string {
  const answer = readText(text, context, source);
  if (!answer.ok) return answer.problem.code;
  const { read, consumed, leftover } = answer.value.account;
  return read === consumed + leftover && read > 0 ? 'balanced' : 'unbalanced';
}

const refusals = ['fileEmpty', 'notADisclosure', 'yearUnknown'];

describe('a real source, wounded', () => {
  for (const { folder, text } of samples) {
    it(`${folder}: read and accounted for, or refused with a reason`, { timeout: 60_000 }, () => {
      const outcomes = new Map<string, number>();
      for (let seed = 1; seed <= 40; seed += 1) {
        let outcome: string;
        try {
          outcome = readAccount(wound(text, seed));
        } catch (error) {
          throw new Error(`seed ${String(seed)}`, { cause: error });
        }
        expect(['balanced', ...refusals], `seed ${String(seed)}`).toContain(outcome);
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
      expect(outcomes.get('balanced') ?? 0).toBeGreaterThan(20);
    });

    it(`${folder}: cut off anywhere`, { timeout: 60_000 }, () => {
      for (let part = 1; part < 16; part += 1) {
        const cut = text.slice(0, Math.floor((text.length * part) / 16));
        expect(['balanced', ...refusals], `${String(part)}/16`).toContain(readAccount(cut));
      }
    });
  }
});

const table = (value: string, name = '教育支出') => `2025年部门收支总体情况表
编制部门：某市某局 单位：万元
收入 支出
项目 预算数 功能分类 预算数
一、本年收入 ${value} 205 ${name} ${value}
收入总计 ${value} 支出总计 ${value}`;

describe('amounts beyond counting', () => {
  it.each([
    '9007199254740993.00',
    '-9007199254740993.00',
    '99999999999999999999999999.99',
    '9'.repeat(5000),
    '-0.00',
    '0.0000000000001',
    '1,,2.0',
    '--5.00',
    '1e99',
    'Infinity',
    'NaN',
  ])('%s is exact or no amount', (value) => {
    const answer = readText(table(value), context, source);
    const cells = answer.ok
      ? answer.value.disclosure.tables.flatMap(({ panels }) =>
          panels.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
        )
      : [];
    const fen = JSON.stringify(cells).match(/"fen":[^,}]+/gu) ?? [];
    for (const found of fen) expect(Number.isSafeInteger(Number(found.slice(6)))).toBe(true);
  });
});

describe('signs that turn or hide', () => {
  it.each([
    ['right to left', '\u202e教育支出\u202c'],
    ['zero width', '教\u200b育\u200d支\u2060出'],
    ['isolates', '\u2067教育支出\u2069'],
    ['half a pair', '教育\ud83d支出'],
    ['a zero byte', '教育\u0000支出'],
  ])('%s in a name', (_name, name) => {
    expect(readAccount(table('5.00', name))).toBe('balanced');
  });
});

describe('endless input', () => {
  const megabytes = 10 * 1024 * 1024;

  it.each([
    ['of one sign', '一'],
    ['of digits', '9'],
    ['of amounts', '1.00 '],
    ['of brackets', '（'],
    ['of words of a budget', '预算收入'],
    ['of stops', '。'],
  ])('one line of 10 MB %s', { timeout: 60_000 }, async (_name, piece) => {
    const bytes = encode(
      table('5.00').replace('收入 支出', piece.repeat(megabytes / encode(piece).length)),
    );
    const answer = await readSource(bytes, context);
    expect(!answer.ok && answer.problem.code).toBe('endlessLine');
  });

  it.each([
    ['of one sign', '一'],
    ['of digits', '9'],
    ['of amounts', '1.00 '],
    ['of brackets', '（'],
    ['of commas', '1,,'],
  ])('forty lines as long as a line may be, %s', { timeout: 60_000 }, (_name, piece) => {
    const line = piece.repeat(Math.floor(mostLineLength / piece.length));
    const text = table('5.00').replace('收入 支出', `${line}\n\n`.repeat(40));
    expect(['balanced', ...refusals]).toContain(readAccount(text));
  });
});

describe('JSON', () => {
  const nested = (depth: number) => `${'{"a":['.repeat(depth)}1${']}'.repeat(depth)}`;

  it.each([
    ['a prototype', '{"__proto__":{"polluted":true},"schema":"x"}'],
    ['a constructor', '{"constructor":{"prototype":{"polluted":true}}}'],
    ['a thousand levels', nested(1000)],
    ['a hundred thousand levels', nested(100_000)],
    ['half a document', '{"schema":'],
    ['a bare value', '{}'],
  ])('%s is refused and leaves no trace', async (_name, text) => {
    const answer = await readSource(encode(text), context);
    expect(!answer.ok && answer.problem.code).toBe('jsonNotDisclosure');
    expect('polluted' in {}).toBe(false);
  });

  it('keys of a prototype in a good document do not come along', async () => {
    const reading = readText(firstText, context, source);
    if (!reading.ok) throw new Error(reading.problem.detail);
    const text = JSON.stringify(reading.value.disclosure).replace(
      '{',
      '{"__proto__":{"polluted":true},',
    );
    const answer = await readSource(encode(text), context);
    expect('polluted' in {}).toBe(false);
    const disclosure = answer.ok ? answer.value.disclosure : {};
    expect('polluted' in disclosure).toBe(false);
  });
});

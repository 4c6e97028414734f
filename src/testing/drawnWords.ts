/**
 * Lines for tests of the readers of words: drawn in the test, or cut out of a
 * bundled disclosure by the headings it prints.
 *
 * Line numbers are 1-based over the whole text; pages are counted by form
 * feeds in drawn text and are 1 throughout in a cut sample.
 */
import type { Line } from '../ingest/line.ts';
import type { TextBlocks } from '../ingest/narrative/blocks.ts';
import { loadSample } from './sampleContext.ts';

/** Lines of a drawn text; a leading form feed starts a page. */
export function drawLines(text: string): readonly Line[] {
  let page = 1;
  return text.split('\n').map((printed, index) => {
    if (printed.startsWith('\f')) page += 1;
    return {
      text: printed.replace('\f', ''),
      source: { source: 'drawn', page, lines: [index + 1, index + 1] },
    };
  });
}

/** The words of a sample that prints 第一部分 to 第四部分 and sheets before its last heading. */
export function cutSampleWords(folder: string): TextBlocks {
  const lines = drawLines(new TextDecoder().decode(loadSample(folder).bytes));
  const find = (pattern: RegExp, from = 0): number =>
    lines.findIndex((line, index) => index >= from && pattern.test(line.text));
  const tables = find(/^ 第二部分/u);
  const words = find(/^ 第三部分/u);
  const sheets = find(/整体绩效目标表/u, words);
  const rest = find(/^[（(]五[）)]/u, sheets);
  const glossary = find(/^ 第四部分/u);
  return {
    cover: [],
    profile: lines.slice(0, tables),
    narrative: [...lines.slice(words, sheets), ...lines.slice(rest, glossary)],
    performance: lines.slice(sheets, rest),
    terms: lines.slice(glossary),
  };
}

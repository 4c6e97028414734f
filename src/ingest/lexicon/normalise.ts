/**
 * Printed text in the form in which labels are compared.
 *
 * In: text of any source. Out: the same characters as a typist would enter
 * them (`repairRadicals`), names without layout spaces (`toName`), and a bare
 * key for matching (`toKey`).
 * Some fonts print characters of the radicals blocks in place of the ordinary
 * ones; NFKC repairs the Kangxi block and leaves most of the other block.
 */

const supplementRadicals: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
};

const radicals = /[\u2e80-\u2fdf]/gu;
const ignored = /[\s\u200b\ufeff()[\]{}<>【】〔〕〈〉《》“”‘’"'`、,;:.。·*-]/gu;

/** Radical code points become the characters they look like; nothing else changes. */
export function repairRadicals(text: string): string {
  return text.replaceAll(radicals, (sign) => supplementRadicals[sign] ?? sign.normalize('NFKC'));
}

/** A name as printed, without the spaces that the layout put between its characters. */
export function toName(text: string): string {
  return repairRadicals(text)
    .trim()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/gu, '');
}

/** Ordinary characters, digits and small letters only, as most labels are: a key already. */
const isKey = /^[\u4e00-\u9fff0-9a-z]*$/u;

/** Key for comparing labels: no spaces, brackets, quotes or punctuation, half-width. */
export function toKey(text: string): string {
  if (isKey.test(text)) return text;
  return repairRadicals(text).normalize('NFKC').replaceAll(ignored, '').toLowerCase();
}

/**
 * A row label without its numbering: `1.`, `一、`, `（一）`, `其中：`.
 * Takes printed text, because the key has lost the punctuation already.
 */
export function stripNumbering(text: string): string {
  let rest = repairRadicals(text).trim();
  for (let previous = ''; previous !== rest; ) {
    previous = rest;
    rest = rest.replace(
      /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．](?!\d)|其中[：:]?)\s*/u,
      '',
    );
  }
  return rest;
}

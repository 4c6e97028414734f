// Intl number formats, made once per language and number of decimals.
// Comes in: an exact decimal string, never a float. Goes out: grouped text with
// a real minus sign.
import type { Language } from '../language/defineText.ts';

const locale: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
const cache = new Map<string, Intl.NumberFormat>();

function getNumberFormat(language: Language, decimals: number): Intl.NumberFormat {
  const key = `${language}${String(decimals)}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale[language], {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  cache.set(key, made);
  return made;
}

export type SignDisplay = 'negative' | 'always' | 'never';

/** `text` is a plain decimal such as `-1234.50`; all its decimals are kept. */
export function formatDecimalText(
  text: string,
  language: Language,
  sign: SignDisplay = 'negative',
): string {
  const isNegative = text.startsWith('-');
  const plain = isNegative ? text.slice(1) : text;
  const decimals = plain.split('.')[1]?.length ?? 0;
  const grouped = getNumberFormat(language, decimals).format(plain as Intl.StringNumericLiteral);
  if (sign === 'never' || !/[1-9]/u.test(plain)) return grouped;
  if (isNegative) return `−${grouped}`;
  return sign === 'always' ? `+${grouped}` : grouped;
}

export function formatCount(count: number, language: Language): string {
  return formatDecimalText(String(Math.trunc(count)), language);
}

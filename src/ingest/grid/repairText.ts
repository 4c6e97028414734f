/**
 * Repairs what fonts and printing programs do to characters: radicals in the
 * place of characters, compatibility forms, full-width digits and letters,
 * invisible characters, letters set apart.
 *
 * Chinese punctuation and symbols stay as printed (so no plain NFKC: it would
 * turn ① into 1 and ㎡ into m2).
 */
import { repairRadicals } from '../lexicon/normalise.ts';

/** Compatibility ideographs, full-width digits, letters and signs of figures, vertical forms. */
const foldable =
  /[\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0b\uff0e\uff0f\uff1d\uff3f\ufe30-\ufe44]|[\u{2f800}-\u{2fa1d}]/gu;
const spaces = /[\t\p{Zs}]/gu;
/** Controls, formats (zero width, direction marks, byte order mark), variation selectors. */
const invisible = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu;
const anythingToRepair =
  /\p{Cc}|\p{Cf}|\p{Variation_Selector}|(?! )\p{Zs}|[\u2e80-\u2fdf\uf900-\ufaff\ufe30-\ufe44\uff00-\uff5a]|[\u{2f800}-\u{2fa1d}]/u;

/** The text with repaired characters; spaces of every width become plain ones. */
export function repairText(text: string): string {
  if (!anythingToRepair.test(text)) return text;
  return repairRadicals(text)
    .replaceAll(foldable, (character) => character.normalize('NFKC'))
    .replaceAll(spaces, ' ')
    .replaceAll(invisible, '');
}

const spreadLetters = /^\p{Script=Han}(?:\s+\p{Script=Han}){1,7}$/u;

/**
 * Joins letters that were printed apart to fill a width: `合  计` → `合计`,
 * `收  入` → `收入`. Words that stand apart (`基本支出 项目支出`) stay apart.
 */
export function joinSpreadLetters(text: string): string {
  const plain = text.trim();
  if (spreadLetters.test(plain)) return plain.replaceAll(/\s+/gu, '');
  return text;
}

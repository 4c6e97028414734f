/**
 * Repairs what fonts and printing programs do to characters: radicals in the
 * place of characters, compatibility forms, full-width digits and letters,
 * invisible characters.
 *
 * Chinese punctuation and symbols stay as printed (so no plain NFKC: it would
 * turn ① into 1 and ㎡ into m2).
 */

/** Radicals that Unicode does not fold into the character they stand for. */
const radicals: Readonly<Record<string, string>> = {
  '⺁': '厂',
  '⺄': '乙',
  '⺅': '亻',
  '⺈': '刀',
  '⺌': '小',
  '⺍': '小',
  '⺎': '兀',
  '⺐': '尢',
  '⺒': '巳',
  '⺓': '幺',
  '⺖': '忄',
  '⺗': '心',
  '⺘': '扌',
  '⺙': '攵',
  '⺛': '旡',
  '⺝': '月',
  '⺟': '母',
  '⺠': '民',
  '⺡': '氵',
  '⺢': '水',
  '⺣': '灬',
  '⺤': '爪',
  '⺥': '爪',
  '⺦': '丬',
  '⺧': '牛',
  '⺨': '犭',
  '⺩': '王',
  '⺪': '疋',
  '⺫': '罒',
  '⺬': '示',
  '⺭': '礻',
  '⺮': '竹',
  '⺯': '糸',
  '⺰': '纟',
  '⺱': '罓',
  '⺲': '罒',
  '⺳': '网',
  '⺶': '羊',
  '⺷': '羊',
  '⺸': '羊',
  '⺹': '耂',
  '⺺': '肀',
  '⺻': '聿',
  '⺼': '肉',
  '⺽': '臼',
  '⺾': '艹',
  '⺿': '艹',
  '⻀': '艹',
  '⻁': '虎',
  '⻂': '衤',
  '⻃': '覀',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻇': '角',
  '⻈': '讠',
  '⻉': '贝',
  '⻊': '足',
  '⻋': '车',
  '⻌': '辶',
  '⻍': '辶',
  '⻎': '辶',
  '⻏': '阝',
  '⻐': '钅',
  '⻑': '長',
  '⻒': '镸',
  '⻓': '长',
  '⻔': '门',
  '⻖': '阝',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻞': '食',
  '⻟': '飠',
  '⻠': '饣',
  '⻡': '首',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻫': '斉',
  '⻬': '齐',
  '⻭': '歯',
  '⻮': '齿',
  '⻯': '竜',
  '⻰': '龙',
  '⻱': '龜',
  '⻲': '亀',
  '⻳': '龟',
};

const supplement = /[\u2e80-\u2ef3]/gu;
/** Radicals, compatibility ideographs, full-width digits, letters and signs of figures, vertical forms. */
const foldable =
  /[\u2f00-\u2fd5\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\uff0b\uff0e\uff0f\uff1d\uff3f\ufe30-\ufe44]|[\u{2f800}-\u{2fa1d}]/gu;
const spaces = /[\t\p{Zs}]/gu;
/** Controls, formats (zero width, direction marks, byte order mark), variation selectors. */
const invisible = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu;
const anythingToRepair =
  /\p{Cc}|\p{Cf}|\p{Variation_Selector}|(?! )\p{Zs}|[\u2e80-\u2fd5\uf900-\ufaff\ufe30-\ufe44\uff00-\uff5a]|[\u{2f800}-\u{2fa1d}]/u;

/** The text with repaired characters; spaces of every width become plain ones. */
export function repairText(text: string): string {
  if (!anythingToRepair.test(text)) return text;
  return text
    .replaceAll(supplement, (radical) => radicals[radical] ?? radical.normalize('NFKC'))
    .replaceAll(foldable, (character) => character.normalize('NFKC'))
    .replaceAll(spaces, ' ')
    .replaceAll(invisible, '');
}

const han = '\\p{Script=Han}';
const spreadLetters = new RegExp(`^${han}(?:\\s+${han}){1,7}$`, 'u');

/**
 * Joins letters that were printed apart to fill a width: `合  计` → `合计`,
 * `收  入` → `收入`. Words that stand apart (`基本支出 项目支出`) stay apart.
 */
export function joinSpreadLetters(text: string): string {
  const plain = text.trim();
  if (spreadLetters.test(plain)) return plain.replaceAll(/\s+/gu, '');
  return text;
}

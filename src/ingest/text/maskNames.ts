/**
 * Withholds the names of people printed beside 联系人, 负责人 and their like.
 *
 * In: one line or the text of one cell. Out: the same text, same length, with
 * every character of a name replaced by an asterisk. A colon after the label
 * announces a name whatever follows it; without one the word must begin with
 * a family name and end where a name ends.
 * What the words cannot tell: a title instead of a name (负责人：局长) is
 * withheld, too.
 */
import { hasCompoundSurname, startsWithSurname } from '../lexicon/surnames.ts';

const people =
  '(?:联系人|联络人|联络员|负责人|责任人|经办人|承办人|填表人|填报人|填写人|编制人|编报人|制表人|审核人|复核人|审批人|法定代表人|法人代表|单位领导|分管领导|主管领导|主要领导)(?:员)?';
const suffix =
  '(?:\\s*(?:姓名|签字|签章|签名|审签情况|[（(][^）)]{1,8}[)）]|[及和与、/]?(?:联系)?(?:电话|方式|手机号?码?)))*';
const person =
  '[\\u4e00-\\u9fff]{1,8}[·•・．][\\u4e00-\\u9fff·•・．]{1,16}|[\\u4e00-\\u9fff](?:[ \\u3000]{0,2}[\\u4e00-\\u9fff]){1,3}';
const between = '[ \\t\\u3000]*[、,，/;；和及]?[ \\t\\u3000]*';

const afterColon = new RegExp(`(${people}${suffix}[ \\u3000]*[:：][ \\u3000]*)`, 'gu');
const afterGap = new RegExp(`(${people}${suffix}[ \\u3000]+)`, 'gu');
const attached = new RegExp(
  '((?:联系人|联络人|经办人|填表人|填报人|制表人))(?=[\\u4e00-\\u9fff])',
  'gu',
);
const mayHoldPerson = /人|领导|联络员/u;
const oneName = new RegExp(`^(?:${person})`, 'u');
const separator = new RegExp(`^${between}`, 'u');
const nameEnd = /^(?:[\s，。；;、,/()（）:：\d*]|$)/u;

const field =
  '电话|手机|联系|方式|传真|邮箱|地址|单位|部门|科室|项目|名称|类型|类别|性质|属性|时间|日期|期限|年度|年月|职务|职称|备注|说明|目标|指标|金额|预算|资金|经费|总额|情况|是否|编号|编码|意见|负责|经办|填表|填报|审核|复核|制表|领导|盖章';
/** Words that are no names, and labels of the next field. */
const noName = new RegExp(
  `^(?:已审|未审|无$|暂无|见附|详见|同上|另行|待定|本人|请|签字|签章)|${field}`,
  'u',
);
const nextField = new RegExp(`^(?:${field})`, 'u');

function hide(name: string): string {
  return name.replaceAll(/[\u4e00-\u9fff]/gu, '*');
}

/** Length of the name at the start of a text; 0 when none stands there. */
function measureName(text: string, isAnnounced: boolean): number {
  const whole = oneName.exec(text)?.[0] ?? '';
  for (const name of [whole, ...listShorter(whole)]) {
    const bare = name.replaceAll(/[ \u3000]/gu, '');
    if (bare.length < 2 || noName.test(bare)) continue;
    const rest = text.slice(name.length);
    const isName = /[·•・．]/u.test(bare) || startsWithSurname(bare);
    const endsHere = nameEnd.test(rest) || (isAnnounced && nextField.test(rest));
    if (endsHere && (isAnnounced || isName)) return name.length;
  }
  return 0;
}

/** A name of two or three characters may run into the next label: 张三 电话. */
function listShorter(whole: string): readonly string[] {
  const shorter: string[] = [];
  for (let length = whole.length - 1; length >= 2; length -= 1) {
    if (/[\u4e00-\u9fff]/u.test(whole.charAt(length - 1))) shorter.push(whole.slice(0, length));
  }
  return shorter;
}

/** Hides one name or several in a row at the start of a text. */
function hideNames(text: string, isAnnounced: boolean): string {
  let done = '';
  let rest = text;
  for (;;) {
    const gap = separator.exec(rest)?.[0] ?? '';
    const length = measureName(rest.slice(gap.length), isAnnounced);
    if (length === 0) return done + rest;
    done += gap + hide(rest.slice(gap.length, gap.length + length));
    rest = rest.slice(gap.length + length);
  }
}

function hideAfter(text: string, label: RegExp, isAnnounced: boolean): string {
  let masked = text;
  for (const match of text.matchAll(label)) {
    const start = match.index + match[0].length;
    masked = masked.slice(0, start) + hideNames(masked.slice(start), isAnnounced);
  }
  return masked;
}

/** The text with the names beside their labels hidden; length is kept. */
export function maskNames(text: string): string {
  if (!mayHoldPerson.test(text)) return text;
  const announced = hideAfter(text, afterColon, true);
  return hideAfter(hideAfter(announced, afterGap, false), attached, false);
}

const office =
  '(?:项目|单位|部门|财务|主要|主管|分管|具体|业务|预算|公开|处室|科室|编制|填报|采购|技术|工作|实施|牵头)';
const labelAlone = new RegExp(`^${office}{0,3}${people}${suffix}[:：]?$`, 'u');
const labelAtEnd = new RegExp(`${people}${suffix}\\s*[:：]\\s*$`, 'u');

/** True for a cell that holds nothing but the label of a person. */
export function isPersonLabel(text: string): boolean {
  return labelAlone.test(text.replaceAll(/\s/gu, ''));
}

/** True when the name must stand in what follows the line. */
export function announcesPerson(text: string): boolean {
  return labelAtEnd.test(text) || isPersonLabel(text);
}

/**
 * The text of a cell or line beside a label, its names hidden; the same text
 * when it holds none. `isSure` is false where only a family name tells.
 */
export function maskNameAlone(text: string, isSure: boolean): string {
  const start = /^\s*/u.exec(text)?.[0] ?? '';
  const body = text.slice(start.length);
  const bare = body.replaceAll(/\s/gu, '');
  const isShort = bare.length <= 3 || hasCompoundSurname(bare) || /[·•・．、,，/]/u.test(bare);
  return start + hideNames(body, isSure && (isShort || startsWithSurname(bare)));
}

/**
 * Lawful silence: items that are state secrets are not published, so a class
 * may be larger than its printed items.
 *
 * Taken as given where the document says so, where the department's name says
 * so, or where the line belongs to defence, police or state security.
 */
import type { Disclosure } from '../model/disclosure.ts';
import type { Row } from '../model/table.ts';
import { listTexts } from './texts.ts';

const saysSo = /涉密|涉及国家秘密|按照?保密(?:要求|规定)|依法不予公开/u;
const department = /公安|国家安全|保密局|警|国防/u;
const secretCode = /^(?:203|2040[129])/u;

const known = new WeakMap<Disclosure, boolean>();

/** True when larger wholes are lawful anywhere in the document. */
export function isWithholding(disclosure: Disclosure): boolean {
  const answer = known.get(disclosure) ?? readWithholding(disclosure);
  known.set(disclosure, answer);
  return answer;
}

function readWithholding(disclosure: Disclosure): boolean {
  return (
    department.test(disclosure.department.text) ||
    listTexts(disclosure).some(({ text, isDefinition }) => !isDefinition && saysSo.test(text))
  );
}

/** True when the line itself is of a kind that is published in part. */
export function isSecretLine(row: Row): boolean {
  return row.code !== undefined && secretCode.test(row.code);
}

/**
 * The line above a table's header: `编制部门：… 单位：万元`.
 *
 * In: that line. Out: the department with its place, and the unit of money.
 */
import type { UnitName } from '../../model/amount.ts';
import type { TextFact } from '../../model/source.ts';
import type { Line } from '../line.ts';

const units: Readonly<Record<string, UnitName>> = {
  元: 'yuan',
  万元: 'tenThousandYuan',
  亿元: 'hundredMillionYuan',
};

/** The unit printed on the line; undefined when it names none. */
export function findUnit(line: Line | undefined): UnitName | undefined {
  const match = /单位[:：]\s*(?:人民币)?\s*[（(]?((?:万|亿)?元)/u.exec(line?.text ?? '');
  return units[match?.[1] ?? ''];
}

/** The department or unit that compiled the table. */
export function findDepartment(line: Line | undefined): TextFact | undefined {
  if (line === undefined) return undefined;
  const match = /编制(?:部门|单位)[:：]\s*(\S+)/du.exec(line.text);
  const name = match?.[1];
  const chars = match?.indices?.[1];
  if (name === undefined || chars === undefined) return undefined;
  return { text: name, source: { ...line.source, chars } };
}

/**
 * The label of a statement: the words before its first figure, without what
 * only leads up to them (numbering, 其中, the department, the year) or away
 * from them (预算数, 合计, 为).
 */
import { findMarker } from './marker.ts';

export interface Range {
  readonly start: number;
  readonly end: number;
}

const leading =
  /^(?:其中|包括|另外|另|即|本年度?|当年|全年|本部门|本单位|我[局部委院办厅]|我单位|的|共|、|，|;|:|\))/u;
const trailing =
  /(?:年初预算数|当年预算数|预算安排数|预算数|安排数|安排|(?<=经费)数|共计|合计|总计|同比|分别|为|是|共|达到?|约|:|了)$/u;
/** What is left of a label that said nothing beyond "the budget is". */
const empty =
  /^(?:预算|年初预算|当年预算|支出|金额|其|数|总额|规模|同口径|相比|相比较|比|较|与)?$/u;

function stripLeading(plain: string, range: Range, department: string): Range {
  let { start } = range;
  const { end } = range;
  for (let before = -1; before !== start && start < end; ) {
    before = start;
    const rest = plain.slice(start, end);
    const year = /^.*\d{4}年(?:度|初)?/u.exec(rest);
    if (year !== null) start += year[0].length;
    else if (department !== '' && rest.startsWith(department)) start += department.length;
    else start += findMarker(rest)?.length ?? leading.exec(rest)?.[0].length ?? 0;
  }
  const rest = plain.slice(start, end);
  return rest.startsWith('“') && !rest.includes('”') ? { start: start + 1, end } : { start, end };
}

function stripTrailing(plain: string, range: Range): Range {
  const { start } = range;
  let { end } = range;
  for (let before = -1; before !== end && end > start; ) {
    before = end;
    end -= trailing.exec(plain.slice(start, end))?.[0].length ?? 0;
  }
  return { start, end };
}

/** The label inside a range of folded text; undefined when nothing is named. */
export function findLabel(plain: string, range: Range, department: string): Range | undefined {
  const label = stripTrailing(plain, stripLeading(plain, range, department));
  return empty.test(plain.slice(label.start, label.end)) ? undefined : label;
}

/**
 * Which kind of table a printed title announces.
 *
 * In: a title such as `财政拨款收支预算总体情况表`. Out: its canonical kind.
 * The list is ordered: the first entry all of whose words occur decides, so
 * the narrow kinds stand before the wide ones.
 */
import type { TableKind } from '../../model/tableKind.ts';
import { toKey } from './normalise.ts';

interface TitleRule {
  readonly kind: TableKind;
  readonly all: readonly string[];
  readonly none?: readonly string[];
}

const rules: readonly TitleRule[] = [
  { kind: 'performance', all: ['绩效'] },
  { kind: 'threePublic', all: ['三公'] },
  { kind: 'procurement', all: ['采购'] },
  { kind: 'unrecognised', all: ['购买服务'] },
  { kind: 'unrecognised', all: ['机关运行经费'] },
  { kind: 'carryOver', all: ['结转'] },
  { kind: 'governmentFund', all: ['政府性基金'] },
  { kind: 'stateCapital', all: ['国有资本经营'] },
  { kind: 'generalPublicBasic', all: ['一般公共预算', '基本支出'] },
  { kind: 'generalPublicBasic', all: ['财政拨款', '基本支出'] },
  { kind: 'generalPublicProject', all: ['一般公共预算', '项目支出'] },
  { kind: 'appropriation', all: ['财政拨款', '收支'] },
  { kind: 'generalPublic', all: ['一般公共预算', '支出'], none: ['经济分类', '经济科目'] },
  { kind: 'generalPublic', all: ['财政拨款', '支出'], none: ['经济分类', '经济科目'] },
  { kind: 'unrecognised', all: ['一般公共预算'] },
  { kind: 'unrecognised', all: ['财政拨款'] },
  { kind: 'unrecognised', all: ['基本支出'] },
  { kind: 'unrecognised', all: ['项目支出'] },
  { kind: 'overview', all: ['收支'] },
  { kind: 'income', all: ['收入'] },
  { kind: 'expenditure', all: ['支出'], none: ['专项', '经费支出'] },
];

/** Remarks in brackets that say what is left out: （不含上年结转）. */
const without = /[（(][^（()）]*(?:不含|不包括|不包含)[^（()）]*[)）]/gu;

/** `unrecognised` where no rule fits; the table is kept all the same. */
export function getTableKind(title: string): TableKind {
  const key = toKey(title.replaceAll(without, ''));
  const rule = rules.find(
    ({ all, none }) =>
      all.every((word) => key.includes(word)) && !(none ?? []).some((word) => key.includes(word)),
  );
  return rule?.kind ?? 'unrecognised';
}

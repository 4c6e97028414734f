/**
 * What a kind of table can hold at all, by official rule.
 *
 * 基本支出 by economic class: wages (301) and grants to persons (303) are
 * personnel funds; goods and services (302) and capital (310) are operating
 * funds. The other classes are bound by no such rule.
 */
import type { Concept } from '../../model/concept.ts';
import type { TableKind } from '../../model/tableKind.ts';

export interface KindRule {
  readonly id: string;
  readonly kind: TableKind;
  /** Classes the rule is about. */
  readonly classes: readonly string[];
  /** Columns in which their rows hold nothing. */
  readonly excludes: readonly Concept[];
}

export const kindRules: readonly KindRule[] = [
  {
    id: 'personnelClass',
    kind: 'generalPublicBasic',
    classes: ['301', '303'],
    excludes: ['operating'],
  },
  {
    id: 'operatingClass',
    kind: 'generalPublicBasic',
    classes: ['302', '310'],
    excludes: ['personnel'],
  },
];

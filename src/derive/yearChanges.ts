/**
 * What changed item by item, as section “具体使用情况” of the narrative says.
 *
 * In: statements of the general public budget's items. Out: one change per
 * item with its code, class and published reason, in printed order.
 * The source cannot tell last year's figures of other funds, nor whether an
 * item was re-coded between years.
 */
import { getClassCode } from '../model/classification.ts';
import type { Disclosure } from '../model/disclosure.ts';
import type { Statement } from '../model/narrative.ts';
import { listStatements } from './locate.ts';
import { type Change, getStatedChange } from './statedChange.ts';

export interface YearChange extends Change {
  /** The code, or the printed label where none is known; equal to the node's key. */
  readonly key: string;
  readonly code?: string;
  /** Name of the item, the last of the path. */
  readonly name: string;
  /** Names from the class down, as printed. */
  readonly path: readonly string[];
  /** Empty where no code is known. */
  readonly classCode: string;
  readonly statement: string;
}

function buildYearChange(statement: Statement): YearChange {
  const { subject } = statement;
  const path = subject.path ?? [subject.label];
  return {
    ...getStatedChange(statement),
    statement: statement.id,
    key: subject.code ?? subject.label,
    name: path.at(-1) ?? subject.label,
    path,
    classCode: subject.code === undefined ? '' : getClassCode(subject.code),
    ...(subject.code === undefined ? {} : { code: subject.code }),
  };
}

/** Every item the narrative explains, in printed order; empty where it explains none. */
export function buildYearChanges(disclosure: Disclosure): readonly YearChange[] {
  return listStatements(disclosure, 'generalPublicItems').map(buildYearChange);
}

/**
 * Classification codes: 功能分类 (3/5/7 digits), 部门预算经济分类 and
 * 政府预算经济分类 (3/5 digits).
 *
 * Names change between years and places print their own; the observed list
 * is partial, so an unknown code is shown as printed and counted.
 */

export type ClassificationSystem = 'functional' | 'departmentEconomic' | 'governmentEconomic';
export type ClassificationLevel = 'class' | 'division' | 'item';

export interface ClassificationEntry {
  readonly code: string;
  readonly name: string;
  readonly parent?: string;
  readonly confidence: 'high' | 'medium' | 'low';
  /** First and last budget year of the documents it was seen in, where recorded. */
  readonly years?: readonly [number, number];
  /** Other names seen more than once under the same code. */
  readonly otherNames?: readonly string[];
}

export type ClassificationList = Readonly<
  Record<ClassificationSystem, readonly ClassificationEntry[]>
>;

/** The system a code belongs to by its first digit; undefined for other digits. */
export function findClassificationSystem(code: string): ClassificationSystem | undefined {
  if (!/^\d{3}(\d{2}){0,2}$/u.test(code)) return undefined;
  if (code.startsWith('2')) return 'functional';
  if (code.length === 7) return undefined;
  if (code.startsWith('3')) return 'departmentEconomic';
  if (code.startsWith('5')) return 'governmentEconomic';
  return undefined;
}

/** The code one level up; undefined for a class. */
export function findParentCode(code: string): string | undefined {
  return code.length > 3 ? code.slice(0, code.length - 2) : undefined;
}

/** The class a code belongs to: its first three digits. */
export function getClassCode(code: string): string {
  return code.slice(0, 3);
}

/**
 * A value or a problem, returned instead of thrown.
 *
 * What a person can cause (a damaged file, an unreadable figure) is a value
 * of this type; `throw` is left for our own mistakes.
 */
export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function fail<Problem>(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}

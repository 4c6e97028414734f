/**
 * An object without the fields that are undefined: optional fields of facts
 * are left out, never present and empty.
 */
export type Defined<Fields> = { readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

/** Keeps the fields that have a value. */
export function keepDefined<Fields extends object>(fields: Fields): Defined<Fields> {
  const kept: Partial<Fields> = {};
  for (const key of Object.keys(fields) as (keyof Fields)[]) {
    if (fields[key] !== undefined) kept[key] = fields[key];
  }
  return kept as Defined<Fields>;
}

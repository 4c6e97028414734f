/**
 * An object without the fields that are undefined: optional fields of facts
 * are left out, never present and empty.
 */
export type Defined<Fields> = { readonly [Key in keyof Fields]?: Exclude<Fields[Key], undefined> };

/** Keeps the fields that have a value. */
export function keepDefined<Fields extends object>(fields: Fields): Defined<Fields> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<Fields>;
}

/**
 * The end of an exhaustive `switch`: reached only when a union grew and a
 * branch was forgotten, which is our own bug and therefore throws.
 */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}

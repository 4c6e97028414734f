// Gives tests that ask for vitest the stand-in beside this file.

const standIn = new URL('./standIn.ts', import.meta.url).href;

type Resolved = { readonly url: string; readonly shortCircuit?: boolean };
type Next = (specifier: string) => Promise<Resolved>;

export async function resolve(specifier: string, _context: unknown, next: Next): Promise<Resolved> {
  return specifier === 'vitest' ? { url: standIn, shortCircuit: true } : next(specifier);
}

// Which checks the figure takes part in.
import type { Fact } from '../../../derive/facts.ts';

export function FactChecks(_props: { readonly fact: Fact }) {
  return null;
}

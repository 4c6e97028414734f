/**
 * Official definitions of functional items, as quoted in published budgets.
 *
 * A file of its own, loaded when first asked for. The list is partial: most
 * codes have no definition here.
 */
export async function loadFunctionalDefinitions(): Promise<Readonly<Record<string, string>>> {
  const module = await import('../../data/classification/functionalDefinitions.json');
  return module.default;
}

// The folders of the disclosures that come with the page, for tests that compare what is
// shown with what was read.
import { readdirSync } from 'node:fs';

const root = new URL('../data/disclosures/', import.meta.url);

export function bundledFolders(): readonly URL[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => new URL(`${name}/`, root));
}

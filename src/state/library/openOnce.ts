/**
 * The library of the application, opened once and when first asked for.
 *
 * The code of the database is a file of its own, so the first view does
 * without it.
 */
import { budgetStore } from '../store.ts';
import type { Library } from './library.ts';

let opened: Promise<Library> | undefined;

/** The same library every time; resolves when its documents are shown. */
export function getLibrary(): Promise<Library> {
  opened ??= import('./library.ts').then(({ openLibrary }) => openLibrary(budgetStore));
  return opened;
}

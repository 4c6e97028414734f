// The list of documents for the rail: what comes with the page and what was opened,
// once each, by department, latest year first.
import type { BundledDocument } from '../../state/bundledDocuments.ts';
import type { Documents } from '../../state/store.ts';

export interface DocumentGroup {
  readonly department: string;
  readonly documents: readonly BundledDocument[];
}

export function listDocuments(
  bundled: readonly BundledDocument[],
  { byId, order }: Documents,
): readonly BundledDocument[] {
  const opened = order.flatMap((id) => {
    const disclosure = byId[id]?.disclosure;
    if (disclosure === undefined || bundled.some((document) => document.id === id)) return [];
    return [{ id, department: disclosure.department.text, year: disclosure.year }];
  });
  return [...bundled, ...opened];
}

export function groupDocuments(
  bundled: readonly BundledDocument[],
  documents: Documents,
): readonly DocumentGroup[] {
  const groups = new Map<string, BundledDocument[]>();
  for (const document of listDocuments(bundled, documents)) {
    const known = groups.get(document.department) ?? [];
    groups.set(document.department, [...known, document]);
  }
  return [...groups].map(([department, entries]) => ({
    department,
    documents: entries.toSorted((left, right) => right.year - left.year),
  }));
}

// Names of the places that evidence stands in, as people would say them.
import type { PlacedEvidence } from '../../derive/findingPlaces.ts';
import type { Finding } from '../../model/finding.ts';
import type { Table } from '../../model/table.ts';

/** `表6`, or the title where tables are not numbered. */
export function nameTable({ number, title }: Table): string {
  return number === undefined ? title : number.replaceAll(/\s/gu, '');
}

/** What the finding is about: row and column, a subject of the narrative, or nothing. */
export function nameSubject({ details }: Finding): string {
  const { subject, row, column, code } = details;
  const line = [code, row].filter(Boolean).join(' ');
  return [subject, line, column].filter((part) => part !== undefined && part !== '').join(' · ');
}

/** Where a piece of evidence stands; empty where it is words of the whole document. */
export function nameEvidence({ fact }: PlacedEvidence): string {
  switch (fact?.kind) {
    case undefined:
      return '';
    case 'cell': {
      const { table, row, column } = fact;
      return [nameTable(table), row.project ?? row.name, column.label].filter(Boolean).join(' · ');
    }
    case 'statement':
      return fact.statement.subject.label;
    case 'project':
      return [fact.project.name.text, fact.part?.label].filter(Boolean).join(' · ');
    case 'sheet':
      return [fact.sheet.title.text, fact.sheet.name.text, fact.part?.label]
        .filter(Boolean)
        .join(' · ');
    case 'indicator':
      return [fact.sheet.name.text, fact.indicator.level3].join(' · ');
  }
}

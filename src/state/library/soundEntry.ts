/**
 * Tells a whole record of the library from one that was damaged on the disk or written
 * by something else.
 *
 * In: whatever the database gives. Out: whether everything that views walk through is
 * there and of its kind, down to the cells; the full schema would hold the page up on
 * every visit.
 */
import { disclosureSchemaName } from '../../model/disclosure.ts';
import type { Cell } from '../../model/table.ts';
import type { LibraryEntry } from './libraryEntry.ts';

type Fields = Readonly<Record<string, unknown>>;
type Is = (value: unknown) => boolean;

const isText: Is = (value) => typeof value === 'string';
const isNumber: Is = (value) => Number.isFinite(value);
const isInteger: Is = (value) => Number.isSafeInteger(value);

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every named field is there and of its kind; others are not looked at. */
function has(kinds: Readonly<Record<string, Is>>): Is {
  const wanted = Object.entries(kinds);
  return (value) =>
    isFields(value) && wanted.every(([name, is]) => Object.hasOwn(value, name) && is(value[name]));
}

function many(is: Is): Is {
  return (value) => Array.isArray(value) && value.every(is);
}

const states: Readonly<Record<Cell['state'], Is>> = {
  amount: has({ fen: isInteger, printed: isText, provenance: has({ how: isText }) }),
  blank: () => true,
  dash: has({ printed: isText }),
  undetermined: has({ candidates: many(isInteger) }),
  unreadable: has({ printed: isText }),
  text: has({ printed: isText }),
};

function isCell(value: unknown): boolean {
  if (!isFields(value) || typeof value['state'] !== 'string') return false;
  const known = Object.entries(states).find(([state]) => state === value['state']);
  return known?.[1](value) ?? false;
}

const isRow = has({
  id: isText,
  name: isText,
  level: isInteger,
  cells: many(isCell),
  unplaced: many(has({ fen: isInteger })),
});
const isPanel = has({
  columns: many(has({ label: isText, groups: many(isText) })),
  rows: many(isRow),
});
const isTable = has({ id: isText, title: isText, unit: isText, panels: many(isPanel) });
const isFact = has({ text: isText });
const facts = many(isFields);

const isDisclosure = has({
  schema: (value) => value === disclosureSchemaName,
  id: isText,
  department: isFact,
  year: isInteger,
  sources: many(has({ id: isText, fileName: isText, sha256: isText, pages: isInteger })),
  profile: has({ duties: facts, offices: facts, subordinates: facts, staffing: facts }),
  tables: many(isTable),
  sections: facts,
  statements: facts,
  projects: facts,
  performance: facts,
  otherMatters: isFields,
  terms: facts,
});

const isEntry = has({
  id: isText,
  addedAt: isNumber,
  reading: has({
    disclosure: isDisclosure,
    issues: many(has({ code: isText, message: isText })),
    leftover: many(isFact),
    account: has({ read: isInteger, consumed: isInteger, leftover: isInteger }),
  }),
  corrections: many(has({ id: isText, what: isText, reason: isText })),
  files: many(has({ sha256: isText, name: isText, size: isNumber })),
});

/** True when the record can be shown, corrected and exported. */
export function isSoundEntry(value: unknown): value is LibraryEntry {
  return (
    isEntry(value) && (value as LibraryEntry).id === (value as LibraryEntry).reading.disclosure.id
  );
}

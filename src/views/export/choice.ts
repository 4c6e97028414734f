// What can be taken along and as what, and the choice of last time.
// Comes in: a storage that may be missing, full or forbidden. Goes out: a choice that
// is always usable; what the storage held and is no longer offered is left aside.

export const subjects = ['picture', 'tree', 'table', 'tables', 'document', 'print', 'app'] as const;
export type Subject = (typeof subjects)[number];

export const subjectFormats = {
  picture: ['png2', 'png4', 'svg'],
  tree: ['xlsx', 'csv', 'json'],
  table: ['xlsx', 'csv', 'json'],
  tables: ['xlsx', 'csv', 'json'],
  document: ['json', 'fiscal', 'parquet'],
  print: ['brief', 'report'],
  app: ['html'],
} as const satisfies Readonly<Record<Subject, readonly string[]>>;
export type Format = (typeof subjectFormats)[Subject][number];

export interface ExportChoice {
  readonly subject: Subject;
  /** The format last chosen for each subject. */
  readonly formats: Readonly<Partial<Record<Subject, Format>>>;
}

const storageKey = 'budget-lens/export/1';
const firstChoice: ExportChoice = { subject: 'tree', formats: {} };

export function getFormat({ subject, formats }: ExportChoice): Format {
  const offered: readonly Format[] = subjectFormats[subject];
  const chosen = formats[subject];
  return chosen !== undefined && offered.includes(chosen) ? chosen : subjectFormats[subject][0];
}

function readFormats(stored: unknown): ExportChoice['formats'] {
  if (typeof stored !== 'object' || stored === null) return {};
  const known = new Map<string, unknown>(Object.entries(stored));
  const formats = subjects.flatMap((subject) => {
    const offered: readonly Format[] = subjectFormats[subject];
    const format = offered.find((name) => name === known.get(subject));
    return format === undefined ? [] : [[subject, format] as const];
  });
  return Object.fromEntries(formats);
}

type ChoiceStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** The choice of last time; the first one where nothing usable is stored. */
export function loadChoice(getStorage: () => ChoiceStorage): ExportChoice {
  try {
    const stored: unknown = JSON.parse(getStorage().getItem(storageKey) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return firstChoice;
    const known = new Map<string, unknown>(Object.entries(stored));
    const subject = subjects.find((name) => name === known.get('subject'));
    return { subject: subject ?? firstChoice.subject, formats: readFormats(known.get('formats')) };
  } catch {
    // Storage forbidden or its text damaged: the first choice serves as well.
    return firstChoice;
  }
}

export function keepChoice(choice: ExportChoice, getStorage: () => ChoiceStorage): void {
  try {
    getStorage().setItem(storageKey, JSON.stringify(choice));
  } catch {
    // Storage full or forbidden: the choice lasts for this visit.
  }
}

// One file of figures, from the facts and the view; every writer is loaded when it is first
// wanted. It takes seconds for a large document, so it runs in a worker (dataWorker.ts):
// nothing here may touch the page.
// Comes in: what and as what. Goes out: first how it will look, then bytes with the name
// they should have; undefined where there is nothing of the kind.
import { buildFactRows } from '../../derive/export/factRows.ts';
import { factColumns } from '../../derive/export/factColumns.ts';
import { buildFiscalRows } from '../../derive/export/fiscalRows.ts';
import { buildPreview, type FilePreview } from '../../ui/exportData/preview.ts';
import type { DataFile } from '../../ui/exportData/types.ts';
import { type MadeFile, nameFile, types, zipFiles } from './archive.ts';
import type { Format, Subject } from './choice.ts';
import { buildTablesFile, findTreeFile, getDocumentTitle, type SheetRequest } from './sheets.ts';
import { subjectText } from './text.ts';

export type DataSubject = Extract<Subject, 'tree' | 'table' | 'tables' | 'document'>;

export interface DataRequest extends SheetRequest {
  readonly subject: DataSubject;
  readonly format: Format;
  /** Id of the chosen table. */
  readonly table: string;
}

export interface DataSteps {
  /** Undefined where there is nothing to be seen: no tables, or not tables at all. */
  readonly onPreview: (preview: FilePreview | undefined) => void | Promise<void>;
  /** Awaited, so that whoever listens gets a turn; rejects when the file is no longer wanted. */
  readonly onStep: (done: number, total: number) => void | Promise<void>;
}

async function makeCsv(request: DataRequest, file: DataFile, steps: DataSteps): Promise<MadeFile> {
  const { buildCsv } = await import('../../ui/exportData/csv.ts');
  const files: MadeFile[] = [];
  for (const sheet of file.sheets) {
    await steps.onStep(files.length, file.sheets.length);
    files.push({
      blob: new Blob([buildCsv(sheet, file.language)], { type: types.csv }),
      name: nameFile(request.disclosure, sheet.title, 'csv'),
    });
  }
  const [first] = files;
  if (first !== undefined && files.length === 1) return first;
  return { blob: await zipFiles(files), name: nameFile(request.disclosure, file.title, 'zip') };
}

/** The tables of a subject; undefined for the whole document and where nothing is published. */
function findDataFile(request: DataRequest): DataFile | undefined {
  const { subject, table, language, disclosure } = request;
  if (subject === 'document') return undefined;
  if (subject === 'tree') return findTreeFile(request);
  if (disclosure.tables.length === 0) return undefined;
  const ids = subject === 'table' ? [table] : [];
  return buildTablesFile(request, ids, subjectText[language].tables);
}

async function makeSheets(
  request: DataRequest,
  file: DataFile,
  steps: DataSteps,
): Promise<MadeFile> {
  if (request.format === 'csv') return makeCsv(request, file, steps);
  await steps.onStep(0, 1);
  if (request.format === 'json') {
    const { buildSheetJson } = await import('../../ui/exportData/json.ts');
    const blob = new Blob([buildSheetJson(file)], { type: types.json });
    return { blob, name: nameFile(request.disclosure, file.title, 'json') };
  }
  const { buildXlsx } = await import('../../ui/exportData/xlsx.ts');
  return { blob: await buildXlsx(file), name: nameFile(request.disclosure, file.title, 'xlsx') };
}

async function makeFiscalPackage(request: DataRequest): Promise<MadeFile> {
  const { disclosure } = request;
  const { buildFiscalPackage } = await import('../../ui/exportData/fiscalPackage.ts');
  const zip = buildFiscalPackage({
    ...buildFiscalRows(disclosure),
    id: disclosure.id,
    title: getDocumentTitle(request),
    department: disclosure.department.text,
    year: disclosure.year,
    sources: disclosure.sources.map(({ fileName }) => ({ title: fileName })),
    factColumns,
    facts: buildFactRows(disclosure),
  });
  const blob = new Blob([zip], { type: types.zip });
  return { blob, name: nameFile(disclosure, 'fiscal-data-package', 'zip') };
}

async function makeDocument(request: DataRequest, steps: DataSteps): Promise<MadeFile> {
  const { disclosure, link, format } = request;
  await steps.onStep(0, 1);
  if (format === 'fiscal') return makeFiscalPackage(request);
  if (format === 'parquet') {
    const { buildParquet } = await import('../../ui/exportData/parquet.ts');
    const about = {
      title: getDocumentTitle(request),
      source: disclosure.sources.map(({ fileName }) => fileName).join('; '),
      link,
    };
    const bytes = buildParquet({ columns: factColumns, rows: buildFactRows(disclosure), about });
    const blob = new Blob([bytes], { type: types.parquet });
    return { blob, name: nameFile(disclosure, 'facts', 'parquet') };
  }
  const { buildPlainJson } = await import('../../ui/exportData/json.ts');
  const blob = new Blob([buildPlainJson(disclosure)], { type: types.json });
  return { blob, name: nameFile(disclosure, 'disclosure', 'json') };
}

/** Rejects when it is no longer wanted or a writer fails. */
export async function makeDataFile(
  request: DataRequest,
  steps: DataSteps,
): Promise<MadeFile | undefined> {
  const file = findDataFile(request);
  await steps.onPreview(file && buildPreview(file));
  if (request.subject === 'document') return makeDocument(request, steps);
  return file && makeSheets(request, file, steps);
}

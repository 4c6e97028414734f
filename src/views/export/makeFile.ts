// One file to take along, from the facts and the view; every writer is loaded when it is
// first wanted. Between steps the page gets its turn, and a cancelled file ends there.
// Comes in: what and as what. Goes out: bytes with the name they should have; undefined
// where there is nothing of the kind.
import { buildFactRows } from '../../derive/export/factRows.ts';
import { factColumns } from '../../derive/export/factColumns.ts';
import { buildFiscalRows } from '../../derive/export/fiscalRows.ts';
import type { DataFile } from '../../ui/exportData/types.ts';
import type { PictureRequest } from '../../ui/exportPicture/buildPicture.ts';
import { completePicture } from '../../ui/exportPicture/findPictureSvg.ts';
import { buildPictureName } from '../../ui/exportPicture/pictureName.ts';
import { listPictures } from '../../ui/exportPicture/pictureRegistry.ts';
import { getLink } from '../shared/navigation.ts';
import type { Format, Subject } from './choice.ts';
import { buildTablesFile, findTreeFile, getDocumentTitle, type SheetRequest } from './sheets.ts';
import { subjectText } from './text.ts';

export interface MakeRequest extends SheetRequest {
  readonly subject: Subject;
  readonly format: Format;
  /** Id of the chosen table. */
  readonly table: string;
}

export interface Steps {
  readonly signal: AbortSignal;
  readonly onStep: (done: number, total: number) => void;
}

export interface MadeFile {
  readonly blob: Blob;
  readonly name: string;
}

/** Lets the page breathe; throws when the file is no longer wanted. */
async function pause({ signal }: Steps): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
}

function nameFile(request: MakeRequest, title: string, extension: string): string {
  const { department, year } = request.disclosure;
  return buildPictureName({ year, department: department.text, title }, extension);
}

const types = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  zip: 'application/zip',
  parquet: 'application/vnd.apache.parquet',
} as const;

async function zipFiles(files: readonly MadeFile[]): Promise<Blob> {
  const { buildZip } = await import('../../ui/exportData/zip.ts');
  const entries = await Promise.all(
    files.map(async ({ blob, name }) => ({
      name,
      content: new Uint8Array(await blob.arrayBuffer()),
    })),
  );
  return new Blob([buildZip(entries)], { type: types.zip });
}

/** Names inside one archive, each once. */
function tellApart(files: readonly MadeFile[]): readonly MadeFile[] {
  const used = new Set<string>();
  return files.map(({ blob, name }) => {
    let own = name;
    for (let count = 2; used.has(own); count += 1) {
      own = name.replace(/(?=\.\w+$)/u, `-${String(count)}`);
    }
    used.add(own);
    return { blob, name: own };
  });
}

async function makePicture(picture: PictureRequest, format: Format): Promise<MadeFile> {
  const { buildPng, buildSvg } = await import('../../ui/exportPicture/exportPicture.ts');
  const { info } = picture;
  if (format === 'svg') return { blob: buildSvg(picture), name: buildPictureName(info, 'svg') };
  const blob = await buildPng({ ...picture, scale: format === 'png4' ? 4 : 2 });
  return { blob, name: buildPictureName(info, 'png') };
}

async function makePictures(request: MakeRequest, steps: Steps): Promise<MadeFile | undefined> {
  await Promise.all(listPictures().map(({ info }) => completePicture(info)));
  const pictures = listPictures();
  const files: MadeFile[] = [];
  for (const picture of pictures) {
    steps.onStep(files.length, pictures.length);
    await pause(steps);
    files.push(await makePicture(picture, request.format));
  }
  const [first] = files;
  if (first === undefined || files.length === 1) return first;
  const title = subjectText[request.language].picture;
  return { blob: await zipFiles(tellApart(files)), name: nameFile(request, title, 'zip') };
}

async function makeCsv(request: MakeRequest, file: DataFile, steps: Steps): Promise<MadeFile> {
  const { buildCsv } = await import('../../ui/exportData/csv.ts');
  const files: MadeFile[] = [];
  for (const sheet of file.sheets) {
    steps.onStep(files.length, file.sheets.length);
    await pause(steps);
    files.push({
      blob: new Blob([buildCsv(sheet, file.language)], { type: types.csv }),
      name: nameFile(request, sheet.title, 'csv'),
    });
  }
  const [first] = files;
  if (first !== undefined && files.length === 1) return first;
  return { blob: await zipFiles(tellApart(files)), name: nameFile(request, file.title, 'zip') };
}

/** The tables of a subject; undefined for the others and where nothing is published. */
export function findDataFile(request: Omit<MakeRequest, 'format'>): DataFile | undefined {
  const { subject, table, language, disclosure } = request;
  if (subject === 'tree') return findTreeFile(request);
  if (subject !== 'table' && subject !== 'tables') return undefined;
  if (disclosure.tables.length === 0) return undefined;
  const ids = subject === 'table' ? [table] : [];
  return buildTablesFile(request, ids, subjectText[language].tables);
}

async function makeSheets(request: MakeRequest, steps: Steps): Promise<MadeFile | undefined> {
  const file = findDataFile(request);
  if (file === undefined) return undefined;
  if (request.format === 'csv') return makeCsv(request, file, steps);
  await pause(steps);
  if (request.format === 'json') {
    const { buildSheetJson } = await import('../../ui/exportData/json.ts');
    const blob = new Blob([buildSheetJson(file)], { type: types.json });
    return { blob, name: nameFile(request, file.title, 'json') };
  }
  const { buildXlsx } = await import('../../ui/exportData/xlsx.ts');
  return { blob: await buildXlsx(file), name: nameFile(request, file.title, 'xlsx') };
}

async function makeFiscalPackage(request: MakeRequest): Promise<MadeFile> {
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
  return { blob, name: nameFile(request, 'fiscal-data-package', 'zip') };
}

async function makeDocument(request: MakeRequest, steps: Steps): Promise<MadeFile> {
  const { disclosure, view, format } = request;
  await pause(steps);
  if (format === 'fiscal') return makeFiscalPackage(request);
  if (format === 'parquet') {
    const { buildParquet } = await import('../../ui/exportData/parquet.ts');
    const about = {
      title: getDocumentTitle(request),
      source: disclosure.sources.map(({ fileName }) => fileName).join('; '),
      link: getLink({ ...view, fact: '' }),
    };
    const bytes = buildParquet({ columns: factColumns, rows: buildFactRows(disclosure), about });
    const blob = new Blob([bytes], { type: types.parquet });
    return { blob, name: nameFile(request, 'facts', 'parquet') };
  }
  const { buildPlainJson } = await import('../../ui/exportData/json.ts');
  const blob = new Blob([buildPlainJson(disclosure)], { type: types.json });
  return { blob, name: nameFile(request, 'disclosure', 'json') };
}

/** Built beside this page; the name is fixed by the build. */
export const singleFileName = 'budget-lens.html';

async function fetchApp({ signal }: Steps): Promise<MadeFile> {
  const response = await fetch(`./${singleFileName}`, { signal });
  if (!response.ok) throw new Error(`${singleFileName}: ${String(response.status)}`);
  return { blob: await response.blob(), name: singleFileName };
}

/** Rejects when it is cancelled or a writer fails; paper is no file and has none. */
export async function makeFile(request: MakeRequest, steps: Steps): Promise<MadeFile | undefined> {
  switch (request.subject) {
    case 'picture':
      return makePictures(request, steps);
    case 'tree':
    case 'table':
    case 'tables':
      return makeSheets(request, steps);
    case 'document':
      return makeDocument(request, steps);
    case 'app':
      return fetchApp(steps);
    case 'print':
      return undefined;
  }
}

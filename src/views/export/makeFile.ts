// One file to take along. Figures are written beside the page by a maker; pictures are
// drawn from what stands on the page, so they are made here: between two of them the page
// gets its turn, and a cancelled file ends there.
// Comes in: what and as what. Goes out: bytes with the name they should have; undefined
// where there is nothing of the kind.
import type { FilePreview } from '../../ui/exportData/preview.ts';
import type { PictureRequest } from '../../ui/exportPicture/buildPicture.ts';
import { completePicture } from '../../ui/exportPicture/findPictureSvg.ts';
import { buildPictureName } from '../../ui/exportPicture/pictureName.ts';
import { listPictures } from '../../ui/exportPicture/pictureRegistry.ts';
import { type MadeFile, nameFile, zipFiles } from './archive.ts';
import type { Format, Subject } from './choice.ts';
import type { DataMaker } from './dataMaker.ts';
import type { SheetRequest } from './sheets.ts';
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
  /** Files of figures only: how they will look, ahead of the file. */
  readonly onPreview: (preview: FilePreview | undefined) => void;
}

/** Lets the page breathe; throws when the file is no longer wanted. */
async function pause({ signal }: Steps): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
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
  return { blob: await zipFiles(files), name: nameFile(request.disclosure, title, 'zip') };
}

/** Built beside this page; the name is fixed by the build. */
const singleFileName = 'budget-lens.html';

async function fetchApp({ signal }: Steps): Promise<MadeFile> {
  const response = await fetch(`./${singleFileName}`, { signal });
  if (!response.ok) throw new Error(`${singleFileName}: ${String(response.status)}`);
  return { blob: await response.blob(), name: singleFileName };
}

/** Rejects when it is cancelled or a writer fails; paper is no file and has none. */
export async function makeFile(
  { maker, ...request }: MakeRequest & { readonly maker: DataMaker },
  steps: Steps,
): Promise<MadeFile | undefined> {
  const { subject } = request;
  switch (subject) {
    case 'picture':
      return makePictures(request, steps);
    case 'tree':
    case 'table':
    case 'tables':
    case 'document':
      return maker.make({ ...request, subject }, steps);
    case 'app':
      return fetchApp(steps);
    case 'print':
      return undefined;
  }
}

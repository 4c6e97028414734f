/**
 * The one door: bytes of a published file → a disclosure.
 *
 * In: bytes and a context; the file name is not trusted for the format. Out: a
 * reading, or a failure that says what the person can do. The first format
 * that recognises the bytes reads them; a new format is a new entry of the
 * list. Text comes last, because anything may be text.
 */
import { fail, type Result } from '../lib/result.ts';
import type { ReadFailure, Reading } from '../model/reading.ts';
import type { SourceFormat } from '../model/source.ts';
import type { ReadContext } from './context.ts';
import { isPdf } from './pdf/open.ts';
import { findText } from './readDecode.ts';
import { emptyFile, encodingUnknown, formatUnsupported } from './readFailures.ts';
import { readJson } from './readJson.ts';
import { readCsvBytes, readPdf, readWorkbookBytes } from './readPositionedFormats.ts';
import { readText } from './readText.ts';
import { getSha256 } from './sha256.ts';
import { isCsv } from './workbook/readCsv.ts';

type Answer = Result<Reading, ReadFailure>;

/** What was found out about a file on the way. */
interface OpenedFile {
  /** Its characters, decoded once; undefined where it is no text. */
  readonly getText: () => string | undefined;
}

interface FormatReader {
  readonly format: SourceFormat;
  readonly isFormat: (bytes: Uint8Array, file: OpenedFile) => boolean;
  readonly read: (
    bytes: Uint8Array,
    context: ReadContext,
    file: OpenedFile,
  ) => Answer | Promise<Answer>;
}

/** Id of the only source of a document that is one file. */
const onlySource = 'source';

function startsWith(...signature: readonly number[]): (bytes: Uint8Array) => boolean {
  return (bytes) => signature.every((byte, index) => bytes[index] === byte);
}

function firstSign(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 512)).trimStart().slice(0, 1);
}

const isZip = startsWith(0x50, 0x4b, 0x03, 0x04);
const isCompoundFile = startsWith(0xd0, 0xcf, 0x11, 0xe0);

/** Fields in columns with a unit or a title of a table among them; prose with commas is text. */
function isCsvFile(_bytes: Uint8Array, { getText }: OpenedFile): boolean {
  const text = getText();
  return text !== undefined && isCsv(text);
}

function unsupported(format: SourceFormat): FormatReader['read'] {
  return () => fail(formatUnsupported(format));
}

const readers: readonly FormatReader[] = [
  { format: 'pdf', isFormat: isPdf, read: readPdf },
  {
    format: 'workbook',
    isFormat: (bytes) => isZip(bytes) || isCompoundFile(bytes),
    read: readWorkbookBytes,
  },
  { format: 'json', isFormat: (bytes) => firstSign(bytes) === '{', read: readJson },
  { format: 'html', isFormat: (bytes) => firstSign(bytes) === '<', read: unsupported('html') },
  { format: 'csv', isFormat: isCsvFile, read: readCsvBytes },
  { format: 'text', isFormat: () => true, read: readTextFile },
];

function readTextFile(bytes: Uint8Array, context: ReadContext, { getText }: OpenedFile): Answer {
  const text = getText();
  if (text === undefined) return fail(encodingUnknown);
  const { fileName } = context;
  return readText(text, context, { id: onlySource, fileName, sha256: getSha256(bytes) });
}

function openFile(bytes: Uint8Array): OpenedFile {
  let decoded: { readonly text: string | undefined } | undefined;
  return { getText: () => (decoded ??= { text: findText(bytes) }).text };
}

/** Never rejects for what a file can cause; a rejection is our own bug. */
export async function readSource(bytes: Uint8Array, context: ReadContext): Promise<Answer> {
  if (bytes.length === 0) return fail(emptyFile);
  const file = openFile(bytes);
  const reader = readers.find(({ isFormat }) => isFormat(bytes, file));
  return reader === undefined ? fail(encodingUnknown) : reader.read(bytes, context, file);
}

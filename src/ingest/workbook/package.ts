/**
 * Looks into a zip package without unpacking it: is it a workbook, and what
 * would it grow to?
 */
import { unzipSync } from 'fflate';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { ReadFailure } from '../../model/reading.ts';
import { describeWorkbookFailure } from './failures.ts';

const maxBytes = 100 * 1024 * 1024;
const maxUnpacked = 400 * 1024 * 1024;
/** Sheets of figures pack about 20 to 1; no honest one comes near this. */
const maxRatio = 300;
const smallEnough = 20 * 1024 * 1024;

export type WorkbookKind = 'zip' | 'compound';

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((value, index) => bytes[index] === value);
}

/** By content: a zip package (.xlsx) or a compound file (.xls). */
function findWorkbookKind(bytes: Uint8Array): WorkbookKind | undefined {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'zip';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'compound';
  return undefined;
}

function checkPackage(bytes: Uint8Array): ReadFailure | undefined {
  const files: { readonly name: string; readonly originalSize: number }[] = [];
  try {
    unzipSync(bytes, {
      filter: (file) => {
        files.push(file);
        return false;
      },
    });
  } catch (error) {
    return describeWorkbookFailure('workbookDamaged', String(error));
  }
  const unpacked = files.reduce((sum, file) => sum + file.originalSize, 0);
  const isWorkbook = files.some((file) => file.name.startsWith('xl/'));
  const isTooDense = unpacked > smallEnough && unpacked > bytes.length * maxRatio;
  if (unpacked > maxUnpacked || isTooDense) {
    return describeWorkbookFailure('zipBomb', `${bytes.length} bytes unpack to ${unpacked}`);
  }
  return isWorkbook ? undefined : describeWorkbookFailure('notWorkbook', 'zip without xl/');
}

/** The kind when the bytes are safe to hand to the workbook library. */
export function inspectWorkbook(bytes: Uint8Array): Result<WorkbookKind, ReadFailure> {
  if (bytes.length > maxBytes) {
    return fail(describeWorkbookFailure('fileTooLarge', `${bytes.length} bytes`));
  }
  const kind = findWorkbookKind(bytes);
  if (kind === undefined) return fail(describeWorkbookFailure('notWorkbook', 'unknown signature'));
  const problem = kind === 'zip' ? checkPackage(bytes) : undefined;
  return problem === undefined ? ok(kind) : fail(problem);
}

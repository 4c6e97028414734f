/**
 * Why a workbook could not be read, in words for people and developers.
 */
import type { ReadFailure } from '../../model/reading.ts';

export type WorkbookFailure =
  | 'fileTooLarge'
  | 'zipBomb'
  | 'notWorkbook'
  | 'workbookEncrypted'
  | 'workbookDamaged'
  | 'workbookEmpty'
  | 'tooManySheets';

const sentences: Readonly<Record<WorkbookFailure, readonly [message: string, remedy: string]>> = {
  fileTooLarge: ['文件超过 100 MB，无法读取。', '请只保留预算公开的工作表，另存后再试。'],
  zipBomb: [
    '这个压缩文件展开后大得不正常，已停止读取。',
    '请确认文件来源；用 Excel 或 WPS 打开后另存一份再试。',
  ],
  notWorkbook: [
    '这个文件不是 Excel 工作簿。',
    '请选择 .xlsx 或 .xls 文件；Word 文件请先另存为 PDF。',
  ],
  workbookEncrypted: ['这个工作簿设有密码，无法读取。', '请打开后去掉密码，另存一份再试。'],
  workbookDamaged: [
    '这个工作簿已损坏，无法读取。',
    '请重新下载原文件，或用 Excel、WPS 打开后另存一份再试。',
  ],
  workbookEmpty: ['这个文件里没有任何内容。', '请确认选择的文件是否完整。'],
  tooManySheets: ['工作簿超过 1000 张工作表，无法读取。', '请按部门拆成几份再分别打开。'],
};

/** A failure with its sentence and remedy. */
export function describeWorkbookFailure(code: WorkbookFailure, detail: string): ReadFailure {
  const [message, remedy] = sentences[code];
  return { code, message, detail, remedy };
}

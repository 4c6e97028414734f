/**
 * Why a file could not be read at all, in words for people and developers.
 */
import type { ReadFailure } from '../model/reading.ts';
import type { SourceFormat } from '../model/source.ts';

const formatNames: Readonly<Record<SourceFormat, string>> = {
  text: '文本',
  pdf: 'PDF',
  workbook: 'Excel 工作簿',
  csv: 'CSV',
  html: '网页',
  json: 'JSON',
};

export const emptyFile: ReadFailure = {
  code: 'fileEmpty',
  message: '文件是空的。',
  detail: 'No bytes, or nothing but blank lines',
  remedy: '请重新下载文件后再打开。',
};

/** A format that is known and cannot be read yet. */
export function formatUnsupported(format: SourceFormat): ReadFailure {
  return {
    code: 'formatUnsupported',
    message: `暂时不能读取${formatNames[format]}文件。`,
    detail: `No reader for ${format} yet`,
    remedy: '请提供从公开文件提取的文本（.txt）。',
  };
}

export const encodingUnknown: ReadFailure = {
  code: 'encodingUnknown',
  message: '无法识别文件的文字编码。',
  detail: 'Neither UTF-8 nor GB 18030',
  remedy: '请把文件另存为 UTF-8 编码的文本后再打开。',
};

export const notADisclosure: ReadFailure = {
  code: 'notADisclosure',
  message: '文件里没有找到部门预算的表格或预算情况说明。',
  detail: 'No table block and no statement in the text',
  remedy: '请确认打开的是部门预算公开文件，而且是文字版而不是扫描图片。',
};

export const endlessLine: ReadFailure = {
  code: 'endlessLine',
  message: '文件里有一行长得不像是印出来的文字。',
  detail: 'A line of more than 20,000 characters',
  remedy: '请确认打开的是公开文件本身；如果是提取的文本，请保留原来的换行。',
};

export const yearUnknown: ReadFailure = {
  code: 'yearUnknown',
  message: '文件里没有写明是哪一年的预算。',
  detail: 'No year in titles, headings, cover or file name',
  remedy: '请在文件名中写上年份，例如“2025年部门预算.txt”。',
};

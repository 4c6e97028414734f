/**
 * This project's own JSON: a disclosure as it was exported.
 *
 * In: bytes. Out: the same facts again, checked against the schema; nothing is
 * interpreted. The schema library is loaded only for this format.
 */
import { fail, ok, type Result } from '../lib/result.ts';
import type { ReadFailure, Reading } from '../model/reading.ts';
import { findText } from './readDecode.ts';
import { encodingUnknown } from './readFailures.ts';

function notOurs(detail: string): ReadFailure {
  return {
    code: 'jsonNotDisclosure',
    message: '这个 JSON 文件不是本工具导出的部门预算数据。',
    detail,
    remedy: '请选择从本工具导出的 .json 文件，或部门预算的 PDF、Excel、CSV、文本文件。',
  };
}

/** One fact is counted: the document as a whole. */
export async function readJson(bytes: Uint8Array): Promise<Result<Reading, ReadFailure>> {
  const text = findText(bytes);
  if (text === undefined) return fail(encodingUnknown);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail(notOurs(String(error)));
  }
  const { disclosureSchema } = await import('../model/schema.ts');
  const parsed = disclosureSchema.safeParse(value);
  if (!parsed.success) return fail(notOurs(parsed.error.message.slice(0, 500)));
  return ok({
    disclosure: parsed.data,
    issues: [],
    leftover: [],
    account: { read: 1, consumed: 1, leftover: 0 },
  });
}

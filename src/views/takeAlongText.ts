// Words of the two buttons that take the page along.
import { defineText } from '../ui/language/defineText.ts';

export const takeAlongText = defineText({
  zh: { open: '导出', printBrief: '打印一页简报', printChecks: '打印检查报告' },
  en: { open: 'Export', printBrief: 'Print a brief', printChecks: 'Print the report of checks' },
});

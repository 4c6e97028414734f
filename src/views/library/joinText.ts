// Words of the offer to open narrative and tables as one budget.
import { defineText } from '../../ui/language/defineText.ts';

export const joinText = defineText({
  zh: {
    join: '合为一份',
    offer: (one: string, other: string) =>
      `“${one}”和“${other}”是同一部门、同一年度的说明和报表，可以合为一份打开。`,
  },
  en: {
    join: 'Join them',
    offer: (one: string, other: string) =>
      `“${one}” and “${other}” are narrative and tables of one department and year; they can be opened as one.`,
  },
});

// Words for figures that are not amounts.
import { defineText } from '../language/defineText.ts';

export const amountText = defineText({
  zh: {
    blank: '空白',
    dash: '横线，未填数字',
    undetermined: '未定',
    undeterminedLong: '位置无法确定',
    possible: (values: string) => `可能是 ${values}，也可能为空`,
    unreadable: '无法识读',
    notPublished: '未公开',
    notApplicable: '不适用',
  },
  en: {
    blank: 'blank',
    dash: 'dash, no figure',
    undetermined: 'undetermined',
    undeterminedLong: 'its column cannot be determined',
    possible: (values: string) => `possibly ${values}, possibly blank`,
    unreadable: 'unreadable',
    notPublished: 'not published',
    notApplicable: 'not applicable',
  },
});

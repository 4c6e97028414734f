// Words of the tables' own controls.
import { defineText } from '../language/defineText.ts';

export const tableText = defineText({
  zh: {
    expand: '展开',
    collapse: '收起',
    sortBy: (column: string) => `按${column}排序`,
    expandTo: '展开到',
    scrollable: (label: string) => `${label}，可左右滚动`,
    empty: '没有符合条件的行',
  },
  en: {
    expand: 'Expand',
    collapse: 'Collapse',
    sortBy: (column: string) => `Sort by ${column}`,
    expandTo: 'Expand to',
    scrollable: (label: string) => `${label}, scrolls sideways`,
    empty: 'No rows match',
  },
});

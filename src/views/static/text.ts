// Words of the page of tables for readers without scripts.
import { defineText } from '../../ui/language/defineText.ts';

export const staticText = defineText({
  zh: {
    title: (department: string, year: string) => `${department} ${year} 年部门预算：公布的表`,
    back: '回到总览',
    unit: (unit: string) => `单位：${unit}`,
    undetermined: '标“?”的格子：数额已知，所在的栏在来源文字里丢失，不作猜测。',
    code: '编码',
    name: '名称',
    project: '项目名称',
  },
  en: {
    title: (department: string, year: string) => `${department}, budget ${year}: tables`,
    back: 'Back to the overview',
    unit: (unit: string) => `Unit: ${unit}`,
    undetermined:
      'Cells marked “?”: the amount is known, its column was lost in the source text; nothing is guessed.',
    code: 'Code',
    name: 'Name',
    project: 'Project',
  },
});

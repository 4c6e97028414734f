// Words of the corrections by hand.
import type { CorrectionChange, CorrectionProblem } from '../../state/corrections.ts';
import { defineText, type Text } from '../../ui/language/defineText.ts';

type Whats = Readonly<Record<CorrectionChange['what'], string>>;
type Problems = Readonly<Record<CorrectionProblem, string>>;

export const correctionText = defineText({
  zh: {
    title: (count: number) => (count === 0 ? '手工更正' : `手工更正（${count}）`),
    note: '读错的地方可以在这里改。每处更正都写明理由，随时可以撤回；原来读到的内容一直保留。',
    what: '更正什么',
    table: '表',
    row: '行',
    column: '栏',
    value: '改为',
    reason: '理由',
    printed: (text: string) => (text === '' ? '读到的是空白' : `读到的是“${text}”`),
    add: '记下更正',
    takeBack: '撤回',
    takeBackIt: (words: string) => `撤回：${words}`,
    set: (what: string, value: string) => `${what}改为“${value === '' ? '空白' : value}”`,
    because: (reason: string) => `理由：${reason}`,
  },
  en: {
    title: (count: number) =>
      count === 0 ? 'Corrections by hand' : `Corrections by hand (${count})`,
    note: 'What was read wrongly can be changed here. Every correction has a reason and can be taken back; what was read is always kept.',
    what: 'Correct',
    table: 'Table',
    row: 'Row',
    column: 'Column',
    value: 'New value',
    reason: 'Reason',
    printed: (text: string) => (text === '' ? 'Read as blank' : `Read as “${text}”`),
    add: 'Record the correction',
    takeBack: 'Take back',
    takeBackIt: (words: string) => `Take back: ${words}`,
    set: (what: string, value: string) => `${what}: “${value === '' ? 'blank' : value}”`,
    because: (reason: string) => `Reason: ${reason}`,
  },
});

export const whatText: Text<Whats> = defineText({
  zh: {
    department: '部门名称',
    year: '预算年度',
    unit: '一张表的单位',
    kind: '一张表的种类',
    cell: '一个数字',
  },
  en: {
    department: 'Name of the department',
    year: 'Budget year',
    unit: 'Unit of a table',
    kind: 'Kind of a table',
    cell: 'A figure',
  },
});

export const correctionProblemText: Text<Problems> = defineText({
  zh: {
    reasonMissing: '请写明理由。',
    valueMissing: '请写明改成什么。',
    yearOutOfRange: '年度应是 1990 到 2100 之间的整数。',
    notThere: '请选择要更正的地方。',
    notAFigure: '这不是一个数字。可以写 1,234.56、-3 或留空。',
  },
  en: {
    reasonMissing: 'Please give a reason.',
    valueMissing: 'Please give the new value.',
    yearOutOfRange: 'The year is a whole number from 1990 to 2100.',
    notThere: 'Please choose what to correct.',
    notAFigure: 'This is no figure. Write 1,234.56, -3 or leave it empty.',
  },
});

// Words of the glossary view.
import { defineText } from '../../ui/language/defineText.ts';

export const termsText = defineText({
  zh: {
    title: '名词',
    lead: (own: number, official: number) =>
      own === 0
        ? `看懂部门预算要用到的 ${official} 个词，以及 29 个功能分类的类和 10 个经济分类的类。这份文件没有自己的名词解释。`
        : `这份文件自己解释了 ${own} 个名词；另有 ${official} 个通用词的简短说明，以及 29 个功能分类的类和 10 个经济分类的类。`,
    search: '查找名词',
    placeholder: '名称、编码或英文',
    found: (count: number) => `找到 ${count} 条`,
    none: '没有找到这个词',
    noneBody: '可以换一个说法，或用上方的搜索框在整份文件里找。',
    clear: '清除',
    own: '本文件的名词解释',
    ownNote: '原文照录。',
    ownNone: '该文件未公布名词解释。',
    official: '通用词',
    officialNote: '说明为本站自拟，不是法律定义。',
    functional: '功能分类的 29 个类：钱为了什么事',
    economic: '经济分类的 10 个类：钱买了什么',
    also: '也写作',
    code: '编码',
    name: '名称',
    gloss: '英文',
    amount: '本文件的支出',
    basicOnly: '本文件的基本支出',
    listJoint: '、',
    quoted: (text: string) => `“${text}”`,
  },
  en: {
    title: 'Terms',
    lead: (own: number, official: number) =>
      own === 0
        ? `${official} words needed to read a departmental budget, the 29 functional and the 10 economic classes. This document has no glossary of its own.`
        : `The document explains ${own} terms itself; beside them stand ${official} common words in short, the 29 functional and the 10 economic classes.`,
    search: 'Look up a term',
    placeholder: 'Name, code or English',
    found: (count: number) => `${count} found`,
    none: 'No such term',
    noneBody: 'Try another word, or search the whole document from the top of the page.',
    clear: 'Clear',
    own: 'Glossary of this document',
    ownNote: 'Quoted as published.',
    ownNone: 'The document publishes no glossary.',
    official: 'Common words',
    officialNote: 'Explanations of our own, no legal definitions.',
    functional: 'The 29 functional classes: what the money is for',
    economic: 'The 10 economic classes: what the money buys',
    also: 'also',
    code: 'Code',
    name: 'Name',
    gloss: 'In English',
    amount: 'Expenditure here',
    basicOnly: 'Basic expenditure here',
    listJoint: ', ',
    quoted: (text: string) => `“${text}”`,
  },
});

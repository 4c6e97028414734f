/**
 * Why the file of a whole library was not taken in, in words for people and
 * developers. Nothing of it was added.
 */
import type { ReadFailure } from '../../model/reading.ts';
import type { ArchiveProblem } from './archive.ts';
import type { StorageProblem } from './libraryEntry.ts';

type Sentences = readonly [message: string, remedy: string];

const nothing = '没有加入任何内容。';
const notStored: Sentences = [
  `浏览器没有能存下这个文件库，${nothing}`,
  '请换用非隐私窗口，关闭本页的其他标签页后再试。',
];

const sentences: Readonly<Record<ArchiveProblem | StorageProblem, Sentences>> = {
  notALibrary: [`这个压缩文件不是导出的文件库，${nothing}`, '请选择由“导出文件库”得到的文件。'],
  tooLarge: [`这个文件库展开后过大，${nothing}`, '请在原来的浏览器里删去一些文件后重新导出。'],
  damaged: [`这个文件库已损坏或被改动，${nothing}`, '请重新导出或重新传送后再试。'],
  newerVersion: [`这个文件库由本页的较新版本导出，${nothing}`, '请刷新页面得到新版本后再试。'],
  quotaExceeded: [
    `这个浏览器给本页的存储空间已满，${nothing}`,
    '请删除不再需要的文件后再试，已保存的内容没有变化。',
  ],
  forbidden: notStored,
  blocked: notStored,
  gone: notStored,
  unknown: notStored,
};

/** The failure of one file, with its sentence and remedy. */
export function describeArchiveProblem(problem: ArchiveProblem | StorageProblem): ReadFailure {
  const [message, remedy] = sentences[problem];
  return { code: `library.${problem}`, message, detail: problem, remedy };
}

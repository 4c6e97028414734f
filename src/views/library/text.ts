// Words of the library: adding files, the queue, the report before adding, what is kept.
import type { StorageProblem } from '../../state/library/libraryEntry.ts';
import { defineText, type Text } from '../../ui/language/defineText.ts';

interface CheckCounts {
  readonly total: number;
  readonly agree: number;
  readonly differ: number;
  readonly open: number;
}

export const libraryText = defineText({
  zh: {
    title: '文件库',
    lead: (own: number, bundled: number) =>
      `这里有 ${own} 份自己打开的部门预算${bundled > 0 ? `，另有 ${bundled} 份随本页提供` : ''}。文件只在这台设备上读取和保存，不会上传。`,
    open: '打开文件',
    openNote:
      '可以打开任何部门公开的预算：PDF（不是扫描件）、Excel、CSV 或文本。把文件拖到页面任何地方、在这里选择，或直接粘贴文字；一次可以多份。',
    pick: '选择文件',
    queue: '正在打开',
    waiting: '等待中',
    reading: '正在读取',
    progress: (done: number, total: number) => `已读 ${done} / ${total} 页`,
    cancel: '取消',
    giveUp: '放弃',
    close: '关闭',
    failed: '没有读成',
    detail: '技术细节',
    report: (name: string) => `读取报告：${name}`,
    readSentence: (department: string, year: number) =>
      `读作${department === '' ? '未写明部门' : department} ${year} 年部门预算。还没有加入文件库。`,
    readTables: (known: number, unknown: number) =>
      `认出 ${known} 张表${unknown > 0 ? `，另有 ${unknown} 张未认出，原样保留` : ''}。`,
    readCells: (amounts: number, open: number, unreadable: number) =>
      `读出 ${amounts} 个金额；${open} 格不能确定，${unreadable} 格读不出，都没有当作零。`,
    readRest: (read: number, leftover: number) =>
      `共读到 ${read} 段，${leftover} 段没有用上（页码、重复表头等也算在内）。`,
    tables: '表格',
    table: '表',
    kind: '种类',
    unit: '单位',
    amounts: '金额',
    openCells: '不能确定',
    unreadableCells: '读不出',
    empty: '空表',
    issues: (count: number) => `读取时的问题（${count}）`,
    noIssues: '读取时没有发现问题。',
    notUnderstood: (count: number) => `没有读懂的文字（${count}）`,
    checks: '勾稽检查',
    checking: '正在核对……',
    checksSentence: ({ total, agree, differ, open }: CheckCounts) =>
      `核对 ${total} 处：${agree} 处相符，${differ} 处不符，${open} 处无法核对。`,
    replaces: '文件库里已有这份文件，加入会替换它和它的更正。',
    isBundled: '随本页提供的就是这份文件，不必再加入。',
    openBundled: '打开已有的',
    add: '加入文件库',
    addForVisit: '只在这次打开',
    notKept: '没有保存下来',
    kept: '已打开的文件',
    damaged: (count: number) =>
      `有 ${count} 份保存的记录已损坏，打不开，也不会导出；其他文件没有变化。请重新打开它们的原文件。`,
    noneKept: '还没有自己打开的文件',
    noneKeptBody: '打开后会保存在这个浏览器里，下次还在。',
    openIt: (department: string, year: number) => `打开${department} ${year} 年`,
    remove: '删除',
    removeIt: (department: string, year: number) => `删除${department} ${year} 年`,
    files: '原文件',
    addedOn: '加入于',
    corrected: (count: number) => `更正 ${count} 处`,
    deleted: (department: string, year: number) => `已删除${department} ${year} 年。`,
    undo: '撤销删除',
    document: '文件',
    actions: '操作',
    opening: '正在打开文件库……',
    save: '导出文件库',
    saveNote: '导出的文件库包含原文件和更正，可以在别的浏览器里用“选择文件”打开。',
    saveFailed: '没有导出成功，请重试。',
    fileName: '预算透视文件库.zip',
  },
  en: {
    title: 'Library',
    lead: (own: number, bundled: number) =>
      `Budgets you opened: ${own}${bundled > 0 ? `; ${bundled} more come with this page` : ''}. Files are read and kept on this device only; nothing is sent.`,
    open: 'Open a file',
    openNote:
      'Any published department budget: PDF (not a scan), Excel, CSV or text. Drop files anywhere on the page, pick them here, or paste text; several at once are fine.',
    pick: 'Choose files',
    queue: 'Being opened',
    waiting: 'Waiting',
    reading: 'Reading',
    progress: (done: number, total: number) => `${done} of ${total} pages read`,
    cancel: 'Cancel',
    giveUp: 'Discard',
    close: 'Close',
    failed: 'Could not be read',
    detail: 'Technical detail',
    report: (name: string) => `Reading report: ${name}`,
    readSentence: (department: string, year: number) =>
      `Read as the ${year} budget of ${department === '' ? 'a department not named' : department}. Not yet in the library.`,
    readTables: (known: number, unknown: number) =>
      `Tables recognised: ${known}${unknown > 0 ? `; ${unknown} not recognised and kept as printed` : ''}.`,
    readCells: (amounts: number, open: number, unreadable: number) =>
      `Amounts read: ${amounts}; ${open} cells undetermined, ${unreadable} unreadable; none of them counted as zero.`,
    readRest: (read: number, leftover: number) =>
      `Pieces read: ${read}; ${leftover} not used (page numbers and repeated headers included).`,
    tables: 'Tables',
    table: 'Table',
    kind: 'Kind',
    unit: 'Unit',
    amounts: 'Amounts',
    openCells: 'Undetermined',
    unreadableCells: 'Unreadable',
    empty: 'empty table',
    issues: (count: number) => `Issues while reading (${count})`,
    noIssues: 'Reading raised no issue.',
    notUnderstood: (count: number) => `Text not understood (${count})`,
    checks: 'Checks',
    checking: 'Checking …',
    checksSentence: ({ total, agree, differ, open }: CheckCounts) =>
      `Checks: ${total}; ${agree} agree, ${differ} differ, ${open} cannot be checked.`,
    replaces: 'The library holds this document already; adding replaces it and its corrections.',
    isBundled: 'This document comes with the page; there is no need to add it.',
    openBundled: 'Open the one that is here',
    add: 'Add to the library',
    addForVisit: 'Open for this visit only',
    notKept: 'Not kept',
    kept: 'Opened documents',
    damaged: (count: number) =>
      `Kept records that are damaged: ${count}. They cannot be opened or exported; everything else is unchanged. Open their original files again.`,
    noneKept: 'No document of your own yet',
    noneKeptBody: 'What you open is kept in this browser for next time.',
    openIt: (department: string, year: number) => `Open ${department} ${year}`,
    remove: 'Delete',
    removeIt: (department: string, year: number) => `Delete ${department} ${year}`,
    files: 'Original file',
    addedOn: 'Added',
    corrected: (count: number) => `Corrections: ${count}`,
    deleted: (department: string, year: number) => `Deleted ${department} ${year}.`,
    undo: 'Undo',
    document: 'Document',
    actions: 'Actions',
    opening: 'Opening the library …',
    save: 'Export the library',
    saveNote:
      'The exported library holds original files and corrections; open it in another browser by “Choose files”.',
    saveFailed: 'The export failed; please try again.',
    fileName: 'Budget Lens library.zip',
  },
});

type ProblemWords = Readonly<Record<StorageProblem, string>>;

/** What happened and what can be done. */
export const problemText: Text<ProblemWords> = defineText({
  zh: {
    quotaExceeded:
      '这个浏览器给本页的存储空间已满。可以删除不再需要的文件后重试，或只在这次打开。已保存的内容没有变化。',
    forbidden:
      '这个浏览器不允许本页保存文件（隐私窗口或关闭了网站数据）。仍可打开文件，但关闭页面后不会保留。',
    newerVersion: '文件库由本页的较新版本写成，这里不能改动它。请刷新页面得到新版本。',
    blocked: '另一个标签页里的旧版本占用着文件库。请关闭或刷新其他标签页后重试。',
    gone: '这份文件已在另一个标签页里删除，这次改动没有保存。',
    unknown: '浏览器的存储出了问题，没有保存。已保存的内容没有变化。',
  },
  en: {
    quotaExceeded:
      'The storage this browser gives the page is full. Delete documents you no longer need and try again, or open this one for the visit only. What is kept has not changed.',
    forbidden:
      'This browser does not let the page keep files (a private window, or site data is off). Files can be opened, but are gone when the page closes.',
    newerVersion:
      'The library was written by a newer version of this page and is not touched here. Reload to get the new version.',
    blocked:
      'An older version in another tab holds the library. Close or reload the other tabs and try again.',
    gone: 'The document was deleted in another tab; this change was not kept.',
    unknown: 'The storage of the browser failed; nothing was kept. What was kept has not changed.',
  },
});

// Words of the small controls.
import { defineText } from '../language/defineText.ts';

export const controlsText = defineText({
  zh: {
    close: '关闭',
    clear: '清除',
    retry: '重试',
    copyReport: '复制错误报告',
    copied: '已复制',
    copyFailed: '复制失败，请手动选择文字',
    details: '技术细节',
    failedView: (name: string) => `“${name}”未能显示`,
    failedViewBody: '这一部分出了差错，其他部分不受影响。',
    loading: '正在载入',
    results: (count: number) => `${count} 条结果`,
    definition: '释义',
  },
  en: {
    close: 'Close',
    clear: 'Clear',
    retry: 'Try again',
    copyReport: 'Copy error report',
    copied: 'Copied',
    copyFailed: 'Could not copy; please select the text',
    details: 'Technical details',
    failedView: (name: string) => `“${name}” could not be shown`,
    failedViewBody: 'Something went wrong in this part; the rest still works.',
    loading: 'Loading',
    results: (count: number) => `${count} results`,
    definition: 'Definition',
  },
});

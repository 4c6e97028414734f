// Words of the message that a newer version of the page waits.
import { defineText } from '../../ui/language/defineText.ts';

export const newVersionText = defineText({
  zh: {
    waits: '有新版本。更新会重新打开这一页，画面和已存的文件都保留。',
    waitsForFiles: '有新版本。还有文件没有存入文件库，存好或关闭后即可更新。',
    take: '更新',
    later: '以后再说',
  },
  en: {
    waits:
      'A new version is here. Updating opens this page again; the view and saved files are kept.',
    waitsForFiles:
      'A new version is here. Some files are not in the library yet; save or close them to update.',
    take: 'Update',
    later: 'Later',
  },
});

// An issue or a failure of reading in words: its sentence and what to do. On an English
// page its meaning comes first; the sentence, which quotes the document, stays Chinese.
import { useLanguage } from '../../ui/language/useText.ts';
import { findMeaning } from './problemWords.ts';

interface Props {
  readonly problem: { readonly code: string; readonly message: string; readonly remedy: string };
}

export function ProblemWords({ problem }: Props) {
  const { code, message, remedy } = problem;
  const meaning = useLanguage() === 'en' ? findMeaning(code) : undefined;
  return (
    <>
      {meaning !== undefined && `${meaning} `}
      <span lang="zh-CN">
        {message}
        {remedy}
      </span>
    </>
  );
}

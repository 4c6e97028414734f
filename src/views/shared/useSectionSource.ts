// Where a picture made from the narrative has its figures from: the printed numbers of
// the section and the page, such as 情况说明五（三）第 18 页. Titles repeat the department.
// Comes in: topics, the likeliest first.
import type { NarrativeTopic, Section } from '../../model/narrative.ts';
import { defineText } from '../../ui/language/defineText.ts';
import { useText } from '../../ui/language/useText.ts';
import { useDisclosure } from './useDisclosure.ts';

const sourceText = defineText({
  zh: { section: (numbers: string, page: number) => `情况说明${numbers}第 ${page} 页` },
  en: { section: (numbers: string, page: number) => `narrative ${numbers}, page ${page}` },
});

/** Numbers from the outermost section down; ids are paths such as `n5.3`. */
function getNumbers(sections: readonly Section[], { id }: Section): string {
  return sections
    .filter((one) => id === one.id || id.startsWith(`${one.id}.`))
    .map(({ number }) => number)
    .join('');
}

/** Empty where the document has no such section. */
export function useSectionSource(topics: readonly NarrativeTopic[]): string {
  const { sections } = useDisclosure();
  const words = useText(sourceText);
  const [section] = topics.flatMap((topic) => sections.filter((one) => one.topic === topic));
  if (section === undefined) return '';
  return words.section(getNumbers(sections, section), section.title.source.page);
}

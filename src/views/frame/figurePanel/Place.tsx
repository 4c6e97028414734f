// Where the figure stands: table, row with what is above it, column with its header
// groups; or section and sentence; page and lines.
import type { ReactNode } from 'react';
import type { CellFact, Fact } from '../../../derive/facts.ts';
import type { TextFact } from '../../../model/source.ts';
import { useText } from '../../../ui/language/useText.ts';
import { SourceLink } from '../../shared/SourceLink.tsx';
import { useDisclosure } from '../../shared/useDisclosure.ts';
import styles from './FigurePanel.module.css';
import { panelText } from './text.ts';

type Entry = readonly [label: string, value: ReactNode];

type Words = (typeof panelText)['zh'];

const path = (words: Words, names: readonly (string | undefined)[]): string =>
  names.filter(Boolean).join(words.path);

/** Leaves out what the document does not say. */
function listTexts(...entries: readonly (readonly [string, TextFact | undefined])[]): Entry[] {
  return entries.flatMap(([label, fact]): Entry[] =>
    fact === undefined ? [] : [[label, fact.text]],
  );
}

function listCell(
  { table, row, ancestors, column }: CellFact,
  words: Words,
  name: string,
): Entry[] {
  const names = path(words, [...ancestors.map((above) => above.name), row.name, row.project]);
  return [
    [words.table, [name, table.title].filter(Boolean).join(' ')],
    [words.row, [row.code, names].filter(Boolean).join(' ')],
    [words.column, path(words, [...column.groups, column.label])],
  ];
}

function useEntries(fact: Fact): readonly Entry[] {
  const words = useText(panelText);
  const { sections } = useDisclosure();
  switch (fact.kind) {
    case 'cell':
      return listCell(fact, words, (fact.table.number ?? '').replaceAll(/\s/gu, ''));
    case 'statement': {
      const section = sections.find(({ id }) => id === fact.statement.section);
      return listTexts([words.section, section?.title], [words.sentence, fact.statement.sentence]);
    }
    case 'project': {
      const { basis, period, allocationText } = fact.project;
      return listTexts(
        [words.basis, basis],
        [words.allocation, allocationText],
        [words.period, period],
      );
    }
    case 'sheet':
      return listTexts([words.table, fact.sheet.title]);
    case 'indicator': {
      const { level1, level2, level3, weight } = fact.indicator;
      return [
        ...listTexts([words.table, fact.sheet.title]),
        [words.level, path(words, [level1, level2, level3])],
        [words.weight, weight === undefined ? '—' : String(weight)],
      ];
    }
  }
}

export function Place({ fact }: { readonly fact: Fact }) {
  const words = useText(panelText);
  const entries = useEntries(fact);
  return (
    <dl className={styles.place}>
      {entries.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd lang="zh-CN">{value}</dd>
        </div>
      ))}
      <div>
        <dt>{words.place}</dt>
        <dd>
          <SourceLink source={fact.source} />
        </dd>
      </div>
    </dl>
  );
}

// Where the figure stands: table, row with what is above it, column with its header
// groups; or section and sentence; page and lines.
import type { ReactNode } from 'react';
import type { Fact } from '../../../derive/facts.ts';
import { useText } from '../../../ui/language/useText.ts';
import { SourceLink } from '../../shared/SourceLink.tsx';
import { sharedText } from '../../shared/text.ts';
import { useDisclosure } from '../../shared/useDisclosure.ts';
import styles from './FigurePanel.module.css';
import { panelText } from './text.ts';

type Entry = readonly [label: string, value: ReactNode];

function useEntries(fact: Fact): readonly Entry[] {
  const words = useText(panelText);
  const shared = useText(sharedText);
  const { sections } = useDisclosure();
  switch (fact.kind) {
    case 'cell': {
      const { table, row, ancestors, column } = fact;
      const number = (table.number ?? '').replaceAll(/\s/gu, '');
      const names = [...ancestors.map(({ name }) => name), row.name, row.project ?? ''];
      const code = row.code === undefined ? '' : `${row.code} `;
      return [
        [words.table, shared.tableName(number, table.title)],
        [words.row, code + names.filter(Boolean).join(words.path)],
        [words.column, [...column.groups, column.label].filter(Boolean).join(words.path)],
      ];
    }
    case 'statement': {
      const section = sections.find(({ id }) => id === fact.statement.section);
      const title = section === undefined ? [] : [[words.section, section.title.text] as const];
      return [...title, [words.sentence, fact.statement.sentence.text]];
    }
    case 'project': {
      const { basis, period, allocationText } = fact.project;
      return [
        ...(basis === undefined ? [] : [[words.basis, basis.text] as const]),
        ...(allocationText === undefined ? [] : [[words.allocation, allocationText.text] as const]),
        ...(period === undefined ? [] : [[words.period, period.text] as const]),
      ];
    }
    case 'sheet':
      return [[words.table, fact.sheet.title.text]];
    case 'indicator': {
      const { level1, level2, level3, weight } = fact.indicator;
      return [
        [words.table, fact.sheet.title.text],
        [words.level, [level1, level2, level3].filter(Boolean).join(words.path)],
        ...(weight === undefined ? [] : [[words.weight, String(weight)] as const]),
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

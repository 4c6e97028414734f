// Every project of the document as an entry that opens: its amount stays in sight, the
// rest is what the narrative and the performance sheets say about it.
import { useMemo } from 'react';
import { buildFunctionalTree } from '../../derive/functionalTree.ts';
import { sumFigures } from '../../derive/figure.ts';
import type { ProjectEntry, ProjectList } from '../../derive/projects.ts';
import { useBudget } from '../../state/store.ts';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { Fold } from '../../ui/controls/Fold.tsx';
import { Section } from '../../ui/controls/Section.tsx';
import { formatShare } from '../../ui/format/share.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import styles from './BasicProject.module.css';
import { ProjectDetails } from './ProjectDetails.tsx';
import { basicProjectText } from './text.ts';

/** Longer lists begin closed. */
const openUpTo = 6;

function Title({ entry }: { readonly entry: ProjectEntry }) {
  const words = useText(basicProjectText);
  const { name, scope } = entry;
  const isOther = scope === 'carryOver' || scope === 'governmentFund' || scope === 'stateCapital';
  return (
    <>
      {name}
      {isOther && <span className={styles.tag}>{words[scope]}</span>}
    </>
  );
}

export function Projects({ list }: { readonly list: ProjectList }) {
  const { entries } = list;
  const disclosure = useDisclosure();
  const words = useText(basicProjectText);
  const language = useLanguage();
  const node = useBudget(({ view }) => view.node);
  const root = useMemo(() => {
    const tree = buildFunctionalTree(disclosure, 'all');
    return tree.state === 'tree' ? tree.root : undefined;
  }, [disclosure]);
  const whole = useMemo(() => sumFigures(entries.map(({ amount }) => amount)), [entries]);
  if (entries.length === 0) {
    return (
      <Section title={words.projects}>
        <EmptyState title={words.noProjects} />
      </Section>
    );
  }
  const share = ({ amount }: ProjectEntry) =>
    amount.state === 'amount' && whole.state === 'amount' && whole.fen > 0
      ? formatShare(amount.fen, whole.fen, { language })
      : undefined;
  return (
    <Section
      title={words.projects}
      note={words.projectsNote(entries.length)}
      aside={<FigureAmount figure={whole} withUnit />}
    >
      {entries.map((entry) => (
        <Fold
          key={entry.key}
          title={<Title entry={entry} />}
          aside={
            <>
              <span className={styles.amount}>
                <FigureAmount figure={entry.amount} withUnit />
              </span>
              <span className={styles.share}>{share(entry)}</span>
            </>
          }
          isOpenAtFirst={entries.length <= openUpTo}
          isTarget={node === entry.key}
        >
          <ProjectDetails entry={entry} root={root} />
        </Fold>
      ))}
    </Section>
  );
}

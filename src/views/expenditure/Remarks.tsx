// What a reader must know before trusting the tree: what it does not cover, what the
// text lost, what shares and amounts per head rest on. Nothing to say, nothing shown.
import { type ReactNode, useMemo } from 'react';
import { listLeaves } from '../../derive/budgetNode.ts';
import { buildFunctionalTree } from '../../derive/functionalTree.ts';
import { getReadingSummary } from '../../derive/readingSummary.ts';
import { useBudget } from '../../state/store.ts';
import { formatShare } from '../../ui/format/share.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { goTo } from '../shared/navigation.ts';
import { SourceLink } from '../shared/SourceLink.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import styles from './Expenditure.module.css';
import { useNodeWords } from './nodeWords.ts';
import type { TreeModel } from './useTreeModel.ts';

type Props = { readonly model: TreeModel };

/** Economic classes cover a part of the expenditure only: which, and how much of it. */
function useEconomicScope({ tree }: TreeModel): ReactNode {
  const disclosure = useDisclosure();
  const { words, format } = useNodeWords();
  const whole = useMemo(() => {
    const all = buildFunctionalTree(disclosure, 'all');
    return all.state === 'tree' ? all.root.total : undefined;
  }, [disclosure]);
  if (tree.dimension !== 'economic') return undefined;
  const { total } = tree.root;
  const isPart = total.state === 'amount' && whole?.state === 'amount' && whole.fen > 0;
  return (
    <>
      {words.economicScope}
      {isPart && (
        <>
          {words.economicPart(
            formatShare(total.fen, whole.fen, { language: format.language, decimals: 2 }),
          )}{' '}
          (<FigureAmount figure={total} /> / <FigureAmount figure={whole} withUnit />)
        </>
      )}
      {words.stop}
    </>
  );
}

/** Project tables by economic class whose columns the text lost. */
function useOpenColumns({ tree }: TreeModel): ReactNode {
  const disclosure = useDisclosure();
  const { words } = useNodeWords();
  const open = useMemo(() => {
    const ids = disclosure.tables
      .filter(({ kind }) => kind === 'generalPublicProject')
      .map(({ id }) => id);
    return getReadingSummary(disclosure).open.find(({ id }) => ids.includes(id));
  }, [disclosure]);
  if (open === undefined || tree.dimension === 'functional') return undefined;
  return (
    <>
      {words.openColumns(open.name, open.columns)}{' '}
      <ViewLink change={goTo('tables', { table: open.id })}>{words.seeTable}</ViewLink>
    </>
  );
}

function useOpenFigures({ tree }: TreeModel): ReactNode {
  const { words } = useNodeWords();
  const count = useMemo(
    () =>
      listLeaves(tree.root).filter((node) =>
        [node.total, node.basic, node.project].some(({ state }) => state === 'undetermined'),
      ).length,
    [tree],
  );
  return count === 0 ? undefined : words.openFigures(count);
}

function useSplit({ tree }: TreeModel): ReactNode {
  const { words, funds } = useNodeWords();
  const { basic, project } = tree.root;
  const isSplit = basic.state !== 'notPublished' || project.state !== 'notPublished';
  return isSplit || tree.dimension !== 'functional' ? undefined : words.noSplit(funds[tree.scope]);
}

function useHeads({ heads }: TreeModel): ReactNode {
  const { words } = useNodeWords();
  const measure = useBudget(({ view }) => view.measure);
  if (measure !== 'perHead') return undefined;
  if (heads === undefined) return words.noHeads;
  return (
    <>
      {words.heads(heads.label, heads.count)}
      {words.comma}
      <SourceLink source={heads.source} />
      {words.stop}
    </>
  );
}

export function Remarks({ model }: Props) {
  const { words } = useNodeWords();
  const remarks: readonly (readonly [string, ReactNode])[] = [
    ['missing', model.missing === '' ? undefined : words.missingNode(model.missing)],
    ['heads', useHeads(model)],
    ['scope', useEconomicScope(model)],
    ['columns', useOpenColumns(model)],
    ['figures', useOpenFigures(model)],
    ['split', useSplit(model)],
  ];
  const said = remarks.filter(([, remark]) => remark !== undefined);
  if (said.length === 0) return null;
  return (
    <ul className={styles.remarks}>
      {said.map(([key, remark]) => (
        <li key={key}>{remark}</li>
      ))}
    </ul>
  );
}

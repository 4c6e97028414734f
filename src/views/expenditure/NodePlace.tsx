// Where the reader is in the tree: the way down from the whole, then the node with its
// amount, its shares and, where the document gives one, the reason of its change.
import type { BudgetNode } from '../../derive/budgetNode.ts';
import type { Figure } from '../../derive/figure.ts';
import { formatShare } from '../../ui/format/share.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { TermText } from '../shared/TermText.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import styles from './Expenditure.module.css';
import { findNodeGloss, nameNode, useNodeWords } from './nodeWords.ts';
import type { TreeModel } from './useTreeModel.ts';

function Way({ model }: { readonly model: TreeModel }) {
  const use = useNodeWords();
  const { path, tree, root } = model;
  if (path.length === 1) return null;
  return (
    <nav aria-label={use.words.place}>
      <ol className={styles.way}>
        {path.map((node, index) => (
          <li key={node.key}>
            {index === path.length - 1 ? (
              <span aria-current="page">{nameNode(node, tree, use)}</span>
            ) : (
              <ViewLink change={{ node: node === root ? '' : node.key }}>
                {nameNode(node, tree, use)}
              </ViewLink>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Reason({ node }: { readonly node: BudgetNode }) {
  const { words } = useNodeWords();
  const { statements } = useDisclosure();
  const reason = statements.find(({ id }) => id === node.statement)?.reason;
  if (reason === undefined) return null;
  return (
    <p className={styles.reason}>
      {words.reason}
      <TermText>{reason.text}</TermText>
    </p>
  );
}

/** The figures of the node that narrow screens leave out of the table. */
function Details({ node, model }: { readonly node: BudgetNode; readonly model: TreeModel }) {
  const { words, natures } = useNodeWords();
  const isEconomic = model.tree.dimension === 'economic';
  const all: readonly (readonly [string, Figure | undefined])[] = [
    isEconomic ? [words.personnel, node.personnel] : [natures.basic, node.basic],
    isEconomic ? [words.operating, node.operating] : [natures.project, node.project],
    [words.previous, node.previous],
    [words.change, node.change],
  ];
  const shown = all.flatMap(([name, figure]) =>
    figure?.state === 'amount' || figure?.state === 'undetermined' ? [{ name, figure }] : [],
  );
  if (shown.length === 0) return null;
  return (
    <dl className={styles.details}>
      {shown.map(({ name, figure }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <FigureAmount
              figure={figure}
              sign={figure === node.change ? 'always' : undefined}
              withUnit
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function NodePlace({ model }: { readonly model: TreeModel }) {
  const use = useNodeWords();
  const { words, format } = use;
  const { current, root, parents, tree } = model;
  if (current === root) return null;
  const parent = parents.get(current.key) ?? root;
  const print = (whole: Figure) =>
    current.total.state === 'amount' && whole.state === 'amount' && whole.fen > 0
      ? formatShare(current.total.fen, whole.fen, { language: format.language, decimals: 2 })
      : undefined;
  const ofParent = parent.key === root.key ? undefined : print(parent.total);
  const ofTotal = print(root.total);
  const gloss = findNodeGloss(current, use);
  const shares = [
    ofParent === undefined ? '' : words.ofParent(nameNode(parent, tree, use), ofParent),
    ofTotal === undefined ? '' : words.ofTotal(ofTotal),
  ].filter((share) => share !== '');
  return (
    <div className={styles.place}>
      <Way model={model} />
      <p className={styles.node}>
        <strong>{nameNode(current, tree, use)}</strong>{' '}
        {gloss !== undefined && <span className={styles.gloss}>{gloss} </span>}
        <FigureAmount figure={current.total} withUnit />
        {shares.length > 0 && <span className={styles.shares}>{shares.join(words.comma)}</span>}
      </p>
      {tree.dimension !== 'project' && <Details node={current} model={model} />}
      <Reason node={current} />
    </div>
  );
}

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
import { nameNode, useNodeWords } from './nodeWords.ts';
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
  const ofParent = parent === root ? undefined : print(parent.total);
  const ofTotal = print(root.total);
  const shares = [
    ofParent === undefined ? '' : words.ofParent(nameNode(parent, tree, use), ofParent),
    ofTotal === undefined ? '' : words.ofTotal(ofTotal),
  ].filter((share) => share !== '');
  return (
    <div className={styles.place}>
      <Way model={model} />
      <p className={styles.node}>
        <strong>{nameNode(current, tree, use)}</strong>{' '}
        <FigureAmount figure={current.total} withUnit />
        {shares.length > 0 && <span className={styles.shares}>{shares.join(words.comma)}</span>}
      </p>
      <Reason node={current} />
    </div>
  );
}

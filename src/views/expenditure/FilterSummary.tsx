// What is left after filtering, always as a part of something:
// "筛选后 33.00 万元，占支出合计 157.89 万元的 20.90%".
import { formatShare } from '../../ui/format/share.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import styles from './Filters.module.css';
import { listFilterPhrases, nameFilteredWhole, useNodeWords } from './nodeWords.ts';
import type { TreeModel } from './useTreeModel.ts';

export function FilterSummary({ model }: { readonly model: TreeModel }) {
  const use = useNodeWords();
  const { words, format } = use;
  const { filtered, filters, tree } = model;
  if (!filtered.isFiltered || filtered.root === undefined) return null;
  const { part, whole, leaves } = filtered;
  const isShared = part.state === 'amount' && whole.state === 'amount' && whole.fen > 0;
  return (
    <div className={styles.result} role="status">
      <p>
        {words.filtered} <FigureAmount figure={part} withUnit />
        {isShared && (
          <>
            {words.partOf(nameFilteredWhole(model, use))} <FigureAmount figure={whole} withUnit />{' '}
            {words.partOfEnd(
              formatShare(part.fen, whole.fen, { language: format.language, decimals: 2 }),
            )}
          </>
        )}
        <span className={styles.count}>{words.lines(leaves.part, leaves.whole)}</span>
      </p>
      <p className={styles.phrases}>
        {listFilterPhrases(filters, tree.root, use).join(words.comma)}
      </p>
    </div>
  );
}

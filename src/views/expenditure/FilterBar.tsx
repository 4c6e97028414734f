// What the tree is narrowed down by: words, nature, classes and an amount range.
// Everything but text being typed stands in the link.
import { noFilters } from '../../derive/filterSpec.ts';
import type { Filters } from '../../derive/filterSpec.ts';
import { natures } from '../../derive/filterSpec.ts';
import { useBudget } from '../../state/store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { SegmentedControl } from '../../ui/controls/SegmentedControl.tsx';
import { formatUnit } from '../../ui/format/amount.ts';
import { AmountField } from './AmountField.tsx';
import { ClassFilter } from './ClassFilter.tsx';
import styles from './Filters.module.css';
import { useNodeWords } from './nodeWords.ts';
import type { TreeModel } from './useTreeModel.ts';

export function FilterBar({ model }: { readonly model: TreeModel }) {
  const { words, format, natures: names } = useNodeWords();
  const setView = useBudget((state) => state.setView);
  const { filters, tree, filtered } = model;
  const change = (part: Partial<Filters>) => setView({ filters: { ...filters, ...part } });
  const hasNature =
    tree.dimension === 'functional' &&
    (tree.root.basic.state !== 'notPublished' || tree.root.project.state !== 'notPublished');
  return (
    <search className={styles.bar} aria-label={words.filters}>
      <label className={styles.field}>
        <span className={styles.label}>{words.search}</span>
        <input
          type="search"
          className={styles.input}
          value={filters.text}
          maxLength={100}
          placeholder={words.searchPlaceholder}
          onChange={(event) => change({ text: event.target.value })}
        />
      </label>
      {hasNature && (
        <SegmentedControl
          label={words.nature}
          choices={natures.map((value) => ({ value, label: names[value] }))}
          value={filters.nature}
          onChange={(nature) => change({ nature })}
        />
      )}
      {tree.dimension !== 'project' && <ClassFilter root={tree.root} filters={filters} />}
      {/* biome-ignore lint/a11y/useSemanticElements: two fields on one line; a fieldset's legend cannot stand beside them */}
      <div
        role="group"
        aria-label={words.range(formatUnit(format.unit, format.language))}
        className={styles.range}
      >
        <span className={styles.label} aria-hidden="true">
          {words.range(formatUnit(format.unit, format.language))}
        </span>
        <AmountField
          label={words.from}
          placeholder={words.least}
          fen={filters.min}
          onChange={(min) => change({ min })}
        />
        <span aria-hidden="true">–</span>
        <AmountField
          label={words.to}
          placeholder={words.most}
          fen={filters.max}
          onChange={(max) => change({ max })}
        />
      </div>
      {filtered.isFiltered && (
        <Button tone="quiet" onClick={() => setView({ filters: noFilters })}>
          {words.clear}
        </Button>
      )}
    </search>
  );
}

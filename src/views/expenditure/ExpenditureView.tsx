// Expenditure: one tree that can be drilled, by function, by economic class or by
// project, beside one picture of the node in view. What is narrowed down says what it
// is a part of; a scope without a table says so.
import { useCallback, useMemo } from 'react';
import { buildBudgetTree } from '../../derive/budgetTree.ts';
import type { BudgetTree } from '../../derive/budgetNode.ts';
import { noFilters } from '../../derive/filterSpec.ts';
import { compareNodes } from '../../derive/sideBySide.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import { useBudget } from '../../state/store.ts';
import { defaultView, dimensions } from '../../state/view.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { SegmentedControl } from '../../ui/controls/SegmentedControl.tsx';
import { useText } from '../../ui/language/useText.ts';
import { SideBySide } from '../shared/SideBySide.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewHeading } from '../shared/ViewHeading.tsx';
import { EmptyScope } from './EmptyScope.tsx';
import { FilterBar } from './FilterBar.tsx';
import { FilterSummary } from './FilterSummary.tsx';
import { Lead } from './Lead.tsx';
import { Remarks } from './Remarks.tsx';
import { dimensionText, expenditureText } from './text.ts';
import { TreePlace } from './TreePlace.tsx';
import { useTreeModel } from './useTreeModel.ts';

function DimensionSwitch() {
  const words = useText(expenditureText);
  const names = useText(dimensionText);
  const dimension = useBudget(({ view }) => view.dimension);
  const filters = useBudget(({ view }) => view.filters);
  const setView = useBudget((state) => state.setView);
  return (
    <SegmentedControl
      label={words.dimension}
      choices={dimensions.map((value) => ({ value, label: names[value] }))}
      value={dimension}
      onChange={(value) =>
        setView({
          dimension: value,
          node: '',
          level: defaultView.level,
          // Classes and natures of one classification mean nothing in another.
          filters: { ...filters, classes: [], nature: 'all' },
        })
      }
    />
  );
}

function TreeScreen({ tree }: { readonly tree: BudgetTree }) {
  const words = useText(expenditureText);
  const setView = useBudget((state) => state.setView);
  const model = useTreeModel(tree);
  return (
    <>
      <FilterBar model={model} />
      <FilterSummary model={model} />
      <Remarks model={model} />
      {model.filtered.root === undefined ? (
        <EmptyState
          title={words.nothingLeft}
          action={<Button onClick={() => setView({ filters: noFilters })}>{words.clear}</Button>}
        >
          <p>{words.nothingLeftBody(model.filtered.leaves.whole)}</p>
        </EmptyState>
      ) : (
        <TreePlace model={model} />
      )}
    </>
  );
}

/** The parts of the node in view, beside those of another document. */
function Beside() {
  const dimension = useBudget(({ view }) => view.dimension);
  const scope = useBudget(({ view }) => view.scope);
  const node = useBudget(({ view }) => view.node);
  const compare = useCallback(
    (own: Disclosure, other: Disclosure) => compareNodes(own, other, { dimension, scope, node }),
    [dimension, scope, node],
  );
  return <SideBySide compare={compare} />;
}

export function ExpenditureView() {
  const words = useText(expenditureText);
  const disclosure = useDisclosure();
  const dimension = useBudget(({ view }) => view.dimension);
  const scope = useBudget(({ view }) => view.scope);
  const reading = useMemo(
    () => buildBudgetTree(disclosure, dimension, scope),
    [disclosure, dimension, scope],
  );
  return (
    <>
      <ViewHeading title={words.title} actions={<DimensionSwitch />}>
        {reading.state === 'tree' ? <Lead tree={reading} /> : undefined}
      </ViewHeading>
      {reading.state === 'tree' ? <TreeScreen tree={reading} /> : <EmptyScope reading={reading} />}
      <Beside />
    </>
  );
}

// The functional or economic classes: code, official name, English gloss, and what this
// document spends on each. A class the document spends on leads to Expenditure.
import { useMemo } from 'react';
import type { BudgetNode } from '../../derive/budgetNode.ts';
import { buildEconomicTree } from '../../derive/economicTree.ts';
import { buildFunctionalTree } from '../../derive/functionalTree.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import type { GlossedClass } from '../../ui/glossary/glossary.ts';
import { useText } from '../../ui/language/useText.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { goTo } from '../shared/navigation.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import styles from './Terms.module.css';
import { termsText } from './text.ts';
import { useNamedTerm } from './useArrival.ts';

type System = 'functional' | 'economic';

const builders = { functional: buildFunctionalTree, economic: buildEconomicTree } as const;

function indexClasses(disclosure: Disclosure, system: System): ReadonlyMap<string, BudgetNode> {
  const tree = builders[system](disclosure, 'all');
  const nodes = tree.state === 'tree' ? tree.root.children : [];
  return new Map(nodes.flatMap((node) => (node.code === undefined ? [] : [[node.code, node]])));
}

interface RowProps {
  readonly entry: GlossedClass;
  readonly node: BudgetNode | undefined;
  readonly system: System;
}

function Row({ entry, node, system }: RowProps) {
  const { code, term, english } = entry;
  const isNamed = useNamedTerm()([term, code]);
  const isSpent = node?.total.state === 'amount' && node.total.fen !== 0;
  return (
    <tr data-named={isNamed || undefined}>
      <td>{code}</td>
      <th scope="row" lang="zh-CN">
        {isSpent ? (
          <ViewLink
            change={goTo('expenditure', { dimension: system, scope: 'all', node: node.key })}
          >
            {term}
          </ViewLink>
        ) : (
          term
        )}
      </th>
      <td lang="en">{english}</td>
      <td className={styles.amount}>
        {node !== undefined && <FigureAmount figure={node.total} />}
      </td>
    </tr>
  );
}

export interface ClassTableProps {
  readonly system: System;
  readonly classes: readonly GlossedClass[];
}

export function ClassTable({ system, classes }: ClassTableProps) {
  const disclosure = useDisclosure();
  const words = useText(termsText);
  const nodes = useMemo(() => indexClasses(disclosure, system), [disclosure, system]);
  return (
    <section className={styles.section} aria-labelledby={`classes-${system}`}>
      <h2 id={`classes-${system}`} className={styles.title}>
        {words[system]}
      </h2>
      <table className={styles.classes} aria-labelledby={`classes-${system}`}>
        <thead>
          <tr>
            <th scope="col">{words.code}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.gloss}</th>
            <th scope="col" className={styles.amount}>
              {system === 'economic' ? words.basicOnly : words.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {classes.map((entry) => (
            <Row key={entry.code} entry={entry} node={nodes.get(entry.code)} system={system} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

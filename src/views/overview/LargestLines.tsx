// The five largest lines of expenditure with their amount and share of the whole.
import { useMemo } from 'react';
import { findLargestLines, type LargestLine } from '../../derive/largest.ts';
import { buildFunctionalTree } from '../../derive/functionalTree.ts';
import { findPath } from '../../derive/budgetNode.ts';
import type { Fen } from '../../model/amount.ts';
import { getClassColor } from '../../ui/charts/classColor.ts';
import { findClassGloss } from '../../ui/glossary/classGloss.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { ShareBar } from '../../ui/treeTable/ShareBar.tsx';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { goTo } from '../shared/navigation.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import styles from './Lists.module.css';
import frame from './Overview.module.css';
import { overviewText } from './text.ts';

interface LineProps extends LargestLine {
  readonly whole: Fen | undefined;
  readonly className: string | undefined;
}

function Line({ node, whole, className }: LineProps) {
  const gloss = useLanguage() === 'en' ? findClassGloss(node.classCode) : undefined;
  const change = goTo('expenditure', { dimension: 'functional', scope: 'all', node: node.key });
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <ViewLink change={change}>{node.name}</ViewLink>
        {className !== undefined && (
          <span className={styles.above}>
            {className}
            {gloss !== undefined && ` · ${gloss}`}
          </span>
        )}
      </th>
      <td className={styles.amount}>
        <FigureAmount figure={node.total} />
      </td>
      <td className={styles.share}>
        {whole !== undefined && node.total.state === 'amount' && (
          <ShareBar part={node.total.fen} whole={whole} color={getClassColor(node.classCode)} />
        )}
      </td>
    </tr>
  );
}

export function LargestLines() {
  const disclosure = useDisclosure();
  const words = useText(overviewText);
  const lines = useMemo(() => findLargestLines(disclosure, 5), [disclosure]);
  const root = useMemo(() => {
    const tree = buildFunctionalTree(disclosure, 'all');
    return tree.state === 'tree' ? tree.root : undefined;
  }, [disclosure]);
  return (
    <section aria-labelledby="lines">
      <div className={frame.head}>
        <h2 id="lines" className={frame.title}>
          {words.linesTitle}
        </h2>
        <span className={frame.more}>
          <ViewLink change={goTo('expenditure')}>{words.allLines}</ViewLink>
        </span>
      </div>
      {lines.length === 0 || root === undefined ? (
        <p className={frame.empty}>{words.noLines}</p>
      ) : (
        <table className={styles.lines} aria-labelledby="lines">
          <thead className={styles.hidden}>
            <tr>
              <th scope="col">{words.line}</th>
              <th scope="col">{words.amount}</th>
              <th scope="col">{words.share}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line
                key={line.node.key}
                {...line}
                whole={root.total.fen}
                className={findPath(root, line.node.key)?.[1]?.name}
              />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

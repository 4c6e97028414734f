// Where the money comes from and goes, as one drawing: sources, classes, basic and
// project. A class that is pressed opens in Expenditure. Its place keeps its height.
import { useMemo } from 'react';
import { buildFunctionalTree } from '../../derive/functionalTree.ts';
import { buildMoneyFlow, type FlowNode } from '../../derive/moneyFlow.ts';
import { useBudget } from '../../state/store.ts';
import { SankeyChart } from '../../ui/charts/SankeyChart.tsx';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { useText } from '../../ui/language/useText.ts';
import { goTo } from '../shared/navigation.ts';
import { useChartInfo } from '../shared/useChartInfo.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import styles from './Overview.module.css';
import { overviewText } from './text.ts';

type Words = (typeof overviewText)['zh'];

function nameNode({ kind, key, name, isUnknown }: FlowNode, words: Words): string {
  if (isUnknown === true) return kind === 'source' ? words.unknownSource : words.unknownNature;
  if (kind === 'nature') return key === 'nature:basic' ? words.basic : words.project;
  return name;
}

function getColorCode({ kind, key, concept, classCode }: FlowNode): string | undefined {
  if (kind === 'class') return classCode;
  return kind === 'source' ? concept : key.replace('nature:', '');
}

export function MoneyFlow() {
  const disclosure = useDisclosure();
  const words = useText(overviewText);
  const setView = useBudget((state) => state.setView);
  const flow = useMemo(() => buildMoneyFlow(disclosure), [disclosure]);
  const tables = useMemo(() => {
    const tree = buildFunctionalTree(disclosure, 'all');
    const income = disclosure.tables.filter(({ kind }) => kind === 'income').slice(0, 1);
    const sources = tree.state === 'tree' ? tree.sources.map(({ table }) => table) : [];
    return [...income.map(({ id }) => id), ...sources];
  }, [disclosure]);
  const info = useChartInfo(words.flowTitle, { tables });
  const nodes = useMemo(
    () =>
      flow?.nodes.map((node) => ({
        key: node.key,
        label: nameNode(node, words),
        code: getColorCode(node),
      })) ?? [],
    [flow, words],
  );
  const handleSelect = (key: string) => {
    const [kind, rest = ''] = key.split(':');
    if (kind === 'class') setView(goTo('expenditure', { dimension: 'functional', node: rest }));
    else if (kind === 'source') setView(goTo('income'));
    else setView(goTo('basicProject'));
  };
  return (
    <section aria-label={words.flowTitle} className={styles.section}>
      {flow === undefined ? (
        <EmptyState title={words.noFlow} />
      ) : (
        <>
          <SankeyChart
            info={info}
            nodes={nodes}
            links={flow.links}
            headingLevel={2}
            onSelect={handleSelect}
          />
          {flow.leftOut.length > 0 && <p>{words.leftOut(flow.leftOut.length)}</p>}
        </>
      )}
    </section>
  );
}

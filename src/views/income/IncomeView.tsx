// Income: where the money comes from, and which money pays for what. A document that
// prints only one of the two tables shows that one; one without either says so.
import { getPlainName } from '../../derive/incomeSources.ts';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { formatShare } from '../../ui/format/share.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { goTo } from '../shared/navigation.ts';
import { SourceLink } from '../shared/SourceLink.tsx';
import { ViewHeading } from '../shared/ViewHeading.tsx';
import { ViewLink } from '../shared/ViewLink.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import styles from './Income.module.css';
import { useIncomeFormat } from './incomeWords.ts';
import { Matrix } from './Matrix.tsx';
import { Sources } from './Sources.tsx';
import { type IncomeModel, useIncome } from './useIncome.ts';

function Lead({ model }: { readonly model: IncomeModel }) {
  const { words, format } = useIncomeFormat();
  const { total, finest } = model;
  const [largest] = finest.toSorted((a, b) => (b.figure.fen ?? 0) - (a.figure.fen ?? 0));
  const share =
    largest?.figure.state === 'amount' && total.state === 'amount' && total.fen > 0
      ? formatShare(largest.figure.fen, total.fen, format)
      : undefined;
  return (
    <>
      {words.lead} <FigureAmount figure={total} withUnit />
      {largest !== undefined && finest.length === 1 && words.leadOne(getPlainName(largest))}
      {finest.length > 1 && words.leadSources(finest.length)}
      {largest !== undefined &&
        share !== undefined &&
        finest.length > 1 &&
        words.leadLargest(getPlainName(largest), share)}
      {words.stop}
    </>
  );
}

function Heads({ heads }: Pick<IncomeModel, 'heads'>) {
  const { words, measure } = useIncomeFormat();
  if (measure !== 'perHead') return null;
  return (
    <p className={styles.remark}>
      {heads === undefined ? (
        words.noHeads
      ) : (
        <>
          {words.heads(heads.label, heads.count)}
          {words.comma}
          <SourceLink source={heads.source} />
          {words.stop}
        </>
      )}
    </p>
  );
}

export function IncomeView() {
  const model = useIncome();
  const { id } = useDisclosure();
  const { words } = useIncomeFormat();
  const isNothing = model.sources.length === 0 && model.matrix === undefined;
  return (
    <>
      <ViewHeading title={words.title}>
        {isNothing ? undefined : <Lead model={model} />}
      </ViewHeading>
      {isNothing ? (
        <EmptyState
          title={words.noIncome}
          action={<ViewLink change={goTo('tables')}>{words.seeTables}</ViewLink>}
        />
      ) : (
        <>
          <Heads heads={model.heads} />
          <Sources key={`${id} sources`} model={model} />
          <Matrix key={`${id} matrix`} matrix={model.matrix} heads={model.heads?.count} />
        </>
      )}
    </>
  );
}

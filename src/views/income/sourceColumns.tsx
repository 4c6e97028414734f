// Columns of the tree of sources: amount, share, last year and the change where the
// narrative states it for exactly this source.
import { notPublished } from '../../derive/figure.ts';
import type { IncomeSource } from '../../derive/incomeMatrix.ts';
import type { MeasureBase } from '../../derive/measure.ts';
import { getClassColor } from '../../ui/charts/classColor.ts';
import { formatUnit } from '../../ui/format/amount.ts';
import { ShareBar } from '../../ui/treeTable/ShareBar.tsx';
import type { TableColumn } from '../../ui/treeTable/types.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import styles from './Income.module.css';
import { describeFigure, findDecimals, getColumnNote, type IncomeFormat } from './incomeWords.ts';
import { type IncomeModel, listSources } from './useIncome.ts';

type Column = TableColumn<IncomeSource>;

function getBase(source: IncomeSource, { parents, total, heads }: IncomeModel): MeasureBase {
  return { parent: parents.get(source.key)?.figure ?? total, total, heads: heads?.count };
}

function makeShareColumn(model: IncomeModel, use: IncomeFormat): Column {
  const isOfParent = use.measure === 'shareOfParent';
  return {
    id: 'share',
    header: isOfParent ? use.words.shareOfParent : use.words.shareOf,
    align: 'end',
    width: '7.5rem',
    hideBelow: 420,
    render: (source) => {
      const base = getBase(source, model);
      const whole = isOfParent ? base.parent : base.total;
      if (source.figure.state !== 'amount' || whole.state !== 'amount') return null;
      return (
        <ShareBar
          part={source.figure.fen}
          whole={whole.fen}
          color={getClassColor(source.concept ?? 'total')}
        />
      );
    },
    text: () => '',
  };
}

function makeYearColumns(model: IncomeModel, use: IncomeFormat): readonly Column[] {
  const find = (source: IncomeSource) => model.changes.get(source.key);
  const unit = formatUnit(use.format.unit, use.format.language);
  const shared = { align: 'number', headerNote: unit } as const;
  return [
    {
      ...shared,
      id: 'previous',
      header: use.words.previous,
      hideBelow: 520,
      render: (source) => {
        const change = find(source);
        return change === undefined ? null : <FigureAmount figure={change.previous} />;
      },
      text: (source) => describeFigure(find(source)?.previous ?? notPublished, use),
      sortValue: (source) => find(source)?.previous.fen,
    },
    {
      ...shared,
      id: 'change',
      header: use.words.change,
      hideBelow: 520,
      render: (source) => {
        const change = find(source);
        if (change === undefined) return null;
        return (
          <span className={styles.change} data-kind={change.kind}>
            {change.kind === 'new' && <span className={styles.mark}>{use.words.isNew}</span>}
            <FigureAmount figure={change.change} sign="always" />
          </span>
        );
      },
      text: (source) => describeFigure(find(source)?.change ?? notPublished, use),
      sortValue: (source) => find(source)?.change.fen,
    },
  ];
}

export function buildSourceColumns(model: IncomeModel, use: IncomeFormat): readonly Column[] {
  const figures = listSources(model.sources).map(({ figure }) => figure);
  const decimals = findDecimals([...figures, model.total], model.heads?.count, use);
  return [
    {
      id: 'amount',
      header: use.words.amount,
      headerNote: getColumnNote(use),
      align: 'number',
      render: (source) => (
        <FigureAmount figure={source.figure} of={getBase(source, model)} decimals={decimals} />
      ),
      text: (source) => describeFigure(source.figure, use),
      sortValue: (source) => source.figure.fen,
    },
    makeShareColumn(model, use),
    // Shares and heads of another year are not this year's.
    ...(use.measure === 'amount' && model.changes.size > 0 ? makeYearColumns(model, use) : []),
  ];
}

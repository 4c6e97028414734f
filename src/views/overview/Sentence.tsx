// The one plain sentence on top, put together from what the document gives; a clause
// whose figure is not known is left out. Figures in it can be pressed.
import { useMemo } from 'react';
import type { Figure } from '../../derive/figure.ts';
import { getKeyFigures } from '../../derive/keyFigures.ts';
import { buildOverviewSentence, type OverviewSentence } from '../../derive/overviewSentence.ts';
import { toFen } from '../../model/amount.ts';
import { formatShare } from '../../ui/format/share.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { overviewText } from './text.ts';

type ChangeClause = Pick<OverviewSentence, 'change' | 'changeScope' | 'mainChange'>;

function Change({ change, changeScope, mainChange }: ChangeClause) {
  const words = useText(overviewText);
  const language = useLanguage();
  if (change?.change.state !== 'amount') return null;
  const { fen } = change.change;
  const direction = fen > 0 ? words.increased : words.decreased;
  const before = change.previous.state === 'amount' ? change.previous.fen : toFen(0);
  return (
    <>
      {changeScope === 'all' ? words.changeOfAll : words.changeOfGeneralPublic}
      {fen === 0 ? (
        words.unchanged
      ) : (
        <>
          {direction} <FigureAmount figure={change.change} sign="never" withUnit />
          {before > 0 && words.rate(formatShare(fen, before, { language, sign: 'always' }))}
        </>
      )}
      {mainChange !== undefined && (
        <>
          {words.mainChange(mainChange.name)}{' '}
          <FigureAmount figure={mainChange.change} sign="always" withUnit />
        </>
      )}
      {words.stop}
    </>
  );
}

export function Sentence() {
  const disclosure = useDisclosure();
  const words = useText(overviewText);
  const language = useLanguage();
  const parts = useMemo(() => buildOverviewSentence(disclosure), [disclosure]);
  const figures = useMemo(() => getKeyFigures(disclosure), [disclosure]);
  const { total, mainClass } = parts;
  const print = (part: Figure | undefined) =>
    total.state === 'amount' && part?.state === 'amount' && total.fen > 0
      ? formatShare(part.fen, total.fen, { language })
      : undefined;
  const basic = print(figures.basic);
  const project = print(figures.project);
  const main = print(mainClass?.figure);
  return (
    <>
      {words.total(parts.year)} <FigureAmount figure={total} withUnit />
      {basic !== undefined && project !== undefined && words.split(basic, project)}
      {mainClass !== undefined && main !== undefined && words.mainClass(mainClass.name, main)}
      {words.stop}
      {words.space}
      <Change {...parts} />
    </>
  );
}

// The plain sentence on top: this year's total, its change, and the line that moved most.
import { type ThreePublic, threePublicConcepts } from '../../derive/threePublic.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { formatChangeOf } from '../shared/ChangeFigure.tsx';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { threePublicText } from './text.ts';

function Change({ result }: { readonly result: ThreePublic }) {
  const words = useText(threePublicText);
  const language = useLanguage();
  const { total, lines } = result;
  const { change, kind } = total;
  if (change.state !== 'amount') return null;
  if (change.fen === 0) return words.unchanged;
  const [largest] = lines
    .filter((line) => line.change.state === 'amount' && line.change.fen !== 0)
    .toSorted((left, right) => Math.abs(right.change.fen ?? 0) - Math.abs(left.change.fen ?? 0));
  const name = threePublicConcepts.find((concept) => concept === largest?.concept);
  return (
    <>
      {change.fen > 0 ? words.increased : words.decreased}{' '}
      <FigureAmount figure={change} sign="never" withUnit />
      {kind !== 'unknown' && words.rate(formatChangeOf(total, language))}
      {largest !== undefined && name !== undefined && (
        <>
          {words.mainChange(words[name])}{' '}
          <FigureAmount figure={largest.change} sign="always" withUnit />
        </>
      )}
    </>
  );
}

export function ThreePublicSentence({ result }: { readonly result: ThreePublic }) {
  const words = useText(threePublicText);
  const { year } = useDisclosure();
  if (result.total.current.state !== 'amount') {
    return result.isTableEmpty ? words.emptyTable : words.noFigure;
  }
  return (
    <>
      {words.lead(year)} <FigureAmount figure={result.total.current} withUnit />
      <Change result={result} />
      {words.stop}
    </>
  );
}

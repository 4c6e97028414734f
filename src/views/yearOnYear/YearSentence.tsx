// The plain sentence on top: from where to where, by how much, and how many items are
// new, dropped, up or down.
import { type Bridge, getBridgeChange } from '../../derive/bridge.ts';
import { countChanges } from '../../derive/changeCounts.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { formatChangeOf } from '../shared/ChangeFigure.tsx';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { yearOnYearText } from './text.ts';

const kinds = ['new', 'dropped', 'increased', 'decreased', 'unchanged', 'unknown'] as const;

function Counts({ bridge }: { readonly bridge: Bridge }) {
  const words = useText(yearOnYearText);
  const counts = countChanges(bridge.items);
  if (bridge.items.length === 0) return null;
  const parts = kinds.filter((kind) => counts[kind] > 0);
  return (
    <>
      {words.space}
      {words.items(bridge.items.length)}
      {parts.map((kind) => words[`count_${kind}`](counts[kind])).join(words.listJoint)}
      {words.stop}
    </>
  );
}

export function YearSentence({ bridge }: { readonly bridge: Bridge }) {
  const words = useText(yearOnYearText);
  const language = useLanguage();
  const { year } = useDisclosure();
  const { from, to } = bridge;
  const change = getBridgeChange(bridge);
  const difference = to.fen - from.fen;
  const goes = difference > 0 ? words.risesTo : words.fallsTo;
  return (
    <>
      {words.from(year - 1)} <FigureAmount figure={from} withUnit />
      {difference === 0 ? words.staysAt(year) : goes(year)} <FigureAmount figure={to} withUnit />
      {difference !== 0 && (
        <>
          {difference > 0 ? words.more : words.less}{' '}
          <FigureAmount figure={change.change} sign="never" withUnit />
          {words.rate(formatChangeOf(change, language))}
        </>
      )}
      {words.stop}
      <Counts bridge={bridge} />
    </>
  );
}

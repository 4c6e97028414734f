// The plain sentence on top: the whole, its basic and its project part, and what basic
// is made of. A clause whose figure is not known is left out.
import { useMemo } from 'react';
import type { Figure } from '../../derive/figure.ts';
import { getKeyFigures } from '../../derive/keyFigures.ts';
import { formatShare } from '../../ui/format/share.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { basicProjectText } from './text.ts';

interface ClauseProps {
  readonly lead: string;
  readonly figure: Figure;
  readonly whole?: Figure;
}

function Clause({ lead, figure, whole }: ClauseProps) {
  const words = useText(basicProjectText);
  const language = useLanguage();
  if (figure.state !== 'amount') return null;
  const isShare = whole?.state === 'amount' && whole.fen > 0;
  return (
    <>
      {lead} <FigureAmount figure={figure} withUnit />
      {isShare && words.share(formatShare(figure.fen, whole.fen, { language }))}
    </>
  );
}

export function BasicSentence({ projectCount }: { readonly projectCount: number }) {
  const disclosure = useDisclosure();
  const words = useText(basicProjectText);
  const figures = useMemo(() => getKeyFigures(disclosure), [disclosure]);
  const { total, basic, project, personnel, operating } = figures;
  if (basic.state !== 'amount' && project.state !== 'amount') return words.noSplit;
  return (
    <>
      <Clause lead={words.spend(disclosure.year)} figure={total} />
      <Clause lead={words.basicClause} figure={basic} whole={total} />
      <Clause lead={words.projectClause} figure={project} whole={total} />
      {projectCount > 0 && words.projectCount(projectCount)}
      {words.stop}
      {words.space}
      {personnel.state === 'amount' && operating.state === 'amount' && (
        <>
          <Clause lead={words.partsClause} figure={personnel} />
          <Clause lead={words.operatingClause} figure={operating} />
          {words.stop}
        </>
      )}
    </>
  );
}

// The figure panel: whatever figure was pressed, it tells what it is, where it stands and
// how it was read, and shows the place in the source.
// Comes in: the fact of the view state. Goes out: a side panel, or nothing.
import { useMemo } from 'react';
import { type Fact, findFact } from '../../../derive/facts.ts';
import { useBudget } from '../../../state/store.ts';
import { SidePanel } from '../../../ui/controls/SidePanel.tsx';
import { useText } from '../../../ui/language/useText.ts';
import { decodeFacts } from '../../shared/factAddress.ts';
import { useDisclosure } from '../../shared/useDisclosure.ts';
import { ComputedFigure } from './ComputedFigure.tsx';
import { FactContent } from './FactContent.tsx';
import { useFactWords } from './factWords.ts';
import { panelText } from './text.ts';

export function FigurePanel() {
  const disclosure = useDisclosure();
  const address = useBudget((state) => state.view.fact);
  const setView = useBudget((state) => state.setView);
  const words = useText(panelText);
  const { name } = useFactWords();
  const facts = useMemo(
    () =>
      decodeFacts(address).flatMap((id): Fact[] => {
        const fact = findFact(disclosure, id);
        return fact === undefined ? [] : [fact];
      }),
    [disclosure, address],
  );
  const [first, ...others] = facts;
  const single = first === undefined ? words.missing : name(first);
  return (
    <SidePanel
      title={others.length > 0 ? words.computed : single}
      isOpen={address !== ''}
      contentKey={address}
      onClose={() => setView({ fact: '' })}
    >
      {first === undefined && <p>{words.missingBody}</p>}
      {first !== undefined && others.length === 0 && <FactContent fact={first} />}
      {others.length > 0 && <ComputedFigure facts={facts} />}
    </SidePanel>
  );
}

// Offers to open two files of the queue, narrative and tables of one budget, as one.
import { joinPair, listPairs } from '../../state/joinImports.ts';
import type { ImportItem } from '../../state/importItem.ts';
import { budgetStore, useBudget } from '../../state/store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/controls/Notice.tsx';
import { useText } from '../../ui/language/useText.ts';
import { joinText } from './joinText.ts';

function getName({ files }: ImportItem): string {
  return files.map(({ name }) => name).join(' + ');
}

export function JoinOffer() {
  const words = useText(joinText);
  const imports = useBudget((state) => state.imports);
  return listPairs(imports).map((pair) => (
    <Notice key={pair.first.key} title={words.join}>
      <p>{words.offer(getName(pair.first), getName(pair.second))}</p>
      <Button
        onClick={() => {
          const joined = joinPair(imports, pair);
          if (joined.ok) budgetStore.getState().setImports(joined.value);
        }}
      >
        {words.join}
      </Button>
    </Notice>
  ));
}

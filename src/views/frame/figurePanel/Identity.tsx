// One identity in plain words and figures: "“招商引资”一行 总计 33.00 = 项目支出 33.00".
import type { IdentityTerm, IdentityTerms } from '../../../derive/identityTerms.ts';
import { useText } from '../../../ui/language/useText.ts';
import { FigureAmount, openFact } from '../../shared/FigureAmount.tsx';
import { useFactWords } from './factWords.ts';
import styles from './FigurePanel.module.css';
import { panelText } from './text.ts';

function Side({ label, figure }: IdentityTerm) {
  return (
    <span>
      {label} <FigureAmount figure={figure} />
    </span>
  );
}

function OtherSide({ identity }: { readonly identity: IdentityTerms }) {
  const words = useText(panelText);
  const { name, print, place } = useFactWords();
  const { against } = identity;
  if (against !== undefined) {
    return (
      <>
        {words.agreesWith}{' '}
        <button
          type="button"
          className={styles.inlineFact}
          title={place(against)}
          onClick={() => openFact(against.id)}
        >
          {name(against)} {print(against)}
        </button>{' '}
        {words.agreesWithEnd}
      </>
    );
  }
  return identity.parts.map((part, index) => (
    <span key={`${part.label}${part.figure.fact ?? ''}`}>
      {index === 0 ? '= ' : ' + '}
      <Side {...part} />
    </span>
  ));
}

export function Identity({ identity }: { readonly identity: IdentityTerms }) {
  const words = useText(panelText);
  const { rule, within, whole } = identity;
  if (rule === 'kindRule') return <li>{words.kindRule}</li>;
  return (
    <li>
      <span className={styles.within}>
        {rule === 'rowSum' ? words.inRow(within) : words.inColumn(within)}
      </span>
      <Side {...whole} /> <OtherSide identity={identity} />
    </li>
  );
}

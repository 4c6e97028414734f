// The two sides of a check, figure by figure, each with its place; a figure opens the
// figure panel.
import { useMemo } from 'react';
import { listSide, type PlacedEvidence } from '../../derive/findingPlaces.ts';
import type { Finding } from '../../model/finding.ts';
import { useText } from '../../ui/language/useText.ts';
import { openFact } from '../shared/FigureAmount.tsx';
import { SourceLink } from '../shared/SourceLink.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import styles from './FindingItem.module.css';
import { nameEvidence } from './places.ts';
import { checksText } from './text.ts';

function Piece({ placed }: { readonly placed: PlacedEvidence }) {
  const words = useText(checksText);
  const { evidence, fact } = placed;
  const name = nameEvidence(placed);
  return (
    <li className={styles.piece}>
      <span className={styles.figure}>
        {fact === undefined ? (
          <q lang="zh-CN">{evidence.printed}</q>
        ) : (
          <button
            type="button"
            className={styles.press}
            data-fact={fact.id}
            aria-haspopup="dialog"
            onClick={() => openFact(fact.id)}
          >
            {evidence.printed === '' ? words.nothing : evidence.printed}
          </button>
        )}
        {evidence.sign === -1 && words.minus}
      </span>
      <span className={styles.where}>
        {name !== '' && <span lang="zh-CN">{name}</span>} <SourceLink source={evidence.source} />
      </span>
    </li>
  );
}

function Side({ label, pieces }: { label: string; pieces: readonly PlacedEvidence[] }) {
  if (pieces.length === 0) return null;
  return (
    <div className={styles.side}>
      <p className={styles.sideName}>{label}</p>
      <ul aria-label={label}>
        {pieces.map((placed, at) => (
          <Piece key={at} placed={placed} />
        ))}
      </ul>
    </div>
  );
}

export function Evidence({ finding }: { readonly finding: Finding }) {
  const disclosure = useDisclosure();
  const words = useText(checksText);
  const [left, right] = useMemo(
    () => [listSide(disclosure, finding, 'left'), listSide(disclosure, finding, 'right')] as const,
    [disclosure, finding],
  );
  return (
    <div className={styles.sides}>
      <Side label={words.left} pieces={left} />
      <Side label={words.right} pieces={right} />
    </div>
  );
}

// How the reader knows that the figure belongs here: print, the identities that decided,
// a transcription, or why it stays open and what may stand there.
import { useMemo } from 'react';
import type { CellFact, Fact } from '../../../derive/facts.ts';
import { listIdentityTerms } from '../../../derive/identityTerms.ts';
import type { Provenance } from '../../../model/table.ts';
import { formatAmountWithUnit } from '../../../ui/format/amount.ts';
import { useText } from '../../../ui/language/useText.ts';
import { useDisclosure } from '../../shared/useDisclosure.ts';
import { useFormat } from '../../shared/useFormat.ts';
import styles from './FigurePanel.module.css';
import { Identity } from './Identity.tsx';
import { panelText } from './text.ts';

const shownAtFirst = 3;

function Determined({ fact }: { readonly fact: CellFact }) {
  const disclosure = useDisclosure();
  const words = useText(panelText);
  const identities = useMemo(() => listIdentityTerms(disclosure, fact), [disclosure, fact]);
  const first = identities.slice(0, shownAtFirst);
  const rest = identities.slice(shownAtFirst);
  return (
    <>
      <p>{words.howDetermined}</p>
      <ul className={styles.identities}>
        {first.map((identity) => (
          <Identity key={identity.key} identity={identity} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary className={styles.summary}>{words.more(rest.length)}</summary>
          <ul className={styles.identities}>
            {rest.map((identity) => (
              <Identity key={identity.key} identity={identity} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Undetermined({ fact }: { readonly fact: CellFact }) {
  const words = useText(panelText);
  const format = useFormat();
  if (fact.figure.state !== 'undetermined') return null;
  const values = [...new Set(fact.figure.candidates)].map((fen) =>
    formatAmountWithUnit(fen, format),
  );
  const isUnproven = fact.row.unplaced.some((value) => value.isUnproven === true);
  return (
    <p>
      {words.howUndetermined}
      {values.join(' / ')}
      {words.orBlank}
      {isUnproven && words.unproven}
    </p>
  );
}

function Told({ provenance }: { readonly provenance: Provenance }) {
  const words = useText(panelText);
  switch (provenance.how) {
    case 'printed':
      return <p>{words.howPrinted}</p>;
    case 'transcribed':
      return <p>{words.howTranscribed}</p>;
    case 'corrected':
      return <p>{words.howCorrected(provenance.was, provenance.reason)}</p>;
    case 'determined':
      return null;
  }
}

function findProvenance(fact: Fact): Provenance | undefined {
  if (fact.kind === 'cell') return fact.provenance;
  if (fact.kind === 'indicator') return fact.indicator.provenance;
  return fact.kind === 'sheet' ? fact.sheet.provenance : undefined;
}

export function HowRead({ fact }: { readonly fact: Fact }) {
  const words = useText(panelText);
  const provenance = findProvenance(fact);
  const isOpen = fact.kind === 'cell' && fact.figure.state === 'undetermined';
  const isSentence = fact.kind === 'statement' || fact.kind === 'project';
  if (provenance === undefined && !isOpen && !isSentence) return null;
  return (
    <section>
      <h3 className={styles.heading}>{words.how}</h3>
      {isSentence && <p>{words.howSentence}</p>}
      {provenance !== undefined && <Told provenance={provenance} />}
      {fact.kind === 'cell' && provenance?.how === 'determined' && <Determined fact={fact} />}
      {isOpen && <Undetermined fact={fact} />}
    </section>
  );
}

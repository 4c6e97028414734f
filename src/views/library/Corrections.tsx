// Corrections by hand of one document: those made, each with its reason and a way back,
// and the form for another.
import { findCellWords, type Correction } from '../../state/corrections.ts';
import { tableKindNames } from '../../model/tableKind.ts';
import type { Reading } from '../../model/reading.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { formatUnit } from '../../ui/format/amount.ts';
import type { Language } from '../../ui/language/defineText.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { CorrectionForm, type CorrectionsProps } from './CorrectionForm.tsx';
import { correctionText, whatText } from './correctionText.ts';
import styles from './Library.module.css';

function getTitle({ disclosure }: Reading, table: string): string {
  return disclosure.tables.find(({ id }) => id === table)?.title ?? table;
}

function getWords(reading: Reading, correction: Correction, language: Language) {
  switch (correction.what) {
    case 'department':
      return { place: undefined, value: correction.value };
    case 'year':
      return { place: undefined, value: String(correction.value) };
    case 'unit':
      return {
        place: getTitle(reading, correction.table),
        value: formatUnit(correction.value, language),
      };
    case 'kind':
      return {
        place: getTitle(reading, correction.table),
        value: tableKindNames[correction.value],
      };
    case 'cell': {
      const cell = findCellWords(reading, correction.cell);
      const place = cell === undefined ? correction.cell : `${cell.row} · ${cell.column}`;
      return { place, value: correction.value };
    }
  }
}

export function Corrections({ corrected, onChange }: CorrectionsProps) {
  const words = useText(correctionText);
  const whats = useText(whatText);
  const language = useLanguage();
  const { reading, corrections } = corrected;
  return (
    <details className={styles.corrections}>
      <summary>{words.title(corrections.length)}</summary>
      <p className={styles.small}>{words.note}</p>
      <ul>
        {corrections.map((correction) => {
          const { place, value } = getWords(reading, correction, language);
          const sentence = words.set(place ?? whats[correction.what], value);
          return (
            <li key={correction.id} className={styles.entry}>
              <span>
                {sentence} <span className={styles.small}>{words.because(correction.reason)}</span>
              </span>
              <Button
                aria-label={words.takeBackIt(sentence)}
                onClick={() => onChange(corrections.filter(({ id }) => id !== correction.id))}
              >
                {words.takeBack}
              </Button>
            </li>
          );
        })}
      </ul>
      <CorrectionForm corrected={corrected} onChange={onChange} />
    </details>
  );
}

// One bound of the amount range, typed in the unit of the view and kept as exact fen.
// What is typed stays here until it reads as an amount; an empty field is no bound.
import { useId, useState } from 'react';
import { type Fen, parseAmount } from '../../model/amount.ts';
import { formatAmount } from '../../ui/format/amount.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Filters.module.css';
import { useNodeWords } from './nodeWords.ts';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly fen: Fen | undefined;
  readonly onChange: (fen: Fen | undefined) => void;
}

export function AmountField({ label, placeholder, fen, onChange }: Props) {
  const { words, format } = useNodeWords();
  const id = useId();
  const [draft, setDraft] = useState<string>();
  const reading = parseAmount(draft ?? '', format.unit);
  const isWrong = draft !== undefined && !reading.ok && reading.problem !== 'blank';
  const handleChange = (text: string) => {
    setDraft(text);
    const typed = parseAmount(text, format.unit);
    if (typed.ok) onChange(typed.value.fen);
    else if (typed.problem === 'blank') onChange(undefined);
  };
  return (
    <>
      <input
        type="text"
        inputMode="decimal"
        className={styles.amount}
        aria-label={label}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={isWrong ? id : undefined}
        placeholder={placeholder}
        value={draft ?? (fen === undefined ? '' : formatAmount(fen, format))}
        maxLength={24}
        onChange={(event) => handleChange(event.target.value)}
        onBlur={() => setDraft(undefined)}
      />
      {isWrong && (
        <VisuallyHidden>
          <span id={id} role="alert">
            {words.notAnAmount}
          </span>
        </VisuallyHidden>
      )}
    </>
  );
}

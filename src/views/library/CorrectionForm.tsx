// One more correction: what, where, the new value and the reason. A change that does not
// fit is refused in words, and nothing is changed.
import { type ReactNode, useState } from 'react';
import type { UnitName } from '../../model/amount.ts';
import { getCellId } from '../../model/table.ts';
import { type TableKind, tableKindNames, tableKinds } from '../../model/tableKind.ts';
import {
  addCorrection,
  type Corrected,
  type Correction,
  type CorrectionChange,
  type CorrectionProblem,
  findCellWords,
} from '../../state/corrections.ts';
import { units } from '../../state/view.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { formatUnit } from '../../ui/format/amount.ts';
import { useAskBeforeLeaving } from '../../ui/hooks/useAskBeforeLeaving.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { correctionProblemText, correctionText, whatText } from './correctionText.ts';
import styles from './Library.module.css';

export interface CorrectionsProps {
  readonly corrected: Corrected;
  readonly onChange: (corrections: readonly Correction[]) => void;
}

const whats = ['department', 'year', 'unit', 'kind', 'cell'] as const;

interface Draft {
  readonly what: CorrectionChange['what'];
  readonly table: string;
  readonly cell: string;
  readonly value: string;
  readonly reason: string;
}

const empty: Draft = { what: 'department', table: '', cell: '', value: '', reason: '' };

/** A value outside the choices is refused as missing by the check of the change. */
function buildChange({ what, table, cell, value }: Draft): CorrectionChange {
  switch (what) {
    case 'department':
      return { what, value };
    case 'year':
      return { what, value: Number(value) };
    case 'unit':
      return { what, table, value: value as UnitName };
    case 'kind':
      return { what, table, value: value as TableKind };
    case 'cell':
      return { what, cell, value };
  }
}

interface ChooserProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className={styles.field}>
      <span className={styles.small}>{label}</span>
      {children}
    </label>
  );
}

function Chooser({ label, value, choices, onChange }: ChooserProps) {
  return (
    <Field label={label}>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {value === '' && <option value="">—</option>}
        {choices.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface PartProps {
  readonly corrected: CorrectionsProps['corrected'];
  readonly draft: Draft;
  readonly onDraft: (change: Partial<Draft>) => void;
}

/** Row and column of the cell; a table with one column needs no choice of it. */
function CellChoosers({ corrected, draft, onDraft }: PartProps) {
  const words = useText(correctionText);
  const [row, setRow] = useState('');
  const table = corrected.reading.disclosure.tables.find(({ id }) => id === draft.table);
  const panels = table?.panels ?? [];
  const panel = panels.find(({ rows }) => rows.some(({ id }) => id === row));
  const chosen = panel?.rows.find(({ id }) => id === row);
  const columns = (panel?.columns ?? []).flatMap(({ type, label, groups }, index) =>
    type !== 'amount' || chosen === undefined
      ? []
      : [[getCellId(chosen, index), [...groups, label].join(' › ')] as const],
  );
  const cell = findCellWords(corrected.reading, draft.cell);
  return (
    <>
      <Chooser
        label={words.row}
        value={chosen?.id ?? ''}
        choices={panels
          .flatMap(({ rows }) => rows)
          .map(({ id, code, name }) => [id, [code, name].filter(Boolean).join(' ')])}
        onChange={(value) => {
          setRow(value);
          onDraft({ cell: '' });
        }}
      />
      <Chooser
        label={words.column}
        value={draft.cell}
        choices={columns}
        onChange={(value) => onDraft({ cell: value })}
      />
      {cell !== undefined && <p className={styles.small}>{words.printed(cell.printed)}</p>}
    </>
  );
}

function ValueField({ draft, onDraft }: Omit<PartProps, 'corrected'>) {
  const words = useText(correctionText);
  const language = useLanguage();
  const setValue = (value: string) => onDraft({ value });
  if (draft.what === 'unit') {
    const choices = units.map((unit) => [unit, formatUnit(unit, language)] as const);
    return (
      <Chooser label={words.value} value={draft.value} choices={choices} onChange={setValue} />
    );
  }
  if (draft.what === 'kind') {
    const choices = tableKinds.map((kind) => [kind, tableKindNames[kind]] as const);
    return (
      <Chooser label={words.value} value={draft.value} choices={choices} onChange={setValue} />
    );
  }
  return (
    <Field label={words.value}>
      <input
        className={styles.input}
        value={draft.value}
        inputMode={draft.what === 'department' ? 'text' : 'decimal'}
        onChange={({ target }) => setValue(target.value)}
      />
    </Field>
  );
}

export function CorrectionForm({ corrected, onChange }: CorrectionsProps) {
  const words = useText(correctionText);
  const names = useText(whatText);
  const problems = useText(correctionProblemText);
  const [draft, setDraft] = useState(empty);
  const [problem, setProblem] = useState<CorrectionProblem>();
  useAskBeforeLeaving(draft.value !== '' || draft.reason !== '');
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const isOfTable = draft.what === 'unit' || draft.what === 'kind' || draft.what === 'cell';
  const isChoiceMissing = (draft.what === 'unit' || draft.what === 'kind') && draft.value === '';
  const record = () => {
    const added = isChoiceMissing
      ? ({ ok: false, problem: 'valueMissing' } as const)
      : addCorrection(corrected, buildChange(draft), draft.reason);
    setProblem(added.ok ? undefined : added.problem);
    if (!added.ok) return;
    setDraft({ ...empty, what: draft.what });
    onChange(added.value);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      <Chooser
        label={words.what}
        value={draft.what}
        choices={whats.map((what) => [what, names[what]])}
        onChange={(value) => {
          const what = whats.find((one) => one === value);
          if (what !== undefined) setDraft({ ...empty, what, reason: draft.reason });
        }}
      />
      {isOfTable && (
        <Chooser
          label={words.table}
          value={draft.table}
          choices={corrected.reading.disclosure.tables.map(({ id, number, title }) => [
            id,
            [number, title].filter(Boolean).join(' '),
          ])}
          onChange={(table) => change({ table, cell: '' })}
        />
      )}
      {draft.what === 'cell' && (
        <CellChoosers corrected={corrected} draft={draft} onDraft={change} />
      )}
      <ValueField draft={draft} onDraft={change} />
      <Field label={words.reason}>
        <input
          className={styles.input}
          value={draft.reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
      </Field>
      <Button type="submit">{words.add}</Button>
      <p role="status" className={styles.problem}>
        {problem === undefined ? '' : problems[problem]}
      </p>
    </form>
  );
}

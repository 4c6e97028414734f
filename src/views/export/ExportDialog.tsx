// Taking things along: what, as what, how it will look and how large it is; then save or
// print. A native modal dialog, so Escape, focus and the page behind it are the browser's
// business. The choice is remembered.
import { X } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useBudget } from '../../state/store.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { useText } from '../../ui/language/useText.ts';
import { getLink } from '../shared/navigation.ts';
import { useFormat } from '../shared/useFormat.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import {
  type ExportChoice,
  type Format,
  getFormat,
  keepChoice,
  loadChoice,
  subjectFormats,
  subjects,
} from './choice.ts';
import styles from './ExportDialog.module.css';
import { Result } from './Result.tsx';
import { exportText, formatHint, formatText, subjectText } from './text.ts';

export type PrintKind = 'brief' | 'report';

export interface ExportDialogProps {
  readonly onClose: () => void;
  readonly onPrint: (kind: PrintKind) => void;
}

/** One file holds the program already, and a page from disk has nothing beside it. */
const hasSingleFile = import.meta.env.PROD && import.meta.env.MODE !== 'single';
const offered = subjects.filter((subject) => subject !== 'app' || hasSingleFile);
const getStorage = () => window.localStorage;

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly value: Value;
  readonly words: Readonly<Record<Value, string>>;
  readonly onChange: (value: Value) => void;
}

function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { label, values, value, words, onChange } = props;
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {values.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={one === value}
            onChange={() => onChange(one)}
          />
          <span>{words[one]}</span>
        </label>
      ))}
    </fieldset>
  );
}

function TableChoice(props: { readonly value: string; readonly onChange: (id: string) => void }) {
  const { tables } = useDisclosure();
  const words = useText(exportText);
  return (
    <label className={styles.tableChoice}>
      {words.whichTable}
      <select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {tables.map(({ id, number = '', title }) => (
          <option key={id} value={id}>
            {[number.replaceAll(/\s/gu, ''), title].filter(Boolean).join(' ')}
          </option>
        ))}
      </select>
    </label>
  );
}

function useChoice() {
  const [stored, setStored] = useState(() => loadChoice(getStorage));
  const subject = offered.find((name) => name === stored.subject) ?? 'tree';
  const choice: ExportChoice = { ...stored, subject };
  const change = (next: ExportChoice) => {
    setStored(next);
    keepChoice(next, getStorage);
  };
  return { choice, change };
}

/** The table in view where it is one, else the first. */
function useTableId() {
  const { tables } = useDisclosure();
  const inView = useBudget(({ view }) => view.table);
  const [chosen, setChosen] = useState<string>();
  const known = tables.find(({ id }) => id === (chosen ?? inView)) ?? tables[0];
  return [known?.id ?? '', setChosen] as const;
}

function useRequest(choice: ExportChoice, table: string) {
  const disclosure = useDisclosure();
  const view = useBudget((state) => state.view);
  const { language } = useFormat();
  const { subject } = choice;
  const format = getFormat(choice);
  return useMemo(
    () => ({
      disclosure,
      view,
      language,
      subject,
      format,
      table,
      today: new Date(),
      link: getLink({ ...view, fact: '' }),
    }),
    [disclosure, view, language, subject, format, table],
  );
}

export function ExportDialog({ onClose, onPrint }: ExportDialogProps) {
  const words = useText(exportText);
  const subjectWords = useText(subjectText);
  const formatWords = useText(formatText);
  const hints = useText(formatHint);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const { choice, change } = useChoice();
  const [table, setTable] = useTableId();
  const request = useRequest(choice, table);
  const { subject, format } = request;
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const formats: readonly Format[] = subjectFormats[subject];
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <div className={styles.head}>
        <h2 id={id}>{words.title}</h2>
        <button
          type="button"
          className={styles.close}
          aria-label={words.close}
          onClick={() => dialog.current?.close()}
        >
          <X size={18} aria-hidden="true" />
        </button>
      </div>
      <div className={styles.body}>
        <div className={styles.side}>
          <Choices
            label={words.what}
            values={offered}
            value={subject}
            words={subjectWords}
            onChange={(next) => change({ ...choice, subject: next })}
          />
          {subject === 'table' && <TableChoice value={table} onChange={setTable} />}
          <Choices
            label={words.as}
            values={formats}
            value={format}
            words={formatWords}
            onChange={(next) =>
              change({ ...choice, formats: { ...choice.formats, [subject]: next } })
            }
          />
          <p className={styles.hint}>{hints[format]}</p>
        </div>
        {subject === 'print' ? (
          <section className={styles.result} aria-label={words.preview}>
            <p>{words.printHint}</p>
            <div className={styles.foot}>
              <Button
                tone="strong"
                onClick={() => onPrint(format === 'report' ? 'report' : 'brief')}
              >
                {words.print}
              </Button>
            </div>
          </section>
        ) : (
          <Result request={request} />
        )}
      </div>
    </dialog>
  );
}

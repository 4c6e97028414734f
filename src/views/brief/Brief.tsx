// The one-page brief: key figures, five largest lines, five largest changes with their
// reasons, the three public expenses, the checks, and the way back to the live page.
import { type ReactNode, useMemo } from 'react';
import { type Figure, forgetFacts } from '../../derive/figure.ts';
import { countFindings } from '../../derive/findings.ts';
import { getKeyFigures, type KeyFigures } from '../../derive/keyFigures.ts';
import { findLargestChanges, findLargestLines } from '../../derive/largest.ts';
import { buildThreePublic, type ThreePublicLine } from '../../derive/threePublic.ts';
import { buildYearChanges } from '../../derive/yearChanges.ts';
import { toFen } from '../../model/amount.ts';
import { useCheckReport } from '../../state/findings.ts';
import { formatUnit } from '../../ui/format/amount.ts';
import { formatShare } from '../../ui/format/share.ts';
import { useText } from '../../ui/language/useText.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { useFormat } from '../shared/useFormat.ts';
import { Origin } from './Origin.tsx';
import styles from './Printed.module.css';
import { briefText } from './text.ts';

const listed = 5;
const reasonLength = 60;

/** Figures on paper cannot be pressed: they go without their addresses. */
function PaperFigure(props: { readonly figure: Figure; readonly sign?: 'always' }) {
  return <FigureAmount {...props} figure={forgetFacts(props.figure)} />;
}

interface Key {
  readonly label: string;
  readonly figure: Figure;
  readonly isChange?: boolean;
}

function listKeys(figures: KeyFigures, words: (typeof briefText)['zh']): readonly Key[] {
  const { total, generalPublic } = figures.changes;
  const change = total ?? generalPublic;
  return [
    { label: words.total, figure: figures.total },
    { label: words.basic, figure: figures.basic },
    { label: words.project, figure: figures.project },
    { label: words.personnel, figure: figures.personnel },
    { label: words.operating, figure: figures.operating },
    { label: words.threePublic, figure: figures.threePublic },
    ...(change === undefined
      ? []
      : [
          {
            label: total === undefined ? words.changeGeneral : words.change,
            figure: change.change,
            isChange: true,
          },
        ]),
  ];
}

function KeyLine() {
  const disclosure = useDisclosure();
  const words = useText(briefText);
  const keys = useMemo(() => listKeys(getKeyFigures(disclosure), words), [disclosure, words]);
  return (
    <dl className={styles.keys} aria-label={words.keyFigures}>
      {keys.map(({ label, figure, isChange = false }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <PaperFigure figure={figure} {...(isChange ? { sign: 'always' as const } : {})} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function LargestLines() {
  const disclosure = useDisclosure();
  const words = useText(briefText);
  const { language } = useFormat();
  const lines = useMemo(() => findLargestLines(disclosure, listed), [disclosure]);
  const { total } = useMemo(() => getKeyFigures(disclosure), [disclosure]);
  const print = (fen: number | undefined) =>
    fen === undefined || total.state !== 'amount' || total.fen <= 0
      ? ''
      : formatShare(toFen(fen), total.fen, { language });
  if (lines.length === 0) return <p>{words.noLines}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col" data-number>
            {words.amount}
          </th>
          <th scope="col" data-number>
            {words.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ node }) => (
          <tr key={node.key}>
            <td>
              {node.code} {node.name}
            </td>
            <td data-number>
              <PaperFigure figure={node.total} />
            </td>
            <td data-number>{print(node.total.fen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function shorten(text: string): string {
  const letters = Array.from(text);
  return letters.length > reasonLength ? `${letters.slice(0, reasonLength).join('')}…` : text;
}

function YearHeaders() {
  const words = useText(briefText);
  return [words.lastYear, words.thisYear, words.difference].map((header) => (
    <th key={header} scope="col" data-number>
      {header}
    </th>
  ));
}

function YearFigures(props: Pick<ThreePublicLine, 'previous' | 'current' | 'change'>) {
  const { previous, current, change } = props;
  return (
    <>
      <td data-number>
        <PaperFigure figure={previous} />
      </td>
      <td data-number>
        <PaperFigure figure={current} />
      </td>
      <td data-number>
        <PaperFigure figure={change} sign="always" />
      </td>
    </>
  );
}

function LargestChanges() {
  const disclosure = useDisclosure();
  const words = useText(briefText);
  const changes = useMemo(
    () => findLargestChanges(buildYearChanges(disclosure), listed),
    [disclosure],
  );
  const marks: Partial<Record<string, string>> = { new: words.isNew, dropped: words.isDropped };
  if (changes.length === 0) return <p>{words.noChanges}</p>;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <YearHeaders />
          <th scope="col">{words.reason}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ key, name, kind, previous, current, change, reason }) => (
          <tr key={key}>
            <td>
              {name} {marks[kind] !== undefined && <em>{marks[kind]}</em>}
            </td>
            <YearFigures previous={previous} current={current} change={change} />
            <td>{reason === undefined ? words.noReason : shorten(reason.text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ThreePublicRow({ line, label }: { line: ThreePublicLine; label: string }) {
  return (
    <tr>
      <td>{label}</td>
      <YearFigures {...line} />
    </tr>
  );
}

function ThreePublicTable() {
  const disclosure = useDisclosure();
  const words = useText(briefText);
  const { total, lines } = useMemo(() => buildThreePublic(disclosure), [disclosure]);
  const names: Partial<Record<string, string>> = {
    overseas: words.overseas,
    vehiclePurchase: words.vehiclePurchase,
    vehicleRunning: words.vehicleRunning,
    hospitality: words.hospitality,
  };
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <YearHeaders />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <ThreePublicRow key={line.concept} line={line} label={names[line.concept] ?? ''} />
        ))}
        <ThreePublicRow line={total} label={words.sum} />
      </tbody>
    </table>
  );
}

function CheckCounts() {
  const words = useText(briefText);
  const { findings } = useCheckReport(useDisclosure());
  const { total, outcomes } = useMemo(() => countFindings(findings), [findings]);
  const { equal, withinRounding, differs, lawfulException, cannotBeChecked } = outcomes;
  return (
    <p>
      {words.checkCounts(total, equal, withinRounding)}
      {lawfulException > 0 && words.checkLawful(lawfulException)}
      {cannotBeChecked > 0 && words.checkOpen(cannotBeChecked)}
      {differs > 0 && <strong>{words.checkDiffer(differs)}</strong>}
      {words.stop}
    </p>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Brief() {
  const { department, year } = useDisclosure();
  const words = useText(briefText);
  const { unit, language } = useFormat();
  return (
    <article className={styles.brief}>
      <header>
        <h1>{words.title(department.text, year)}</h1>
        <p>{words.unit(formatUnit(unit, language))}</p>
      </header>
      <KeyLine />
      <Part title={words.largestLines}>
        <LargestLines />
      </Part>
      <Part title={words.largestChanges}>
        <LargestChanges />
      </Part>
      <Part title={words.threePublicTable}>
        <ThreePublicTable />
      </Part>
      <Part title={words.checks}>
        <CheckCounts />
      </Part>
      <Origin />
    </article>
  );
}

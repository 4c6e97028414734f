// The lines as a table: last year, this year, change, how each was published and what it
// is like against operating funds. An empty table says "not applicable", never zero.
import { useRef } from 'react';
import type { ThreePublic, ThreePublicLine } from '../../derive/threePublic.ts';
import { Amount } from '../../ui/amount/Amount.tsx';
import { Section } from '../../ui/controls/Section.tsx';
import { formatUnit } from '../../ui/format/amount.ts';
import { formatShare } from '../../ui/format/share.ts';
import { useWidth } from '../../ui/hooks/useWidth.ts';
import { useText } from '../../ui/language/useText.ts';
import { DataTable } from '../../ui/treeTable/DataTable.tsx';
import type { TableColumn } from '../../ui/treeTable/types.ts';
import { ChangeAmount, formatChangeOf } from '../shared/ChangeFigure.tsx';
import { getColumnDecimals } from '../shared/columns.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { useFormat } from '../shared/useFormat.ts';
import { PresenceMark } from './PresenceMark.tsx';
import { getPresenceOf, getPublishedAs } from './publishedAs.ts';
import { threePublicText } from './text.ts';
import styles from './ThreePublic.module.css';

interface Props {
  readonly result: ThreePublic;
}

/** Narrower than this, how a line was published stands under its name. */
const tableFrom = 700;

/** Overseas, vehicles with their two parts, hospitality; the total is the table's foot. */
function listLines({ vehicles, lines }: ThreePublic): readonly ThreePublicLine[] {
  const [overseas, purchase, running, hospitality] = lines;
  return [overseas, vehicles, purchase, running, hospitality].flatMap((line) => line ?? []);
}

function useFigureColumns(lines: readonly ThreePublicLine[]): TableColumn<ThreePublicLine>[] {
  const words = useText(threePublicText);
  const { year } = useDisclosure();
  const { unit, language } = useFormat();
  const decimals = getColumnDecimals(
    lines.flatMap(({ previous, current, change }) => [previous, current, change]),
    unit,
  );
  const headerNote = formatUnit(unit, language);
  return [
    {
      id: 'previous',
      header: words.previous(year - 1),
      headerNote,
      align: 'number',
      render: ({ previous }) => <FigureAmount figure={previous} decimals={decimals} />,
      text: ({ previous }) => String(previous.fen ?? ''),
    },
    {
      id: 'current',
      header: words.current(year),
      headerNote,
      align: 'number',
      render: ({ current, presence }) =>
        presence === 'notApplicable' ? (
          <Amount figure={{ state: 'notApplicable' }} unit={unit} />
        ) : (
          <FigureAmount figure={current} decimals={decimals} />
        ),
      text: ({ current }) => String(current.fen ?? ''),
    },
    {
      id: 'change',
      header: words.change,
      headerNote,
      align: 'number',
      render: (line) => <ChangeAmount change={line} decimals={decimals} />,
      text: ({ change }) => String(change.fen ?? ''),
    },
    {
      id: 'rate',
      header: words.rateHeader,
      align: 'number',
      hideBelow: 460,
      render: (line) => formatChangeOf(line, language),
      text: (line) => formatChangeOf(line, language),
    },
  ];
}

function Published({ line }: { readonly line: ThreePublicLine }) {
  const words = useText(threePublicText);
  const kind = getPublishedAs(line);
  return (
    <span className={styles.published}>
      <PresenceMark presence={getPresenceOf(kind)} />
      {words[kind]}
    </span>
  );
}

interface LineNameProps {
  readonly line: ThreePublicLine;
  /** Says how the line was published where its column has no room. */
  readonly isNarrow: boolean;
}

function LineName({ line, isNarrow }: LineNameProps) {
  const words = useText(threePublicText);
  const isPart = line.concept === 'vehiclePurchase' || line.concept === 'vehicleRunning';
  return (
    <span className={styles.line} data-part={isPart || undefined}>
      {words[line.concept]}
      {isNarrow && <Published line={line} />}
    </span>
  );
}

/** What the total is like against operating funds, in a sentence that explains both. */
function OperatingRemark({ result }: Props) {
  const words = useText(threePublicText);
  const { language } = useFormat();
  const { operating, total } = result;
  if (operating.state !== 'amount') return null;
  const isShare = total.current.state === 'amount' && operating.fen > 0;
  return (
    <p className={styles.remark}>
      {words.operatingNote} <FigureAmount figure={operating} withUnit /> {words.operatingExplained}
      {isShare && words.operatingShare(formatShare(total.current.fen, operating.fen, { language }))}
    </p>
  );
}

export function LinesTable({ result }: Props) {
  const words = useText(threePublicText);
  const format = useFormat();
  const lines = listLines(result);
  const figures = useFigureColumns([...lines, result.total]);
  const { operating } = result;
  const box = useRef<HTMLDivElement>(null);
  const isNarrow = (useWidth(box) ?? tableFrom) < tableFrom;
  const share = ({ current }: ThreePublicLine) =>
    current.state === 'amount' && operating.state === 'amount' && operating.fen > 0
      ? formatShare(current.fen, operating.fen, format)
      : '—';
  const columns: readonly TableColumn<ThreePublicLine>[] = [
    {
      id: 'name',
      header: words.line,
      render: (line) => <LineName line={line} isNarrow={isNarrow} />,
      text: ({ concept }) => words[concept],
    },
    ...figures,
    {
      id: 'published',
      header: words.published,
      hideBelow: tableFrom,
      render: (line) => <Published line={line} />,
      text: (line) => words[getPublishedAs(line)],
    },
    {
      id: 'share',
      header: words.ofOperating,
      align: 'number',
      hideBelow: tableFrom,
      render: share,
      text: share,
    },
  ];
  return (
    <Section title={words.lines}>
      <div ref={box}>
        <DataTable
          label={words.lines}
          rows={lines}
          getKey={({ concept }) => concept}
          columns={columns}
          footer={Object.fromEntries(
            columns.map((column) => [column.id, column.render(result.total)]),
          )}
        />
      </div>
      <OperatingRemark result={result} />
    </Section>
  );
}

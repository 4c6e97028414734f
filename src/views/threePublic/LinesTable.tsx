// The lines as a table: last year, this year, change, how each was published and what it
// is like against operating funds. An empty table says "not applicable", never zero.
import type { ThreePublic, ThreePublicLine } from '../../derive/threePublic.ts';
import { Amount } from '../../ui/amount/Amount.tsx';
import { Section } from '../../ui/controls/Section.tsx';
import { formatUnit } from '../../ui/format/amount.ts';
import { formatShare } from '../../ui/format/share.ts';
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

/** Overseas, vehicles with their two parts, hospitality, and the total last. */
function listLines({ total, vehicles, lines }: ThreePublic): readonly ThreePublicLine[] {
  const [overseas, purchase, running, hospitality] = lines;
  return [overseas, vehicles, purchase, running, hospitality, total].flatMap((line) => line ?? []);
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
      render: (line) => formatChangeOf(line, language),
      text: (line) => formatChangeOf(line, language),
    },
  ];
}

function LineName({ line }: { readonly line: ThreePublicLine }) {
  const words = useText(threePublicText);
  const isPart = line.concept === 'vehiclePurchase' || line.concept === 'vehicleRunning';
  return (
    <span className={styles.line} data-part={isPart || undefined}>
      {words[line.concept]}
    </span>
  );
}

export function LinesTable({ result }: Props) {
  const words = useText(threePublicText);
  const format = useFormat();
  const lines = listLines(result);
  const figures = useFigureColumns(lines);
  const { operating } = result;
  const share = ({ current }: ThreePublicLine) =>
    current.state === 'amount' && operating.state === 'amount' && operating.fen > 0
      ? formatShare(current.fen, operating.fen, format)
      : '—';
  const columns: readonly TableColumn<ThreePublicLine>[] = [
    {
      id: 'name',
      header: words.line,
      render: (line) => <LineName line={line} />,
      text: ({ concept }) => words[concept],
    },
    ...figures,
    {
      id: 'published',
      header: words.published,
      render: (line) => {
        const kind = getPublishedAs(line);
        return (
          <span className={styles.published}>
            <PresenceMark presence={getPresenceOf(kind)} />
            {words[kind]}
          </span>
        );
      },
      text: (line) => words[getPublishedAs(line)],
    },
    { id: 'share', header: words.ofOperating, align: 'number', render: share, text: share },
  ];
  return (
    <Section title={words.lines}>
      <DataTable
        label={words.lines}
        rows={lines}
        getKey={({ concept }) => concept}
        columns={columns}
      />
      {operating.state === 'amount' && (
        <p className={styles.remark}>
          {words.operatingNote} <FigureAmount figure={operating} withUnit />{' '}
          {words.operatingExplained}
        </p>
      )}
    </Section>
  );
}

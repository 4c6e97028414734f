// Project expenditure by economic class, as far as the reading could place the figures.
// Where the columns were lost, that is said in plain words instead of a guess.
import type { ProjectClass } from '../../derive/basicProject.ts';
import { Section } from '../../ui/controls/Section.tsx';
import { Notice } from '../../ui/controls/Notice.tsx';
import { formatUnit } from '../../ui/format/amount.ts';
import { useText } from '../../ui/language/useText.ts';
import { DataTable } from '../../ui/treeTable/DataTable.tsx';
import { getColumnDecimals, listTableIds } from '../shared/columns.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { goTo } from '../shared/navigation.ts';
import { useFormat } from '../shared/useFormat.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import { basicProjectText } from './text.ts';

interface Props {
  readonly classes: readonly ProjectClass[];
}

function Known({ classes }: Props) {
  const words = useText(basicProjectText);
  const { unit, language } = useFormat();
  const figures = classes.map(({ figure }) => figure);
  const decimals = getColumnDecimals(figures, unit);
  return (
    <DataTable
      label={words.projectClasses}
      rows={classes}
      getKey={({ label, code = '' }) => `${code} ${label}`}
      columns={[
        {
          id: 'name',
          header: words.economicClass,
          render: ({ label, code }) => [code, label].filter(Boolean).join(' '),
          text: ({ label }) => label,
        },
        {
          id: 'amount',
          header: words.project,
          headerNote: formatUnit(unit, language),
          align: 'number',
          render: ({ figure }) => <FigureAmount figure={figure} decimals={decimals} />,
          text: ({ figure }) => String(figure.fen ?? ''),
          sortValue: ({ figure }) => figure.fen,
        },
      ]}
    />
  );
}

export function ProjectClasses({ classes }: Props) {
  const words = useText(basicProjectText);
  const [table = ''] = listTableIds(classes.map(({ figure }) => figure));
  const lost = classes.filter(({ figure }) => figure.state === 'undetermined').length;
  const isAllLost = lost === classes.length;
  return (
    <Section
      title={words.projectClasses}
      aside={<ViewLink change={goTo('tables', { table })}>{words.toTable}</ViewLink>}
    >
      {lost > 0 && (
        <Notice tone="caution">{isAllLost ? words.lost(lost) : words.lostSome(lost)}</Notice>
      )}
      {!isAllLost && <Known classes={classes} />}
    </Section>
  );
}

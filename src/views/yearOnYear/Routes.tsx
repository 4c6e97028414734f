// Where last year's figure comes from, in words and in digits: this year minus the change.
// Every way the document opens is shown, and whether it meets the start of the bridge.
import { useMemo } from 'react';
import { type Bridge, getBridgeChange } from '../../derive/bridge.ts';
import { listPreviousRoutes, type PreviousRoute } from '../../derive/previousRoutes.ts';
import { Section } from '../../ui/controls/Section.tsx';
import { formatUnit } from '../../ui/format/amount.ts';
import { useText } from '../../ui/language/useText.ts';
import { DataTable } from '../../ui/treeTable/DataTable.tsx';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { useFormat } from '../shared/useFormat.ts';
import { yearOnYearText } from './text.ts';
import styles from './YearOnYear.module.css';

type Words = (typeof yearOnYearText)['zh'];

function nameRoute({ basis, parts }: PreviousRoute, words: Words): string {
  return basis === 'items' ? words.route_items(parts) : words[`route_${basis}`];
}

function Formula({ bridge }: { readonly bridge: Bridge }) {
  const words = useText(yearOnYearText);
  const { change } = getBridgeChange(bridge);
  return (
    <p className={styles.formula}>
      <span className={styles.formulaWords}>{words.formula}</span>
      <span className={styles.formulaDigits}>
        <FigureAmount figure={bridge.to} /> {words.minus} (
        <FigureAmount figure={change} sign="always" />) {words.equals}{' '}
        <FigureAmount figure={bridge.from} withUnit />
      </span>
    </p>
  );
}

export function Routes({ bridge }: { readonly bridge: Bridge }) {
  const disclosure = useDisclosure();
  const words = useText(yearOnYearText);
  const { unit, language } = useFormat();
  const routes = useMemo(() => listPreviousRoutes(disclosure, bridge), [disclosure, bridge]);
  const isPublished = bridge.basis === 'published';
  const differ = routes.filter(({ isEqual }) => !isEqual).length;
  return (
    <Section title={words.routes} note={isPublished ? words.routesPublished : words.routesNote}>
      {!isPublished && <Formula bridge={bridge} />}
      <div className={styles.routes}>
        <DataTable
          label={words.routes}
          rows={routes}
          getKey={({ basis }) => basis}
          columns={[
            {
              id: 'way',
              header: words.way,
              render: (route) => nameRoute(route, words),
              text: (route) => nameRoute(route, words),
            },
            {
              id: 'last',
              header: words.last,
              headerNote: formatUnit(unit, language),
              align: 'number',
              render: ({ previous }) => <FigureAmount figure={previous} />,
              text: ({ previous }) => String(previous.fen),
            },
            {
              id: 'outcome',
              header: words.outcome,
              render: ({ isEqual }) => (isEqual ? words.agrees : words.differs),
              text: ({ isEqual }) => (isEqual ? words.agrees : words.differs),
            },
          ]}
        />
      </div>
      {(routes.length > 1 || differ > 0) && (
        <p className={styles.remark}>
          {differ > 0 ? words.someDiffer : words.allAgree(routes.length)}
        </p>
      )}
    </Section>
  );
}

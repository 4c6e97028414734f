// Everything about one published figure, in the order a reader asks: how much, what it
// is, where it stands, how it was read, what it can be compared with, which checks use it.
import type { Fact } from '../../../derive/facts.ts';
import { useText } from '../../../ui/language/useText.ts';
import { goTo } from '../../shared/navigation.ts';
import { ViewLink } from '../../shared/ViewLink.tsx';
import { Citation } from './Citation.tsx';
import { Definitions } from './Definitions.tsx';
import { FactChecks } from './FactChecks.tsx';
import styles from './FigurePanel.module.css';
import { Headline } from './Headline.tsx';
import { HowRead } from './HowRead.tsx';
import { InContext } from './InContext.tsx';
import { Place } from './Place.tsx';
import { SourceExcerpt } from './SourceExcerpt.tsx';
import { panelText } from './text.ts';

export function FactContent({ fact }: { readonly fact: Fact }) {
  const words = useText(panelText);
  return (
    <>
      <Headline fact={fact} />
      <Citation fact={fact} />
      <Definitions fact={fact} />
      <section>
        <h3 className={styles.heading}>{words.where}</h3>
        <Place fact={fact} />
        <SourceExcerpt source={fact.source} />
        {fact.kind === 'cell' && (
          <p>
            <ViewLink change={goTo('tables', { table: fact.table.id, fact: fact.id })}>
              {words.inTables}
            </ViewLink>
          </p>
        )}
      </section>
      <HowRead fact={fact} />
      <InContext fact={fact} />
      <FactChecks fact={fact} />
    </>
  );
}

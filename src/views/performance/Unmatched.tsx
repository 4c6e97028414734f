// Projects without a sheet and sheets without a project, by name; shown where there are any.
import type { PerformanceView } from '../../derive/performance.ts';
import type { PerformanceSummary } from '../../derive/performanceSummary.ts';
import { Section } from '../../ui/controls/Section.tsx';
import { useText } from '../../ui/language/useText.ts';
import { performanceText } from './text.ts';
import styles from './Performance.module.css';

interface Props {
  readonly summary: PerformanceSummary;
  readonly sheets: readonly PerformanceView[];
}

export function Unmatched({ summary, sheets }: Props) {
  const words = useText(performanceText);
  const { withoutSheet, unmatched } = summary;
  if (withoutSheet.length === 0 && unmatched.length === 0) return null;
  const quote = (names: readonly string[]) => names.map(words.quote).join(words.listJoint);
  const sheetNames = sheets.filter(({ id }) => unmatched.includes(id)).map(({ name }) => name);
  return (
    <Section title={words.unmatched} note={words.byName}>
      <ul className={styles.unmatched}>
        {withoutSheet.length > 0 && (
          <li>{words.withoutSheet(quote(withoutSheet.map(({ name }) => name)))}</li>
        )}
        {sheetNames.length > 0 && <li>{words.withoutProject(quote(sheetNames))}</li>}
      </ul>
    </Section>
  );
}

// What the signs of the table mean: the usual four always, the rare ones where they occur.
import type { Presence, ThreePublic } from '../../derive/threePublic.ts';
import { useText } from '../../ui/language/useText.ts';
import { PresenceMark } from './PresenceMark.tsx';
import { threePublicText } from './text.ts';
import styles from './ThreePublic.module.css';

const usual = [
  'amount',
  'zero',
  'none',
  'notPublished',
  'notApplicable',
] as const satisfies Presence[];
const rare = ['undetermined', 'unreadable'] as const satisfies Presence[];

export function PresenceLegend({ result }: { readonly result: ThreePublic }) {
  const words = useText(threePublicText);
  const occurring = new Set([result.total, ...result.lines].map(({ presence }) => presence));
  const shown: readonly Presence[] = [...usual, ...rare.filter((one) => occurring.has(one))];
  return (
    <section aria-labelledby="presence-legend" className={styles.legend}>
      <h3 id="presence-legend" className={styles.legendTitle}>
        {words.legend}
      </h3>
      <dl className={styles.legendList}>
        {shown.map((presence) => (
          <div key={presence} className={styles.legendEntry}>
            <dt className={styles.published}>
              <PresenceMark presence={presence} />
              {words[presence]}
            </dt>
            <dd>{words[`${presence}Meaning`]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

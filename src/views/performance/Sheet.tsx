// One performance sheet: funds, goal, weights by level-1 name and their sum, indicators.
import type { PerformanceView } from '../../derive/performance.ts';
import { Fold } from '../../ui/controls/Fold.tsx';
import { useText } from '../../ui/language/useText.ts';
import { FigureAmount } from '../shared/FigureAmount.tsx';
import { goTo } from '../shared/navigation.ts';
import { SourceLink } from '../shared/SourceLink.tsx';
import { TermText } from '../shared/TermText.tsx';
import { ViewLink } from '../shared/ViewLink.tsx';
import { Indicators } from './Indicators.tsx';
import { performanceText } from './text.ts';
import styles from './Performance.module.css';

interface SheetProps {
  readonly sheet: PerformanceView;
}

function Funds({ sheet }: SheetProps) {
  const words = useText(performanceText);
  if (sheet.funds.length === 0) return null;
  return (
    <>
      <dt className={styles.label}>{words.funds}</dt>
      <dd className={styles.funds}>
        {sheet.funds.map(({ label, figure }) => (
          <span key={figure.fact}>
            <span className={styles.fundLabel}>{label}</span>{' '}
            <FigureAmount figure={figure} withUnit />
          </span>
        ))}
      </dd>
    </>
  );
}

function Weights({ sheet }: SheetProps) {
  const words = useText(performanceText);
  const { groups, weightSum, weightless } = sheet;
  return (
    <>
      <dt className={styles.label}>{words.groupWeights}</dt>
      <dd className={styles.funds}>
        {weightSum !== undefined &&
          groups.map(({ name, weight }) => (
            <span key={name}>{words.groupWeight(name, String(weight ?? '—'))}</span>
          ))}
        {weightSum !== undefined && <strong>{words.weightSum(weightSum)}</strong>}
        {weightless > 0 && <span>{words.weightless(weightless)}</span>}
      </dd>
    </>
  );
}

function ProjectLink({ sheet }: SheetProps) {
  const words = useText(performanceText);
  if (sheet.scope === 'department') return null;
  if (sheet.project === undefined) return <span>{words.noProject}</span>;
  return (
    <ViewLink change={goTo('basicProject', { node: sheet.project })}>{words.toProject}</ViewLink>
  );
}

interface Props extends SheetProps {
  readonly isOpenAtFirst: boolean;
  readonly isTarget: boolean;
}

export function Sheet({ sheet, isOpenAtFirst, isTarget }: Props) {
  const words = useText(performanceText);
  const { name, scope, goal, title, groups } = sheet;
  return (
    <Fold
      title={
        <>
          {name}
          <span className={styles.tag}>{words[scope]}</span>
        </>
      }
      isOpenAtFirst={isOpenAtFirst}
      isTarget={isTarget}
    >
      <dl className={styles.details}>
        <Funds sheet={sheet} />
        {goal !== undefined && (
          <>
            <dt className={styles.label}>{words.goal}</dt>
            <dd className={styles.goal}>
              <TermText>{goal.text}</TermText>
            </dd>
          </>
        )}
        {groups.length > 0 && <Weights sheet={sheet} />}
        <dt className={styles.label}>{words.place}</dt>
        <dd className={styles.funds}>
          <span>{title}</span>
          <SourceLink source={sheet.source} fact={sheet.id} />
          <ProjectLink sheet={sheet} />
        </dd>
      </dl>
      <Indicators sheet={sheet} />
    </Fold>
  );
}

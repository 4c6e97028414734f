// The published reason of each line, in the words of the document, with its place.
import type { ThreePublic, ThreePublicLine } from '../../derive/threePublic.ts';
import { useLanguage, useText } from '../../ui/language/useText.ts';
import { ChangeAmount, formatChangeOf } from '../shared/ChangeFigure.tsx';
import { SourceLink } from '../shared/SourceLink.tsx';
import { TermText } from '../shared/TermText.tsx';
import { threePublicText } from './text.ts';
import styles from './ThreePublic.module.css';

function Reason({ line }: { readonly line: ThreePublicLine }) {
  const words = useText(threePublicText);
  const language = useLanguage();
  const { reason, statement, concept } = line;
  return (
    <li className={styles.reason}>
      <div className={styles.reasonHead}>
        <span className={styles.reasonName}>{words[concept]}</span>
        <span>
          <ChangeAmount change={line} withUnit /> {formatChangeOf(line, language)}
        </span>
      </div>
      <p>
        {reason === undefined ? words.noReason : <TermText>{reason.text}</TermText>}
        {reason !== undefined && <> </>}
        {reason !== undefined && <SourceLink source={reason.source} fact={statement} />}
      </p>
    </li>
  );
}

export function Reasons({ result }: { readonly result: ThreePublic }) {
  const words = useText(threePublicText);
  // The largest change first; the total only where it has a reason of its own.
  const told = [result.total, ...result.lines]
    .filter(
      ({ reason, change, concept }) =>
        reason !== undefined || (concept !== 'threePublic' && (change.fen ?? 0) !== 0),
    )
    .toSorted((left, right) => Math.abs(right.change.fen ?? 0) - Math.abs(left.change.fen ?? 0));
  if (told.length === 0) return <p className={styles.remark}>{words.noReasons}</p>;
  return (
    <ul>
      {told.map((line) => (
        <Reason key={line.concept} line={line} />
      ))}
    </ul>
  );
}

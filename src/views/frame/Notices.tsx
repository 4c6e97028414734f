// What the last link could not say: parameters left aside, and a document that is not
// here. Both name what was ignored; the page goes on working.
import { isBundled } from '../../state/bundledDocuments.ts';
import { selectDisclosure, selectIsDocumentMissing } from '../../state/selectors.ts';
import { useBudget } from '../../state/store.ts';
import { Notice } from '../../ui/controls/Notice.tsx';
import { useText } from '../../ui/language/useText.ts';
import { sharedText } from '../shared/text.ts';
import styles from './Frame.module.css';
import { frameText } from './text.ts';

const longestValue = 24;

function shorten(text: string): string {
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}

function MissingDocumentNotice() {
  const words = useText(frameText);
  const shared = useText(sharedText);
  const id = useBudget((state) => state.view.document);
  const disclosure = useBudget(selectDisclosure);
  const setView = useBudget((state) => state.setView);
  if (disclosure === undefined) return null;
  const shown = shared.documentName(disclosure.department.text, disclosure.year);
  return (
    <Notice tone="caution" title={words.missingDocument} onClose={() => setView({ document: '' })}>
      <p>{words.missingDocumentBody(shorten(id), shown)}</p>
    </Notice>
  );
}

export function Notices() {
  const words = useText(frameText);
  const shared = useText(sharedText);
  const problems = useBudget((state) => state.linkProblems);
  const dismiss = useBudget((state) => state.dismissLinkProblems);
  const isMissing = useBudget(
    (state) =>
      selectIsDocumentMissing(state) &&
      !isBundled(state.view.document) &&
      state.library.state !== 'opening',
  );
  if (problems.length === 0 && !isMissing) return null;
  const list = problems
    .map(({ key, value }) => words.linkProblem(shorten(key), shorten(value)))
    .join(shared.listJoint);
  return (
    <div className={styles.notices}>
      {problems.length > 0 && (
        <Notice tone="caution" title={words.linkProblems} onClose={dismiss}>
          <p>{words.linkProblemList(list)}</p>
        </Notice>
      )}
      {isMissing && <MissingDocumentNotice />}
    </div>
  );
}

// The overview: what a newcomer sees in ten seconds. One sentence, six figures, the flow
// of the money, the largest lines and changes, and how far the reading can be trusted.
import { useText } from '../../ui/language/useText.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { ViewHeading } from '../shared/ViewHeading.tsx';
import { KeyFigures } from './KeyFigures.tsx';
import { LargestChanges } from './LargestChanges.tsx';
import { LargestLines } from './LargestLines.tsx';
import { MoneyFlow } from './MoneyFlow.tsx';
import styles from './Overview.module.css';
import { ReadingState } from './ReadingState.tsx';
import { Sentence } from './Sentence.tsx';
import { overviewText } from './text.ts';

export function OverviewView() {
  const { department, year } = useDisclosure();
  const words = useText(overviewText);
  return (
    <>
      <ViewHeading title={words.title(department.text, year)}>
        <Sentence />
      </ViewHeading>
      <KeyFigures />
      <MoneyFlow />
      <div className={styles.columns}>
        <LargestLines />
        <LargestChanges />
      </div>
      <ReadingState />
    </>
  );
}

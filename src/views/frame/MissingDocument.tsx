// Stands where the view would be while there is no document: being loaded, not loaded
// because something failed, or none at all.
import { bundledDocuments } from '../../state/bundledDocuments.ts';
import { useBudget } from '../../state/store.ts';
import { EmptyState } from '../../ui/controls/EmptyState.tsx';
import { ErrorState } from '../../ui/controls/ErrorState.tsx';
import { Skeleton } from '../../ui/controls/Skeleton.tsx';
import { useText } from '../../ui/language/useText.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { ProblemWords } from '../shared/ProblemWords.tsx';
import { frameText } from './text.ts';

export function MissingDocument() {
  const words = useText(frameText);
  const task = useBudget((state) => state.task);
  const setTask = useBudget((state) => state.setTask);
  if (task.state === 'failed') {
    const { failure } = task;
    return (
      <ErrorState
        title={words.loadFailed}
        report={`${failure.code}\n${failure.detail}`}
        onRetry={() => setTask({ state: 'idle' })}
      >
        {failure.code === 'bundledDocumentNotLoaded' ? (
          words.loadFailedBody
        ) : (
          <ProblemWords problem={failure} />
        )}
      </ErrorState>
    );
  }
  if (bundledDocuments.length === 0 && task.state === 'idle') {
    return <EmptyState title={words.noDocument}>{words.noDocumentBody}</EmptyState>;
  }
  return (
    <>
      <VisuallyHidden>
        <h1>{words.productLong}</h1>
      </VisuallyHidden>
      <Skeleton height="100vh" lines={12} />
    </>
  );
}

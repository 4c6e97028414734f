// The view "library": open files of your own, look at how they were read, keep them in
// this browser, delete them again.
import { bundledDocuments } from '../../state/bundledDocuments.ts';
import { useBudget } from '../../state/store.ts';
import { useText } from '../../ui/language/useText.ts';
import { ViewHeading } from '../shared/ViewHeading.tsx';
import { OpenFiles } from './OpenFiles.tsx';
import { Queue } from './Queue.tsx';
import { Shelf } from './Shelf.tsx';
import { libraryText } from './text.ts';

export function LibraryView() {
  const words = useText(libraryText);
  const library = useBudget((state) => state.library);
  const own = library.state === 'ready' ? library.entries.length : 0;
  return (
    <>
      <ViewHeading title={words.title}>{words.lead(own, bundledDocuments.length)}</ViewHeading>
      <OpenFiles />
      <Queue />
      <Shelf />
    </>
  );
}

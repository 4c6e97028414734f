// Files dropped or pasted anywhere on the page, and the library opened with the page.
// Comes in: events of the window. Goes out: files to who takes them; true while files
// hover over the page.
import { useEffect, useState } from 'react';
import { dispatchFiles, type DropTaker, isEditable, listFiles } from '../../state/drop.ts';
import { listDropTakers } from '../../state/dropTakers.ts';
import { getLibrary } from '../../state/library/openOnce.ts';
import { budgetStore } from '../../state/store.ts';
import { goTo } from '../shared/navigation.ts';
import { makePictureTaker, type PictureNews } from '../shared/pictureTaker.ts';

const readers = listDropTakers({
  onQueued: () => {
    budgetStore.getState().setView(goTo('library'));
  },
});

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

interface Drop {
  /** Name of a file made of pasted text. */
  readonly pastedName: string;
  /** Stays the same function, or the listeners are hung anew. */
  readonly onPicture: (news: PictureNews) => void;
}

function take(data: DataTransfer | null, { pastedName, onPicture }: Drop): boolean {
  const files = listFiles(data, pastedName);
  if (files.length === 0) return false;
  const takers: readonly DropTaker[] = [makePictureTaker(onPicture), ...readers];
  void dispatchFiles(files, takers);
  return true;
}

/** Opens the library once; what it says goes into the store. */
export function useLibraryStart(): void {
  useEffect(() => {
    void getLibrary();
  }, []);
}

/** True while files hover over the page. */
export function useDrop({ pastedName, onPicture }: Drop): boolean {
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const drop: Drop = { pastedName, onPicture };
    const handleOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const handleLeave = (event: DragEvent) => {
      // Leaving the window itself leads to no other element.
      if (event.relatedTarget === null) setIsOver(false);
    };
    const handleDrop = (event: DragEvent) => {
      setIsOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      take(event.dataTransfer, drop);
    };
    const handlePaste = (event: ClipboardEvent) => {
      if (isEditable(event.target)) return;
      if (take(event.clipboardData, drop)) event.preventDefault();
    };
    window.addEventListener('dragover', handleOver);
    window.addEventListener('dragleave', handleLeave);
    window.addEventListener('drop', handleDrop);
    window.addEventListener('paste', handlePaste);
    return () => {
      window.removeEventListener('dragover', handleOver);
      window.removeEventListener('dragleave', handleLeave);
      window.removeEventListener('drop', handleDrop);
      window.removeEventListener('paste', handlePaste);
    };
  }, [pastedName, onPicture]);
  return isOver;
}

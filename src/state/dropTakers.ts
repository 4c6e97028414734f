/**
 * Who takes which dropped files, the most particular first.
 */
import type { DropTaker } from './drop.ts';
import { isArchive } from './library/archiveHead.ts';

export interface DropNews {
  /** Files went to the reading queue, which is shown in the library. */
  readonly onQueued: () => void;
}

/** The last one is for any file. */
export function listDropTakers({ onQueued }: DropNews): readonly DropTaker[] {
  return [
    {
      isFor: isArchive,
      take: async (files) => {
        const { importer } = await import('./importer.ts');
        importer.addArchives(files);
        onQueued();
      },
    },
    {
      isFor: () => true,
      take: async (files) => {
        const { importer } = await import('./importer.ts');
        importer.addFiles(files);
        onQueued();
      },
    },
  ];
}

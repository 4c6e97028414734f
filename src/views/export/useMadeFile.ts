// The file of the present choice, made while the dialog is open so that its size is
// known before it is saved. A changed choice cancels the one before.
// Comes in: the request, the same object while nothing changed. Goes out: the state of
// the making, how the file will look, and how to cancel it or try again.
import { useEffect, useRef, useState } from 'react';
import type { FilePreview } from '../../ui/exportData/preview.ts';
import type { MadeFile } from './archive.ts';
import { createDataMaker } from './dataMaker.ts';
import { makeFile, type MakeRequest } from './makeFile.ts';
import { openDataWorker } from './openDataWorker.ts';

export type Making =
  | {
      readonly state: 'making';
      readonly isSlow: boolean;
      readonly done: number;
      readonly total: number;
    }
  | { readonly state: 'made'; readonly file: MadeFile | undefined }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed' };

interface Round {
  readonly request: MakeRequest;
  readonly making: Making;
}

/** How the file of a request will look; undefined inside where there is nothing to see. */
export interface Look {
  readonly request: MakeRequest;
  readonly preview: FilePreview | undefined;
}

/** Below this nobody waits, and a flickering bar would only disturb. */
const slow = 300;
const begun: Making = { state: 'making', isSlow: false, done: 0, total: 1 };

/** Another format of the same content looks the same. */
function findLook(look: Look | undefined, { subject, table }: MakeRequest): Look | undefined {
  const isSame = look?.request.subject === subject && look.request.table === table;
  return isSame ? look : undefined;
}

function useMaker() {
  const [maker] = useState(() => createDataMaker(openDataWorker));
  useEffect(() => maker.end, [maker]);
  return maker;
}

export function useMadeFile(request: MakeRequest) {
  const maker = useMaker();
  const [round, setRound] = useState<Round>();
  const [look, setLook] = useState<Look>();
  const [attempt, setAttempt] = useState(0);
  const stop = useRef<() => void>(undefined);
  useEffect(() => {
    const abort = new AbortController();
    stop.current = () => abort.abort();
    let progress = begun;
    const say = (making: Making) => {
      if (!abort.signal.aborted) setRound({ request, making });
    };
    const timer = setTimeout(() => {
      progress = { ...progress, isSlow: true } as Making;
      say(progress);
    }, slow);
    const run = async (): Promise<void> => {
      try {
        const file = await makeFile(
          { ...request, maker },
          {
            signal: abort.signal,
            onStep: (done, total) => {
              progress = { ...progress, done, total } as Making;
              if (progress.state === 'making' && progress.isSlow) say(progress);
            },
            onPreview: (preview) => {
              if (!abort.signal.aborted) setLook({ request, preview });
            },
          },
        );
        say({ state: 'made', file });
      } catch {
        say({ state: 'failed' });
      } finally {
        clearTimeout(timer);
      }
    };
    void run();
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [request, attempt, maker]);
  const making = round?.request === request ? round.making : begun;
  return {
    making,
    look: findLook(look, request),
    cancel: () => {
      stop.current?.();
      setRound({ request, making: { state: 'cancelled' } });
    },
    retry: () => {
      setRound(undefined);
      setAttempt(attempt + 1);
    },
  };
}

// The right-hand side of the dialog: preview, name, size, and the button that saves. What
// takes longer than a moment shows how far it is and can be cancelled.
import { useEffect, useState } from 'react';
import { Button } from '../../ui/controls/Button.tsx';
import { saveBlob } from '../../ui/exportPicture/saveBlob.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useText } from '../../ui/language/useText.ts';
import type { MadeFile } from './archive.ts';
import styles from './ExportDialog.module.css';
import type { MakeRequest } from './makeFile.ts';
import { DataPreview, PicturePreview } from './Preview.tsx';
import { exportText, formatHint, treeText } from './text.ts';
import { type Look, type Making, useMadeFile } from './useMadeFile.ts';

/** The bytes of an image as an address of their own; the page's policy allows no other. */
function useAddress(file: MadeFile | undefined): string | undefined {
  const [address, setAddress] = useState<readonly [MadeFile, string]>();
  useEffect(() => {
    if (file?.blob.type.startsWith('image/') !== true) return undefined;
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      if (typeof reader.result === 'string') setAddress([file, reader.result]);
    });
    reader.readAsDataURL(file.blob);
    return () => reader.abort();
  }, [file]);
  return address?.[0] === file ? address?.[1] : undefined;
}

interface ResultPreviewProps {
  readonly request: MakeRequest;
  readonly file: MadeFile | undefined;
  /** Undefined while it is not known. */
  readonly look: Look | undefined;
}

function ResultPreview({ request, file, look }: ResultPreviewProps) {
  const words = useText(exportText);
  const trees = useText(treeText);
  const hints = useText(formatHint);
  const address = useAddress(file);
  const { subject } = request;
  if (subject === 'picture') return <PicturePreview address={address} />;
  if (subject === 'document' || subject === 'app') return <p>{hints[request.format]}</p>;
  if (look === undefined) return null;
  if (look.preview !== undefined) return <DataPreview preview={look.preview} />;
  if (subject !== 'tree') return <p>{words.empty}</p>;
  return (
    <p>
      {trees[request.view.dimension]}：{words.noTree}
    </p>
  );
}

function State(props: { making: Making; onCancel: () => void; onRetry: () => void }) {
  const words = useText(exportText);
  const { making, onCancel, onRetry } = props;
  if (making.state === 'made') return null;
  if (making.state === 'making') {
    if (!making.isSlow) return null;
    return (
      <p className={styles.progress}>
        <label>
          {words.making} <progress value={making.done} max={making.total} />
        </label>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </p>
    );
  }
  return (
    <p className={styles.progress}>
      {making.state === 'failed' ? words.failed : words.cancelled}
      <Button onClick={onRetry}>{words.again}</Button>
    </p>
  );
}

export function Result({ request }: { readonly request: MakeRequest }) {
  const words = useText(exportText);
  const { making, look, cancel, retry } = useMadeFile(request);
  const [saved, setSaved] = useState<MadeFile>();
  const file = making.state === 'made' ? making.file : undefined;
  const kilobytes = file === undefined ? 0 : Math.max(1, Math.round(file.blob.size / 1024));
  return (
    <div className={styles.result}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={styles.preview} tabIndex={0} aria-label={words.preview}>
        <ResultPreview request={request} file={file} look={look} />
      </section>
      <div className={styles.foot}>
        <div role="status" className={styles.facts}>
          <State making={making} onCancel={cancel} onRetry={retry} />
          {file !== undefined && (
            <>
              <span data-file-name>{file.name}</span>{' '}
              <span>{words.bytes(formatCount(kilobytes, request.language))}</span>
              {saved === file && <strong> {words.saved}</strong>}
            </>
          )}
        </div>
        <Button
          tone="strong"
          disabled={file === undefined}
          onClick={() => {
            if (file === undefined) return;
            saveBlob(file.blob, file.name);
            setSaved(file);
          }}
        >
          {words.save}
        </Button>
      </div>
    </div>
  );
}

// Where the paper comes from: the document that was read, the live page, and its QR code.
import { useMemo } from 'react';
import { useBudget } from '../../state/store.ts';
import { useText } from '../../ui/language/useText.ts';
import { getLink } from '../shared/navigation.ts';
import { sharedText } from '../shared/text.ts';
import { useDisclosure } from '../shared/useDisclosure.ts';
import { findQrPath } from './qrPath.ts';
import styles from './Printed.module.css';
import { briefText } from './text.ts';

export function Origin() {
  const { department, year, sources } = useDisclosure();
  const words = useText(briefText);
  const shared = useText(sharedText);
  const view = useBudget((state) => state.view);
  const link = useMemo(() => getLink({ ...view, fact: '' }), [view]);
  // A page opened from disk has no address that another device could open.
  const isReachable = /^https?:/u.test(link);
  const code = useMemo(() => (isReachable ? findQrPath(link) : undefined), [isReachable, link]);
  const files = sources.map(({ fileName }) => fileName).join(shared.listJoint);
  return (
    <footer className={styles.origin}>
      <div>
        <p>
          {words.source}：{shared.documentName(department.text, year)}（{files}）
        </p>
        <p>{words.madeBy}</p>
        {isReachable && <p className={styles.link}>{link}</p>}
      </div>
      {code !== undefined && (
        <svg
          className={styles.code}
          viewBox={`0 0 ${String(code.size)} ${String(code.size)}`}
          shapeRendering="crispEdges"
          role="img"
          aria-label={words.scan}
        >
          <path d={code.path} fill="#000" />
        </svg>
      )}
    </footer>
  );
}

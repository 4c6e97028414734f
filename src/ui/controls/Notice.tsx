// A short message in the page: a plain remark, a caution or a fault, told by a word and
// a rule at its edge. Cautions and faults are announced when they appear.
import { X } from 'lucide-react';
import { useText } from '../language/useText.ts';
import styles from './Notice.module.css';
import { controlsText } from './text.ts';
import type { NoticeProps } from './types.ts';

export function Notice(props: NoticeProps) {
  const { tone = 'plain', title, children, onClose } = props;
  const words = useText(controlsText);
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'fault' ? 'alert' : 'status'}>
      <div>
        {title !== undefined && <strong className={styles.title}>{title}</strong>}
        {children}
      </div>
      {onClose !== undefined && (
        <button type="button" className={styles.close} aria-label={words.close} onClick={onClose}>
          <X size={16} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

// One passing message at the foot of the page ("已复制"). It leaves by itself after six
// seconds, and stays while the pointer is on it. The live region is always in the page,
// so that the message is heard.
import { useEffect, useState } from 'react';
import styles from './Toast.module.css';

export interface ToastProps {
  /** Undefined: nothing to say. */
  readonly message: string | undefined;
  readonly onDone: () => void;
}

export function Toast({ message, onDone }: ToastProps) {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (message === undefined || isHeld) return undefined;
    const timer = setTimeout(onDone, 6000);
    return () => clearTimeout(timer);
  }, [message, isHeld, onDone]);
  return (
    <div role="status" className={styles.region}>
      {message !== undefined && (
        <p
          className={styles.toast}
          onPointerEnter={() => setIsHeld(true)}
          onPointerLeave={() => setIsHeld(false)}
        >
          {message}
        </p>
      )}
    </div>
  );
}

// The bar on top: which document, how figures are shown, search, and what can be done
// with the page. Controls that do not act on the view in sight are left out.
import { type ReactNode, useState } from 'react';
import { selectDisclosure } from '../../state/selectors.ts';
import { useBudget } from '../../state/store.ts';
import { Toast } from '../../ui/controls/Toast.tsx';
import { useText } from '../../ui/language/useText.ts';
import { DisplayControls } from './DisplayControls.tsx';
import { PageActions } from './PageActions.tsx';
import { Search } from './Search.tsx';
import styles from './TopBar.module.css';
import { frameText } from './text.ts';

export function TopBar({ takeAlong }: { readonly takeAlong?: ReactNode }) {
  const words = useText(frameText);
  const disclosure = useBudget(selectDisclosure);
  const [message, setMessage] = useState<string>();
  return (
    <header className={styles.bar}>
      <p className={styles.document}>
        {disclosure === undefined ? (
          words.productLong
        ) : (
          <>
            <span className={styles.department}>{disclosure.department.text}</span>{' '}
            <span className={styles.year}>{words.year(disclosure.year)}</span>
          </>
        )}
      </p>
      <PageActions onSay={setMessage} takeAlong={takeAlong} />
      <div className={styles.tools}>
        <DisplayControls />
        <Search />
      </div>
      <Toast message={message} onDone={() => setMessage(undefined)} />
    </header>
  );
}

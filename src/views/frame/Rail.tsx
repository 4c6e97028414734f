// The left rail: the documents by department and year, and below them the views.
// Comes in: the store and the bundled list. Goes out: real links.
import { bundledDocuments } from '../../state/bundledDocuments.ts';
import { selectReading } from '../../state/selectors.ts';
import { useBudget } from '../../state/store.ts';
import { useText } from '../../ui/language/useText.ts';
import { goTo } from '../shared/navigation.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import { type DocumentGroup, groupDocuments } from './documentList.ts';
import styles from './Rail.module.css';
import { frameText, viewText } from './text.ts';
import { viewEntries } from './views.ts';

function DocumentLinks({ group }: { readonly group: DocumentGroup }) {
  const words = useText(frameText);
  const shown = useBudget((state) => selectReading(state)?.disclosure.id);
  const view = useBudget((state) => state.view.view);
  return (
    <li>
      <span className={styles.department}>{group.department}</span>
      <ul className={styles.years}>
        {group.documents.map(({ id, year }) => (
          <li key={id}>
            <ViewLink
              className={styles.year}
              isCurrent={id === shown}
              change={goTo(view, { document: id })}
            >
              {words.year(year)}
            </ViewLink>
          </li>
        ))}
      </ul>
    </li>
  );
}

export function Rail() {
  const words = useText(frameText);
  const names = useText(viewText);
  const view = useBudget((state) => state.view.view);
  const documents = useBudget((state) => state.documents);
  const groups = groupDocuments(bundledDocuments, documents);
  return (
    <div className={styles.rail}>
      <nav aria-label={words.documents}>
        <p className={styles.product} lang="zh-CN">
          预算透视 <span lang="en">Budget Lens</span>
        </p>
        <ul className={styles.documents}>
          {groups.map((group) => (
            <DocumentLinks key={group.department} group={group} />
          ))}
        </ul>
      </nav>
      <nav aria-label={words.views}>
        <ul className={styles.views}>
          {viewEntries.map(({ name }) => (
            <li key={name}>
              <ViewLink className={styles.view} isCurrent={name === view} change={goTo(name)}>
                {names[name]}
              </ViewLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

// The bar at the foot of narrow pages: the main views with their pictures, the others
// behind the last button.
import { Ellipsis } from 'lucide-react';
import { useBudget } from '../../state/store.ts';
import { Menu } from '../../ui/controls/Menu.tsx';
import { useText } from '../../ui/language/useText.ts';
import { goTo } from '../shared/navigation.ts';
import { ViewLink } from '../shared/ViewLink.tsx';
import styles from './BottomBar.module.css';
import { frameText, shortViewText, type ViewNames, viewText } from './text.ts';
import { getViewEntry, mainViews, viewEntries } from './views.ts';

export function BottomBar() {
  const words = useText(frameText);
  const names = useText(viewText);
  const shortNames: Partial<ViewNames> = useText(shortViewText);
  const view = useBudget((state) => state.view.view);
  const setView = useBudget((state) => state.setView);
  const others = viewEntries.filter(({ name }) => !mainViews.includes(name));
  const isOther = !mainViews.includes(view);
  return (
    <nav className={styles.bar} aria-label={words.views}>
      {mainViews.map((name) => {
        const Icon = getViewEntry(name).icon;
        return (
          <ViewLink
            key={name}
            className={styles.link}
            isCurrent={name === view}
            change={goTo(name)}
          >
            <Icon size={18} strokeWidth={1.6} aria-hidden="true" />
            <span>{shortNames[name] ?? names[name]}</span>
          </ViewLink>
        );
      })}
      <div className={styles.more} data-is-current={isOther}>
        <Menu
          label={isOther ? words.chosen(names[view]) : words.more}
          align="end"
          icon={
            <span className={styles.moreWords}>
              <Ellipsis size={18} strokeWidth={1.6} aria-hidden="true" />
              <span>{isOther ? (shortNames[view] ?? names[view]) : words.more}</span>
            </span>
          }
          items={others.map(({ name }) => ({
            id: name,
            label: name === view ? words.chosen(names[name]) : names[name],
            onPress: () => setView(goTo(name)),
          }))}
        />
      </div>
    </nav>
  );
}

// "其他 n 项" opens in place: choosing the group shows its items, any other key goes on.
// It is open for one picture; the next one begins closed, in the same place of the page.
import { useState } from 'react';
import { otherKey } from './grouping.ts';

interface Props {
  /** What tells one picture from the next. */
  readonly of: string;
  readonly hasOther: boolean;
  readonly onSelect: ((key: string) => void) | undefined;
}

export function useOpenOther({ of, hasOther, onSelect }: Props) {
  const [opened, setOpened] = useState<string>();
  const setIsOpen = (isOpen: boolean) => setOpened(isOpen ? of : undefined);
  const handleSelect = (key: string) => {
    if (key === otherKey) setIsOpen(true);
    else onSelect?.(key);
  };
  return {
    isOpen: hasOther && opened === of,
    setIsOpen,
    /** Marks stay plain pictures when there is nothing to press. */
    onSelect: onSelect === undefined && !hasOther ? undefined : handleSelect,
  };
}

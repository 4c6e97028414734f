// "其他 n 项" opens in place: choosing the group shows its items, any other key goes on.
import { useState } from 'react';
import { otherKey } from './grouping.ts';

export function useOpenOther(onSelect: ((key: string) => void) | undefined, hasOther: boolean) {
  const [isOpen, setIsOpen] = useState(false);
  const handleSelect = (key: string) => {
    if (key === otherKey) setIsOpen(true);
    else onSelect?.(key);
  };
  return {
    isOpen,
    setIsOpen,
    /** Marks stay plain pictures when there is nothing to press. */
    onSelect: onSelect === undefined && !hasOther ? undefined : handleSelect,
  };
}

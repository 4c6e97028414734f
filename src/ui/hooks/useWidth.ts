// The width of an element in whole px, measured before the first paint and followed
// by a ResizeObserver. Undefined until measured, as in a page rendered without a browser.
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

export function useWidth(element: RefObject<Element | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  const isKnown = useRef(false);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const measure = () => setWidth(Math.floor(target.getBoundingClientRect().width) || undefined);
    // In a view that wakes the width is the last one, unless the observer knows better.
    if (!isKnown.current) measure();
    isKnown.current = true;
    const observer = new ResizeObserver(measure);
    observer.observe(target);
    return () => observer.disconnect();
  }, [element]);
  return width;
}

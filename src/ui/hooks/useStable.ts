// Keeps the first of equal values: plain data that is built anew on every render stays
// the same object until its content changes. Comes in: data that JSON can hold.
import { useMemo } from 'react';

export function useStable<Value>(value: Value): Value {
  // The compiler would ask for the value itself: here its text stands for it.
  'use no memo';
  const text = JSON.stringify(value);
  return useMemo(() => value, [text]);
}

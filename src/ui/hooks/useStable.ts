// Keeps the first of equal values: plain data that is built anew on every render stays
// the same object until its content changes. Comes in: data that JSON can hold.
import { useState } from 'react';

export function useStable<Value>(value: Value): Value {
  const text = JSON.stringify(value);
  const [kept, setKept] = useState({ text, value });
  if (kept.text === text) return kept.value;
  // Set while rendering: React renders again at once, before anything is painted.
  setKept({ text, value });
  return value;
}

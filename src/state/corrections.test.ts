// A change and a reason become the next correction, checked against what came before.
import { expect, test } from 'vitest';
import { drawReading } from '../testing/drawnDisclosure.ts';
import { addCorrection } from './corrections.ts';

test('numbers corrections, trims the reason and refuses what does not fit', () => {
  const reading = drawReading({ id: 'a' });
  const first = addCorrection(
    { reading, corrections: [] },
    { what: 'year', value: 2030 },
    ' 封面 ',
  );
  expect(first).toEqual({
    ok: true,
    value: [{ id: '1', what: 'year', value: 2030, reason: '封面' }],
  });
  if (!first.ok) return;
  const second = addCorrection(
    { reading, corrections: first.value },
    { what: 'department', value: '某局' },
    '抬头',
  );
  expect(second.ok && second.value.map(({ id }) => id)).toEqual(['1', '2']);
  expect(addCorrection({ reading, corrections: [] }, { what: 'year', value: 2030 }, '')).toEqual({
    ok: false,
    problem: 'reasonMissing',
  });
});

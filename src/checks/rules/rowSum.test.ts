/** When every row exceeds its columns, a column may be missing; when only most do, it is not. */
import { expect, it } from 'vitest';
import { drawChecked } from '../../testing/drawnChecks.ts';
import { listAnswers, runById } from '../../testing/ruleAnswers.ts';

const draw = (...rows: readonly string[]) => {
  const lines = rows.map((cells, n) => `20${String(n + 1)} 类 | ${cells}`).join('\n');
  const panels = [{ columns: ['total', 'basic', 'project'], rows: lines }];
  return drawChecked({ tables: [{ kind: 'expenditure', panels }] });
};

const larger = '9.00 | 5.00 | 3.00';
const soft = 'differs likelyFault columnLeftOut';

it.each([
  [[larger, larger, larger], soft],
  [[larger, larger, '9.00 | 5.00 | 5.00'], 'differs fault'],
  [[larger, larger, '9.00 | 5.00 | 4.00'], 'differs fault'],
  [[larger, larger, '9.01 | 5.00 | 4.00'], 'differs fault'],
  [[larger, larger, '9.00 | |'], 'differs fault'],
])('in %j the first row is answered with %s', (rows, answer) => {
  expect(listAnswers('rowSum', draw(...rows))[0]).toBe(answer);
});

it('names table, row and column', () => {
  expect(runById('rowSum', draw(larger))).toMatchObject([
    { id: 'rowSum:t1.0.0.c0', details: { table: '表1', row: '类', column: 'total' } },
  ]);
});

// A disclosure with a functional tree of about the asked number of lines, every parent the
// sum of its children, for measuring how the application keeps up. Amounts repeat by rule,
// so that two runs measure the same.
import { drawReading, drawTable } from '../../../src/testing/drawnDisclosure.ts';
import type { Reading } from '../../../src/model/reading.ts';

interface Sums {
  readonly basic: number;
  readonly project: number;
}

const print = ({ basic, project }: Sums) => [basic + project, basic, project].join(' ');
const add = (all: readonly Sums[]): Sums => ({
  basic: all.reduce((sum, { basic }) => sum + basic, 0),
  project: all.reduce((sum, { project }) => sum + project, 0),
});
const two = (number: number) => String(number + 1).padStart(2, '0');

/** As many classes as divisions in a class as items in a division. */
export function generateReading(rows: number): Reading {
  const width = Math.round(Math.cbrt(rows));
  const range = Array.from({ length: width }, (_, index) => index);
  const classes = range.map((first) => {
    const code = String(201 + first);
    const divisions = range.map((second) => {
      const items = range.map((third): Sums & { line: string } => {
        const sums = {
          basic: ((first * 7 + third) % 90) + 1,
          project: ((second + third) % 40) + 1,
        };
        const name = `第${code}类第${two(second)}款第${two(third)}项`;
        return { ...sums, line: `    ${code}${two(second)}${two(third)} ${name} | ${print(sums)}` };
      });
      const sums = add(items);
      const line = `  ${code}${two(second)} 第${code}类第${two(second)}款 | ${print(sums)}`;
      return { ...sums, lines: [line, ...items.map((item) => item.line)] };
    });
    const sums = add(divisions);
    const line = `${code} 第${code}类支出 | ${print(sums)}`;
    return { ...sums, lines: [line, ...divisions.flatMap(({ lines }) => lines)] };
  });
  const total = `合计 | ${print(add(classes))}`;
  return drawReading({
    id: '2025-generated',
    tables: [
      drawTable('t3', {
        kind: 'expenditure',
        panels: [
          {
            columns: 'total basic project',
            rows: [total, ...classes.flatMap(({ lines }) => lines)].join('\n'),
          },
        ],
      }),
    ],
  });
}

// Columns of money without a readable name: what they add up to decides, or nothing does.
import { describe, expect, it } from 'vitest';
import { drawPage } from '../../testing/drawnGrid.ts';
import { bundledClassification } from '../../testing/sampleContext.ts';
import { buildPositionedDocument } from '../grid/pages.ts';
import { readPositioned } from './readPositioned.ts';

const source = { id: 's', fileName: 'a.pdf', format: 'pdf', sha256: '0', pages: 1 } as const;

function read(...drawings: readonly string[]) {
  const document = buildPositionedDocument(drawings.map(drawPage), 's');
  const context = { fileName: 'a.pdf', classification: bundledClassification, now: () => 0 };
  const result = readPositioned({ document, source }, context);
  if (!result.ok) throw new Error(result.problem.code);
  const { disclosure, issues } = result.value;
  return {
    concepts: disclosure.tables[0]?.panels[0]?.columns.map(({ concept }) => concept),
    codes: issues.map(({ code }) => code),
  };
}

interface Drawn {
  readonly heads: readonly [string, string, string];
  readonly rows: readonly (readonly [string, string, string])[];
}

const rule = '+--------+----------------+----------+----------+----------+';
const codes = ['201', '203'];

/** Chinese characters are two wide in a drawing. */
function pad(text: string, width: number): string {
  const wide = text.match(/[\u2e80-\uffff]/gu)?.length ?? 0;
  return text + ' '.repeat(Math.max(0, width - text.length - wide));
}

/** Three columns of money; the last row is the total. */
function draw({ heads, rows }: Drawn): string {
  const line = ([code, name, ...cells]: readonly string[]): string =>
    `| ${[pad(code ?? '', 6), pad(name ?? '', 14), ...cells.map((cell) => pad(cell, 8))].join(' | ')} |`;
  const body = rows.map((row, at) =>
    line(
      at === rows.length - 1
        ? ['', '合计', ...row]
        : [codes[at] ?? '', ['一般公共服务', '国防支出'][at] ?? '', ...row],
    ),
  );
  return `
            2031年一般公共预算支出表
部门：某市某局              单位：万元
${rule}
${line(['编码', '科目名称', ...heads])}
${body.map((text) => `${rule}\n${text}`).join('\n')}
${rule}`;
}

const rows = [
  ['9.00', '5.00', '4.00'],
  ['3.00', '1.00', '2.00'],
  ['12.00', '6.00', '6.50'],
] as const;
const sound = [rows[0], rows[1], ['12.00', '6.00', '6.00']] as const;
const uneven = [rows[0], ['3.00', '3.00', ''], ['12.00', '8.00', '4.00']] as const;

const basicTable = (total: string): string => `
            2031年一般公共预算基本支出表
部门：某市某局              单位：万元
+--------+----------------+--------+
| 编码   | 科目名称       | 合计   |
+--------+----------------+--------+
| 301    | 工资福利支出   | ${total.padStart(6)} |
+--------+----------------+--------+
|        | 合计           | ${total.padStart(6)} |
+--------+----------------+--------+`;

describe('a column without a name', () => {
  it('is the part that is missing from its total in every row', () => {
    const { concepts, codes: issues } = read(
      draw({ heads: ['合计', '', '项目支出'], rows: sound }),
    );
    expect(concepts).toEqual(['total', 'basic', 'project']);
    expect(issues).toContain('columnNamedBySums');
  });

  it('is the total of the parts beside it', () => {
    const { concepts } = read(draw({ heads: ['##', '基本支出', '项目支出'], rows: sound }));
    expect(concepts).toEqual(['total', 'basic', 'project']);
  });

  it('stays without one where a row does not add up', () => {
    const { concepts, codes: issues } = read(draw({ heads: ['合计', '', '项目支出'], rows }));
    expect(concepts).toEqual(['total', undefined, 'project']);
    expect(issues).not.toContain('columnNamedBySums');
  });

  it('beside another is told apart by the total of another table, or not at all', () => {
    const drawing = draw({ heads: ['合计', '', ''], rows: uneven });
    expect(read(drawing).concepts).toEqual(['total', undefined, undefined]);
    expect(read(drawing, basicTable('8.00')).concepts).toEqual(['total', 'basic', 'project']);
    expect(read(drawing, basicTable('4.00')).concepts).toEqual(['total', 'project', 'basic']);
    expect(read(drawing, basicTable('7.00')).concepts).toEqual(['total', undefined, undefined]);
  });

  it('keeps a label that says something else, whatever it adds up to', () => {
    const { concepts } = read(draw({ heads: ['合计', '专项', '项目支出'], rows: sound }));
    expect(concepts).toEqual(['total', undefined, 'project']);
  });
});

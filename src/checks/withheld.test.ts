/** Where a whole may lawfully be larger than what is printed below it. */
import { describe, expect, it } from 'vitest';
import { drawChecked, drawnSource, type DrawnDisclosure } from '../testing/drawnChecks.ts';
import { isSecretLine, isWithholding } from './withheld.ts';

const office = (department: string, more: DrawnDisclosure = {}) =>
  isWithholding(drawChecked({ department, ...more }));

describe('a document', () => {
  it.each(['某市公安局', '某市国家安全局', '某市保密局', '武警某部', '某市国防动员办公室'])(
    'of %s withholds by its office',
    (department) => {
      expect(office(department)).toBe(true);
    },
  );

  it.each(['按照保密规定不予列出。', '涉密项目未列入。', '涉及国家秘密的除外。', '依法不予公开。'])(
    'withholds because it says so among other things: %s',
    (text) => {
      expect(office('某县水利局', { sections: [['一、说明', '另一段。', text]] })).toBe(true);
    },
  );

  it('does not withhold because a definition or nothing speaks of secrets', () => {
    const drawn = drawChecked({ sections: [['一、说明', '全部公开。']] });
    const terms = [{ term: '公开', definition: '涉密信息除外。', source: drawnSource }];
    expect(isWithholding({ ...drawn, terms })).toBe(false);
    expect(isWithholding(drawn)).toBe(false);
  });
});

describe('a line', () => {
  const draw = (name: string) => {
    const panels = [{ columns: ['total'], rows: `${name} | 1.00` }];
    const [row] =
      drawChecked({ tables: [{ kind: 'expenditure', panels }] }).tables[0]?.panels[0]?.rows ?? [];
    if (row === undefined) throw new Error('No row');
    return row;
  };

  it.each([
    ['203 国防支出', true],
    ['20401 武装警察', true],
    ['2040201 行政运行', true],
    ['20409 国家保密', true],
    ['20406 司法', false],
    ['2010203 某项', false],
    ['国防', false],
  ])('%s is of a kind that is published in part: %s', (name, expected) => {
    expect(isSecretLine(draw(name))).toBe(expected);
  });
});

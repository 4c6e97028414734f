/** Which rows add up to which: totals above and below, subtotals, units, selections. */
import { describe, expect, it } from 'vitest';
import type { Panel } from '../model/table.ts';
import { drawChecked } from '../testing/drawnChecks.ts';
import { listRowGroups } from './structure.ts';

function draw(rows: string, columns: readonly string[] = ['total']): Panel {
  const [table] = drawChecked({ tables: [{ kind: 'income', panels: [{ columns, rows }] }] }).tables;
  const [panel] = table?.panels ?? [];
  if (panel === undefined) throw new Error('No panel');
  return panel;
}

const describeGroups = (panel: Panel) =>
  listRowGroups(panel).map(
    ({ whole, parts, kind, isOpen }) =>
      `${kind} ${whole.name} = ${parts.map(({ name }) => name).join(' + ')}${isOpen ? ' + …' : ''}`,
  );

describe('groups of rows', () => {
  it('stand in the order of their wholes, though a subtotal is known later', () => {
    expect(describeGroups(draw('总计 | 1\n甲 | 1\n# 小计 | 1\n丙 | 1\n- 丁 | 1'))).toEqual([
      'total 总计 = 小计 + 丙',
      'subtotal 小计 = 甲',
      'children 丙 = 丁',
    ]);
  });

  it('take lines below a total for its topmost lines, once', () => {
    expect(describeGroups(draw('总计 | 1\n- 甲 | 1\n-- 乙 | 1\n- 丙 | 1'))).toEqual([
      'total 总计 = 甲 + 丙',
      'children 甲 = 乙',
    ]);
  });

  it('know no subtotal of nothing, and none that has lines of its own below', () => {
    expect(describeGroups(draw('# 小计 | 1\n甲 | 1\n总计 | 2'))).toEqual([
      'total 总计 = 小计 + 甲',
    ]);
    expect(describeGroups(draw('甲 | 1\n# 小计 | 1\n- 乙 | 1\n总计 | 2'))).toEqual([
      'children 小计 = 乙',
      'total 总计 = 甲 + 小计',
    ]);
  });

  it('are none where a total stands alone', () => {
    expect(describeGroups(draw('总计 | 1'))).toEqual([]);
  });

  it('leave rows without a printed parent alone', () => {
    const panel = draw('甲 | 1\n- 乙 | 1');
    const rows = panel.rows.map((row) =>
      row.parent === undefined ? row : { ...row, parent: 'gone' },
    );
    expect(describeGroups({ ...panel, rows })).toEqual([]);
  });
});

describe('units', () => {
  it('that hold lines add up; lines beside them do not count', () => {
    expect(
      describeGroups(draw('总计 | 3\n& 局 | 1\n- 甲 | 1\n& 站 | 2\n- 乙 | 2\n丙 | 9')),
    ).toEqual(['total 总计 = 局 + 站', 'children 局 = 甲', 'children 站 = 乙']);
  });

  it('without lines give way to lines', () => {
    expect(describeGroups(draw('总计 | 3\n& 局 | 3\n甲 | 1\n乙 | 2'))).toEqual([
      'total 总计 = 甲 + 乙',
    ]);
  });

  it('are added where nothing else is printed, but for the office that repeats the total', () => {
    expect(describeGroups(draw('总计 | 3\n& 局 | 1\n& 站 | 2'))).toEqual(['total 总计 = 局 + 站']);
    expect(describeGroups(draw('总计 | 3\n& 局 | 3\n& 站 | 3'))).toEqual(['total 总计 = 局']);
    expect(describeGroups(draw('总计 | 3\n& 局 | 3'))).toEqual(['total 总计 = 局']);
  });

  it('repeat the total when all their cells do, blanks and dashes included', () => {
    const columns = ['total', 'basic'];
    expect(describeGroups(draw('总计 | 3 |\n& 局 | 3 | —\n& 站 | 0 |', columns))).toEqual([
      'total 总计 = 局 + 站',
    ]);
    expect(describeGroups(draw('总计 | 3 | —\n& 局 | 3 | —\n& 站 | 0 |', columns))).toEqual([
      'total 总计 = 局',
    ]);
  });
});

describe('parts after 其中', () => {
  it('are a selection, even when only one of them says so', () => {
    expect(describeGroups(draw('款 | 3\n- 其中：甲 | 1\n- 乙 | 1'))).toEqual([
      'children 款 = 甲 + 乙 + …',
    ]);
    expect(describeGroups(draw('款 @project | 3\n- 其中：甲 @basic | 1'))).toEqual([
      'children 款 = 甲 + …',
    ]);
  });

  it('are everything where the vocabulary says that they are', () => {
    expect(
      describeGroups(
        draw('车辆 @vehicles | 3\n- 其中：购置 @vehiclePurchase | 1\n- 运行 @vehicleRunning | 2'),
      ),
    ).toEqual(['children 车辆 = 购置 + 运行']);
    expect(describeGroups(draw('车辆 @vehicles | 3\n- 其中：购置 @vehiclePurchase | 1'))).toEqual([
      'children 车辆 = 购置 + …',
    ]);
  });
});

// Flat lists whose figures tell what belongs to what, named for the hazard.
import { describe, expect, it } from 'vitest';
import type { RowRole } from '../../model/table.ts';
import type { Place } from '../tables/levels.ts';
import { nestRows } from './nest.ts';
import type { NestRow } from './sumTree.ts';

/** `e 30 局` is a unit of 30; `l 7 <1` stands below row 1 so far. */
function nest(drawing: string): string[] {
  const rows: NestRow[] = [];
  const places: Place[] = [];
  for (const line of drawing.trim().split('\n')) {
    const [role = '', amount = '', label = '', above] = line.trim().split(/\s+/u);
    const roles: Record<string, RowRole> = { t: 'total', e: 'entity', l: 'line' };
    const fen = amount === '-' ? undefined : Number(amount) * 100;
    rows.push({ role: roles[role] ?? 'line', label, hasCode: false, amounts: [fen] });
    const parent = above === undefined ? undefined : Number(above.slice(1));
    places.push(parent === undefined ? { level: 0 } : { level: 1, parent });
  }
  return nestRows({ rows, places, half: 0 }).map(
    ({ level, parent }, at) => `${rows[at]?.label ?? ''} ${String(level)} ${String(parent ?? '-')}`,
  );
}

describe('nestRows', () => {
  it('finds units that no list names, though the first seemed to hold them all', () => {
    expect(
      nest(`
        t 100 合计
        e 40 甲局
        l 10 办案 <1
        l 30 宣传 <1
        l 60 乙中心 <1
        l 25 办案 <1
        l 35 设备 <1`),
    ).toEqual([
      '合计 0 -',
      '甲局 0 -',
      '办案 1 1',
      '宣传 1 1',
      '乙中心 0 -',
      '办案 1 4',
      '设备 1 4',
    ]);
  });

  it('takes two purchases of one price for two, and a chain of wholes for a chain', () => {
    expect(
      nest(`
        t 45 合计
        l 45 专用项目
        l 45 其他业务费
        l 10 桌椅
        l 10 电脑
        l 25 服务`),
    ).toEqual(['合计 0 -', '专用项目 0 -', '其他业务费 1 1', '桌椅 2 2', '电脑 2 2', '服务 2 2']);
  });

  it('leaves everything where it is when no tree gives the total', () => {
    expect(
      nest(`
        t 99 合计
        e 40 甲局
        l 10 办案 <1
        l 31 宣传 <1`),
    ).toEqual(['合计 0 -', '甲局 0 -', '办案 1 1', '宣传 1 1']);
  });

  it('stays quick where hundreds of lines cost the same', () => {
    const lines = Array.from({ length: 300 }, (_, at) => `l 5 项${String(at)}`);
    const started = performance.now();
    nest(['t 1490 合计', ...lines].join('\n'));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

// What a picture says of the checks: of its own tables, of the whole document where it
// names none, and an empty line with its place kept until the rules have answered.
import { renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { listFindingTables } from '../../derive/findings.ts';
import { loadCheckReport } from '../../state/findings.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import { budgetStore } from '../../state/store.ts';
import { drawReading } from '../../testing/drawnDisclosure.ts';
import { completePicture } from '../../ui/exportPicture/findPictureSvg.ts';
import { drawWhole } from '../../testing/drawnChecksWhole.ts';
import { useChartInfo } from './useChartInfo.ts';

const disclosure = drawWhole();

function show(shown: Disclosure): void {
  budgetStore.setState(budgetStore.getInitialState(), true);
  budgetStore.getState().addReading({ ...drawReading(), disclosure: shown });
}

beforeEach(() => show(disclosure));

describe('the check state of a picture', () => {
  test('keeps its line free, then tells how many checks of its tables agree', async () => {
    const table = disclosure.tables[0]?.id ?? '';
    const { result } = renderHook(() => useChartInfo('支出', { tables: [table] }));
    expect(result.current.check).toMatchObject({ state: 'notChecked', label: '' });
    await completePicture(result.current);
    const { findings } = await loadCheckReport(disclosure);
    const own = findings.filter((finding) => listFindingTables(finding).includes(table));
    const agree = own.filter(({ outcome }) => outcome === 'equal');
    expect(own.length).toBeGreaterThan(5);
    expect(result.current.check).toMatchObject({ state: 'agrees' });
    expect(result.current.check?.label).toContain(
      `所用表 ${String(own.length)} 项，${String(agree.length)} 相符`,
    );
  });

  test('is that of the whole document where a picture names no table', async () => {
    const { findings } = await loadCheckReport(disclosure);
    const { result } = renderHook(() => useChartInfo('支出'));
    expect(result.current.check?.label).toMatch(
      new RegExp(`^全文 ${String(findings.length)} 项，\\d+ 相符`, 'u'),
    );
  });

  test('tells when figures differ', async () => {
    show({ ...disclosure, year: disclosure.year + 1 });
    const { result } = renderHook(() => useChartInfo('支出'));
    await completePicture(result.current);
    expect(result.current.check?.state).toBe('differs');
    expect(result.current.check?.label).toMatch(/，\d+ 不一致/u);
  });
});

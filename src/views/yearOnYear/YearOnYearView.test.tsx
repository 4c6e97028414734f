// Year on year with what the bundled document does not have: nothing to compare, items
// that do not explain everything, and two years of one department.
import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { budgetStore } from '../../state/store.ts';
import { drawReading, drawStatement, drawTable } from '../../testing/drawnDisclosure.ts';
import { YearOnYearView } from './YearOnYearView.tsx';

beforeEach(() => budgetStore.setState(budgetStore.getInitialState(), true));

const total = drawStatement('s1', 'generalPublicScale', {
  concept: 'total',
  current: '40.00',
  change: '+22.00',
});
const item = drawStatement('s2', 'generalPublicItems', {
  code: '2011308',
  path: ['一般公共服务支出', '招商引资'],
  current: '33.00',
  change: '+33.00',
});

function drawYear(year: number, rows: string, statements = [total, item]) {
  const panels = [{ columns: 'total', rows }];
  const tables = [drawTable('t5', { kind: 'generalPublic', panels })];
  return drawReading({ id: String(year), year, tables, statements });
}

describe('year on year', () => {
  test('without anything to compare says so', () => {
    budgetStore.getState().addReading(drawReading());
    render(<YearOnYearView />);
    expect(screen.getAllByText(/未公布一般公共预算与上年的比较/)).not.toHaveLength(0);
    expect(screen.queryByRole('figure')).toBeNull();
  });

  test('says what no item explains', () => {
    budgetStore.getState().addReading(drawYear(2025, '合计 | 40.00'));
    render(<YearOnYearView />);
    const rest = screen.getByText(/没有逐项说明的差额/);
    expect(rest).toHaveTextContent('−11.00');
    expect(screen.getByText(/未分别公布基本支出和项目支出/)).toBeVisible();
  });

  test('with two years starts at the published total and compares what was implied', () => {
    const { addReading, setView } = budgetStore.getState();
    addReading(drawYear(2025, '合计 | 40.00\n201 一般公共服务支出 | 33.00'));
    addReading(drawYear(2024, '合计 | 18.50\n201 一般公共服务支出 | 8.50', []));
    setView({ document: '2025' });
    render(<YearOnYearView />);
    const compared = screen.getByRole('table', { name: '推算的上年与公布的上年' });
    const whole = within(compared).getByRole('row', { name: /^合计/ });
    expect(whole).toHaveTextContent('18.00');
    expect(whole).toHaveTextContent('18.50');
    expect(whole).toHaveTextContent('不一致');
    expect(within(whole).getByText('18.50').closest('button')).toBeNull();
    expect(screen.getByRole('figure', { name: /2024–2025/ })).toBeVisible();
    expect(screen.getByText(/各条途径得出的数不一致/)).toBeVisible();
  });
});

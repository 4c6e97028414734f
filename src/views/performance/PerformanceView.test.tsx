// Performance of documents with no sheets, and with more sheets than fit a page at once.
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PerformanceSheet } from '../../model/narrative.ts';
import { budgetStore } from '../../state/store.ts';
import { drawnPlace, drawReading, drawText } from '../../testing/drawnDisclosure.ts';
import { PerformanceView } from './PerformanceView.tsx';

beforeEach(() => budgetStore.setState(budgetStore.getInitialState(), true));

function drawSheet(number: number): PerformanceSheet {
  return {
    id: `g${String(number)}`,
    scope: 'project',
    title: drawText('项目支出绩效目标表'),
    name: drawText(`项目${String(number)}`),
    funds: [],
    indicators: [
      {
        level1: '产出指标',
        level2: '数量指标',
        level3: `印刷数量${String(number)}`,
        comparator: 'moreThan',
        target: '8',
        unit: '本',
        weight: 12.5,
        provenance: { how: 'printed' },
        source: drawnPlace,
      },
    ],
    source: drawnPlace,
  };
}

describe('performance', () => {
  test('without sheets says so', () => {
    budgetStore.getState().addReading(drawReading());
    render(<PerformanceView />);
    expect(screen.getAllByText('该文件未公布绩效目标。')).not.toHaveLength(0);
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('with many sheets begins with the one that is asked for', async () => {
    const performance = Array.from({ length: 12 }, (_, index) => drawSheet(index + 1));
    budgetStore.getState().addReading(drawReading({ performance }));
    budgetStore.getState().setView({ node: 'g3' });
    render(<PerformanceView />);
    expect(screen.getByText('印刷数量3')).toBeVisible();
    expect(screen.queryByText('印刷数量4')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /^项目4/ }));
    const row = screen.getByRole('row', { name: /印刷数量4/ });
    expect(row).toHaveTextContent('大于 8 本');
    expect(row).toHaveTextContent('12.5');
  });
});

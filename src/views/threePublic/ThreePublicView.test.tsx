// Three public expenses of documents that publish less: no table, an empty table, a
// printed zero, a dash, a lost column. Each looks different.
import { render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { budgetStore } from '../../state/store.ts';
import { drawReading, drawTable } from '../../testing/drawnDisclosure.ts';
import { ThreePublicView } from './ThreePublicView.tsx';

beforeEach(() => budgetStore.setState(budgetStore.getInitialState(), true));

const getRow = (name: string) => screen.getByRole('row', { name: new RegExp(`^${name}`) });

describe('three public expenses', () => {
  test('not published anywhere', () => {
    budgetStore.getState().addReading(drawReading());
    render(<ThreePublicView />);
    expect(screen.getAllByText('该文件未公布“三公”经费的预算数。')).not.toHaveLength(0);
    expect(getRow('公务接待费')).toHaveTextContent('未公布');
    expect(getRow('公务接待费')).not.toHaveTextContent('0.00');
    expect(screen.queryByRole('figure')).toBeNull();
  });

  test('in a table that is printed empty, with its sentence', () => {
    const notes = ['本单位没有“三公”经费，此表为空表。'];
    const panels = [{ columns: 'total', rows: '' }];
    const table = drawTable('t10', { kind: 'threePublic', panels, notes });
    budgetStore.getState().addReading(drawReading({ tables: [table] }));
    render(<ThreePublicView />);
    expect(screen.getByText(/此表为空表/)).toBeVisible();
    expect(getRow('公务接待费')).toHaveTextContent('不适用');
  });

  test('a zero, a dash and a lost column stay apart', () => {
    const rows = `
      [threePublic]合计 | 1.20
      [overseas]因公出国（境）费 | 0.00
      [vehiclePurchase]公务用车购置费 | -
      [hospitality]公务接待费 | ? / 1.20
    `;
    const panels = [{ columns: 'total', rows }];
    const table = drawTable('t10', { kind: 'threePublic', panels });
    budgetStore.getState().addReading(drawReading({ tables: [table] }));
    render(<ThreePublicView />);
    expect(getRow('因公出国')).toHaveTextContent('印为 0.00');
    expect(getRow('公务用车购置费')).toHaveTextContent('空白');
    expect(getRow('公务用车运行费')).toHaveTextContent('未公布');
    expect(getRow('公务接待费')).toHaveTextContent('位置未定');
  });
});

// Basic and project of documents unlike the bundled one: nothing published, a rest that
// neither part explains, columns that are known, projects that disagree with the table.
import { render, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { budgetStore } from '../../state/store.ts';
import { drawProject, drawReading, drawTable } from '../../testing/drawnDisclosure.ts';
import { BasicProjectView } from './BasicProjectView.tsx';

beforeEach(() => budgetStore.setState(budgetStore.getInitialState(), true));

describe('basic and project', () => {
  test('of an empty document says what is missing', () => {
    budgetStore.getState().addReading(drawReading());
    render(<BasicProjectView />);
    expect(screen.getByText('该文件未公布支出中基本与项目的划分。')).toBeVisible();
    expect(screen.getByText('该文件未公布按功能分类的支出。')).toBeVisible();
    expect(screen.getByText('该文件未公布基本支出的经济分类。')).toBeVisible();
    expect(screen.getByText('该文件未公布项目。')).toBeVisible();
  });

  test('shows what neither part explains as a part of its own', () => {
    const rows = '合计 | 10.00 6.00 3.00\n204 公共安全支出 | 10.00 6.00 3.00';
    const panels = [{ columns: 'total basic project', rows }];
    const table = drawTable('t3', { kind: 'expenditure', panels });
    budgetStore.getState().addReading(drawReading({ tables: [table] }));
    render(<BasicProjectView />);
    expect(screen.getAllByText('未分列')).not.toHaveLength(0);
  });

  test('shows economic classes of projects where their columns are known', () => {
    const rows = '合计 | 5.00 4.00 ?\n2011308 招商引资 @宣传 | 5.00 4.00 ? / 1.00';
    const panels = [{ columns: 'total economicClass=302 economicClass=310', rows }];
    const table = drawTable('t7', { kind: 'generalPublicProject', panels });
    const project = drawProject('p1', '宣传', { amount: '6.00', allocation: { 印刷: '2.00' } });
    budgetStore.getState().addReading(drawReading({ tables: [table], projects: [project] }));
    render(<BasicProjectView />);
    const classes = screen.getByRole('region', { name: '项目支出按经济分类' });
    expect(classes).toHaveTextContent('其中 1 栏的位置在文本中已丢失');
    expect(within(classes).getByRole('row', { name: /^302/ })).toHaveTextContent('4.00');
    const entry = screen.getByRole('article', { name: '宣传' });
    expect(entry).toHaveTextContent('表中 5.00 万元');
    expect(entry).toHaveTextContent('文字中 6.00 万元');
    expect(entry).toHaveTextContent(/未说明用途\s*4\.00/);
  });
});

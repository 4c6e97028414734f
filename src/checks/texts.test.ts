/** Everything said in words, under the address by which a finding points at it. */
import { expect, it } from 'vitest';
import { drawChecked, drawnSource } from '../testing/drawnChecks.ts';
import { listTexts } from './texts.ts';

const text = (words: string) => ({ text: words, source: drawnSource });

it('lists titles, notes, paragraphs, projects and definitions in printed order', () => {
  const drawn = drawChecked({
    tables: [{ kind: 'stateCapital', title: '表九', notes: ['空表', '又注'], panels: [] }],
    sections: [['一、标题', '甲', '乙']],
    projects: [{ name: '修路' }, { name: '造桥' }],
    other: { notes: [text('事项')] },
  });
  const [road, bridge] = drawn.projects;
  if (road === undefined || bridge === undefined) throw new Error('No project');
  const disclosure = {
    ...drawn,
    profile: { ...drawn.profile, duties: [text('职责')] },
    projects: [{ ...road, basis: text('依据'), allocationText: text('分配') }, bridge],
    terms: [{ term: '词', definition: '解释', source: drawnSource }],
  };
  const said = listTexts(disclosure).map(({ fact, text: words, isTitle, isDefinition }) =>
    [fact, words, isTitle && 'title', isDefinition && 'definition'].filter(Boolean).join(' '),
  );
  expect(said).toEqual([
    'duty0 职责 definition',
    't1.title 表九 title',
    't1.n0 空表',
    't1.n1 又注',
    'c1 一、标题 title',
    'c1.p0 甲',
    'c1.p1 乙',
    'p1.basis 依据',
    'p1.allocation 分配',
    'note0 事项',
    'term0 解释 definition',
  ]);
  expect(listTexts(disclosure).every(({ source }) => source === drawnSource)).toBe(true);
});

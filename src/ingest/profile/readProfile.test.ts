import { describe, expect, it } from 'vitest';
import { cutSampleWords, drawLines } from '../../testing/drawnWords.ts';
import { cleanLines } from '../narrative/footer.ts';
import { splitParagraphs } from '../narrative/split.ts';
import { readProfile } from './readProfile.ts';

const read = (lines: ReturnType<typeof drawLines>) =>
  readProfile(splitParagraphs(cleanLines(lines).lines));

describe('the profile', () => {
  it('of the bundled sample is complete', () => {
    const { profile, issues } = read(cutSampleWords('2025-wuerhe-industry-information').profile);
    expect(profile.duties).toHaveLength(16);
    expect(profile.duties.every(({ text }) => text.endsWith('。') && !/^\d/u.test(text))).toBe(
      true,
    );
    expect(profile.offices.map(({ text }) => text)).toEqual([
      '办公室',
      '综合业务办',
      '网络维护保障办',
    ]);
    expect(profile.subordinates).toEqual([]);
    expect(profile.staffing.map(({ concept, count, change }) => [concept, count, change])).toEqual([
      ['posts', 6, undefined],
      ['staff', 6, undefined],
      ['serving', 6, -3],
      ['retired', 0, 0],
      ['veteranRetired', 0, 0],
    ]);
    expect(profile.staffing[0]?.label).toBe('编制数');
    expect(profile.staffing[0]?.source.lines).toEqual([111, 111]);
    expect(issues).toEqual([]);
  });

  it('says when fewer offices are listed than announced', () => {
    const { profile, issues } = read(
      drawLines('二、机构设置情况\n某局下设四个科室，分别是：办公室、业务科。'),
    );
    expect(profile.offices).toHaveLength(2);
    expect(issues.map(({ code }) => code)).toEqual(['officeCountDiffers']);
  });

  it('reads subordinate units and head counts of other wordings', () => {
    const { profile } = read(
      drawLines(
        '二、机构设置及人员情况\n所属预算单位2个，分别为：甲中心、乙中心。\n行政编制12名，在职11人，比上年增加2人。',
      ),
    );
    expect(profile.subordinates.map(({ text }) => text)).toEqual(['甲中心', '乙中心']);
    expect(profile.staffing.map(({ label, count, change }) => [label, count, change])).toEqual([
      ['行政编制', 12, undefined],
      ['在职', 11, 2],
    ]);
  });
});

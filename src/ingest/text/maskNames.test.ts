import { describe, expect, it } from 'vitest';
import { announcesPerson, isPersonLabel, maskNameAlone, maskNames } from './maskNames.ts';

describe('maskNames', () => {
  it.each([
    ['a contact', '部门预算公开联系人：王小明', '部门预算公开联系人：***'],
    ['a name spread over its line', '联系人:李 敏', '联系人:* *'],
    ['two names', '联系人：欧阳静、陈晨 联系方式：', '联系人：***、** 联系方式：'],
    ['a name that runs into the next label', '填表人：张三联系电话：', '填表人：**联系电话：'],
    ['a signature', '项目负责人（签字）：赵六', '项目负责人（签字）：**'],
    [
      'the verdict of a head of office',
      '部门主要负责人审签情况：钱七',
      '部门主要负责人审签情况：**',
    ],
    ['a label apart from the name', '联系人 李四 联系电话', '联系人 ** 联系电话'],
    ['a name at its label', '联系人孙八，电话', '联系人**，电话'],
    ['a name in several parts', '负责人：买买提·艾力', '负责人：***·**'],
    ['a rare family name behind a colon', '经办人：仉某', '经办人：**'],
  ])('hides %s', (_name, printed, masked) => {
    expect(maskNames(printed)).toBe(masked);
    expect(masked).toHaveLength(printed.length);
  });

  it.each([
    ['vehicles', '主要负责人用车0辆、机要通信用车0辆'],
    ['a duty', '负责人大代表建议、政协提案的督促办理工作；负责人民建议的征集'],
    ['people in general', '市属国有企业负责人和法定代表人实施经济责任审计'],
    ['a note that somebody signed', '部门主要负责人审签情况：已审签'],
    ['what a head has to do', '负责人：统筹协调全市各项工作'],
    ['an empty form', '填表人：　联系电话：　　填报日期：'],
  ])('leaves %s', (_name, printed) => {
    expect(maskNames(printed)).toBe(printed);
  });
});

describe('labels of people', () => {
  it('are told from words that only hold them', () => {
    expect(isPersonLabel('项目负责人')).toBe(true);
    expect(isPersonLabel('部门联系人及电话：')).toBe(true);
    expect(isPersonLabel('区县审计机关负责人')).toBe(false);
    expect(announcesPerson('二、部门联系人：')).toBe(true);
  });

  it('hide a name beside them, and no field of the form', () => {
    expect(maskNameAlone('王五', true)).toBe('**');
    expect(maskNameAlone('王五 12345678', true)).toBe('** 12345678');
    expect(maskNameAlone('项目类型', true)).toBe('项目类型');
    expect(maskNameAlone('大于等于', true)).toBe('大于等于');
    expect(maskNameAlone('某某', false)).toBe('某某');
  });
});

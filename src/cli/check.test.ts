import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCheck } from './checkRun.ts';

const seed = 'data/disclosures/2025-wuerhe-industry-information/source.txt';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  // The published text with its one disagreement mended.
  const text = readFileSync(seed, 'utf8')
    .replace('上级安排 3.00', '上级安排 0.00')
    .replace('本级安排 151.89', '本级安排 154.89');
  writeFileSync(join(folder, 'mended.txt'), text);
  writeFileSync(join(folder, 'other.bin'), new Uint8Array([0xd0, 0xcf, 0, 0xff, 0xfe, 0x01]));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run check', () => {
  it('ends with 1 and the proof when figures disagree', async () => {
    const { code, out } = await runCheck([seed]);
    expect(code).toBe(1);
    expect(out).toContain(
      '[错误] 部门整体绩效目标表的上级安排等于收支总表的上级转移支付（上级安排）：' +
        '表1 154.89 − 154.89 = 0.00，文中 3.00，差 3.00',
    );
    expect(out).toContain(
      '表6 102.67 + 9.23 = 111.90，公布 111.89，差 0.01，在四舍五入允许的 0.015 之内',
    );
    expect(out).toContain(
      '表中数字 270 个，已核对 261 个，未核对 9 个：所在栏位无法从原文确定 9 个',
    );
  });

  it('ends with 0 when nothing is at fault', async () => {
    const { code, out } = await runCheck([join(folder, 'mended.txt')]);
    expect(out).toContain('错误 0，');
    expect(code).toBe(0);
  });

  it('ends with 2 for a missing file, an unreadable one and wrong arguments', async () => {
    expect((await runCheck([join(folder, 'none.txt')])).code).toBe(2);
    expect((await runCheck([join(folder, 'other.bin')])).code).toBe(2);
    expect(await runCheck([])).toMatchObject({ code: 2, out: '' });
    expect((await runCheck([seed, '--xml'])).code).toBe(2);
  });

  it('prints findings as JSON', async () => {
    const { out } = await runCheck([seed, '--json']);
    const [file] = JSON.parse(out) as [{ findings: { id: string; outcome: string }[] }];
    expect(file.findings.filter(({ outcome }) => outcome === 'differs')).toMatchObject([
      { id: 'performanceSplit:g1' },
    ]);
  });

  it('prints SARIF 2.1.0 with a rule, a level and a place for each result', async () => {
    const { out } = await runCheck([seed, '--sarif']);
    const log = JSON.parse(out) as {
      version: string;
      runs: [{ tool: { driver: { rules: { id: string }[] } }; results: Record<string, unknown>[] }];
    };
    expect(log.version).toBe('2.1.0');
    const [{ tool, results }] = log.runs;
    expect(results).toHaveLength(1);
    const [result] = results;
    expect(result).toMatchObject({
      ruleId: 'performanceSplit',
      level: 'error',
      locations: [{ physicalLocation: { artifactLocation: { uri: seed } } }],
    });
    expect(tool.driver.rules[result?.['ruleIndex'] as number]?.id).toBe('performanceSplit');
  });
});

import { describe, expect, it } from 'vitest';
import type { Finding } from '../model/finding.ts';
import { drawWhole } from '../testing/drawnChecksWhole.ts';
import { loadCheckReport } from './findings.ts';

describe('loadCheckReport', () => {
  it('checks a disclosure once and keeps the answer', async () => {
    const disclosure = drawWhole();
    const report = loadCheckReport(disclosure);
    expect(loadCheckReport(disclosure)).toBe(report);
    expect(loadCheckReport(drawWhole())).not.toBe(report);
    expect((await report).findings.length).toBeGreaterThan(20);
  });

  it('has words for every rule it used, and a proof for every finding', async () => {
    const { findings, findRule, prove } = await loadCheckReport(drawWhole());
    expect(findings.filter(({ rule }) => findRule(rule) === undefined)).toEqual([]);
    const empty = findings.filter((finding) => prove(finding, 'zh', String) === '');
    expect(empty).toEqual([]);
  });

  it('holds codes against the observed classification', async () => {
    const { findings } = await loadCheckReport(drawWhole());
    expect(findings.map(({ rule }) => rule)).toContain('codeNames');
  });

  it('suggests repairs for what differs in money, and for nothing else', async () => {
    const report = await loadCheckReport(drawWhole());
    const sum = report.findings.find(
      ({ left, evidence }) => left !== undefined && evidence.length > 1,
    );
    const broken = { ...(sum as Finding), outcome: 'differs', left: 5, right: 3 } as Finding;
    expect(report.listRepairs(broken).length).toBeGreaterThan(0);
    expect(report.listRepairs(sum as Finding)).toEqual([]);
  });
});

// The policy says what it should, and each page gets the hashes of its own styles.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addPolicyMeta, getPolicyHeaders } from './policy.ts';

const page = (style: string) =>
  `<!doctype html><head>\n    <meta charset="utf-8" />${style}</head><body></body>`;

function getDirectives(html: string): ReadonlyMap<string, readonly string[]> {
  const policy = getPolicyHeaders(html)['Content-Security-Policy'] ?? '';
  return new Map(
    policy.split('; ').map((text) => {
      const [name = '', ...values] = text.split(' ');
      return [name, values] as const;
    }),
  );
}

describe('the policy', () => {
  it('lets scripts and workers come from the own origin only', () => {
    const directives = getDirectives('');
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('worker-src')).toEqual(["'self'"]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
    expect(directives.get('frame-ancestors')).toEqual(["'none'"]);
  });

  it('names no other origin and no eval', () => {
    const policy = getPolicyHeaders('')['Content-Security-Policy'];
    expect(policy).not.toMatch(/https?:|\*|eval|blob:/u);
    expect(policy?.match(/'unsafe-inline'/gu)).toHaveLength(1);
  });

  it('allows a style of a page by its hash, and nothing else by it', () => {
    const hash = createHash('sha256').update('a{color:red}').digest('base64');
    const directives = getDirectives(page('<style>a{color:red}</style>'));
    expect(directives.get('style-src-elem')).toEqual(["'self'", `'sha256-${hash}'`]);
    expect(directives.get('script-src')).toEqual(["'self'"]);
  });

  it('stands before anything a page could load, without what only a header can say', () => {
    const html = addPolicyMeta(page('<link rel="stylesheet" href="a.css">'));
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<link'));
    expect(html).toContain('<meta name="referrer" content="no-referrer" />');
    expect(html).not.toContain('frame-ancestors');
    expect(() => addPolicyMeta('<p>')).toThrow('encoding');
  });
});

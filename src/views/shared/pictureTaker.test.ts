// A dropped picture's link leads to a view by the codec alone.
import { describe, expect, test } from 'vitest';
import { findLinkedView } from './pictureTaker.ts';

describe('the view of a picture', () => {
  test('is that of its link, whatever its origin', () => {
    const linked = findLinkedView('https://elsewhere.example/a/b.html#/expenditure?node=2011308');
    expect(linked?.view).toMatchObject({ view: 'expenditure', node: '2011308' });
    expect(linked?.problems).toEqual([]);
  });

  test('leaves aside and reports what the codec does not know', () => {
    const linked = findLinkedView('https://example.org/#/tables?table=t3&unit=dollar&evil=1');
    expect(linked?.view).toMatchObject({ view: 'tables', table: 't3', unit: 'tenThousandYuan' });
    expect(linked?.problems.map(({ key }) => key)).toEqual(['evil', 'unit']);
  });

  test.each(['', 'javascript:alert(1)', 'https://example.org/', 'https://example.org/#/settings'])(
    '%j is no link of ours',
    (link) => {
      expect(findLinkedView(link)).toBeUndefined();
    },
  );
});

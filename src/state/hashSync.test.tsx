import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { syncHash } from './hashSync.ts';
import { keepPreferences, loadPreferences, resolveLanguage, resolveTheme } from './preferences.ts';
import { createBudgetStore } from './store.ts';
import { defaultView } from './view.ts';

let stop: () => void = () => undefined;

function start(hash: string, choices = {}) {
  window.history.replaceState(null, '', hash === '' ? '/' : hash);
  const store = createBudgetStore();
  stop = syncHash(store, window, choices);
  return store;
}

/** As the browser does on back, forward, a typed address or a pressed link. */
function goTo(hash: string) {
  window.history.replaceState(null, '', hash);
  window.dispatchEvent(new PopStateEvent('popstate'));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

beforeEach(() => {
  window.location.hash = '';
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

describe('syncHash', () => {
  it('takes the view from the address and says what it could not read', () => {
    const store = start('#/income?unit=yuan&colour=red');
    expect(store.getState().view).toEqual({ ...defaultView, view: 'income', unit: 'yuan' });
    expect(store.getState().linkProblems).toEqual([
      { key: 'colour', value: 'red', why: 'unknownKey' },
    ]);
    expect(window.location.hash).toBe('#/income?unit=yuan');
  });

  it('leaves an address without a hash alone until something is chosen', () => {
    const store = start('');
    expect(window.location.hash).toBe('');
    store.getState().setView({ view: 'threePublic' });
    expect(window.location.hash).toBe('#/threePublic');
  });

  it('makes navigation a step of history and refinement none', () => {
    const store = start('#/expenditure');
    const push = vi.spyOn(window.history, 'pushState');
    const replace = vi.spyOn(window.history, 'replaceState');
    store.getState().setView({ node: '201' });
    expect([push.mock.calls.length, replace.mock.calls.length]).toEqual([1, 0]);
    store.getState().setView({ unit: 'yuan' });
    store.getState().setView({ filters: { ...defaultView.filters, text: '招' } });
    expect([push.mock.calls.length, replace.mock.calls.length]).toEqual([1, 2]);
    expect(decodeURIComponent(window.location.hash)).toBe(
      '#/expenditure?node=201&unit=yuan&text=招',
    );
  });

  it('follows back and forward without writing a step of its own', () => {
    const store = start('#/expenditure');
    store.getState().setView({ node: '201' });
    const push = vi.spyOn(window.history, 'pushState');
    goTo('#/expenditure');
    expect(store.getState().view.node).toBe('');
    goTo('#/expenditure?node=201');
    expect(store.getState().view.node).toBe('201');
    expect(push).not.toHaveBeenCalled();
  });

  it('survives a hostile address and tidies it', () => {
    const store = start('#/expenditure');
    goTo('#/__proto__?__proto__=1&min=NaN&node=%');
    expect(store.getState().view).toEqual({ ...defaultView, node: '%' });
    expect(store.getState().linkProblems.map(({ key }) => key)).toEqual([
      'view',
      '__proto__',
      'min',
    ]);
    store.getState().dismissLinkProblems();
    expect(store.getState().linkProblems).toEqual([]);
  });

  it('lets a link decide before the stored choice', () => {
    expect(
      start('#/overview?language=zh-CN', { language: 'en', theme: 'dark' }).getState().view,
    ).toMatchObject({ language: 'zh-CN', theme: 'dark' });
    stop();
    expect(start('', { language: 'en' }).getState().view.language).toBe('en');
  });

  it('hears nothing once it is stopped', () => {
    const store = start('#/expenditure');
    stop();
    store.getState().setView({ node: '201' });
    expect(window.location.hash).toBe('#/expenditure');
    goTo('#/income');
    expect(store.getState().view.view).toBe('expenditure');
  });
});

describe('preferences', () => {
  it('come back after a reload', () => {
    const store = createBudgetStore();
    const unsubscribe = keepPreferences(store, () => window.localStorage);
    store.getState().setView({ language: 'en' });
    store.getState().setView({ theme: 'dark' });
    unsubscribe();
    expect(loadPreferences(() => window.localStorage)).toEqual({ language: 'en', theme: 'dark' });
  });

  it('do without a storage, with a forbidden one and with a damaged one', () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const store = createBudgetStore();
    const unsubscribe = keepPreferences(store, forbidden);
    expect(() => store.getState().setView({ theme: 'light' })).not.toThrow();
    unsubscribe();
    expect(loadPreferences(forbidden)).toEqual({});
    expect(loadPreferences(() => undefined)).toEqual({});
    for (const text of ['{', 'null', '7', '{"language":"klingon","theme":["dark"]}']) {
      expect(loadPreferences(() => ({ getItem: () => text, setItem: forbidden }))).toEqual({});
    }
  });

  it('follow the system where nothing is chosen, Chinese first', () => {
    expect(resolveLanguage('system', ['en-GB', 'zh'])).toBe('en');
    expect(resolveLanguage('system', ['zh-TW', 'en'])).toBe('zh-CN');
    expect(resolveLanguage('system', ['de'])).toBe('zh-CN');
    expect(resolveLanguage('system', [])).toBe('zh-CN');
    expect(resolveLanguage('zh-CN', ['en'])).toBe('zh-CN');
    expect(resolveTheme('system', true)).toBe('dark');
    expect(resolveTheme('light', true)).toBe('light');
  });
});

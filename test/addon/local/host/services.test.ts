import { describe, expect, it } from 'vitest';
import { evaluate, failure, hostOf } from './evaluate.ts';

describe('properties', () => {
  it('hold texts that stay between runs', () => {
    const host = hostOf(`const store = PropertiesService.getDocumentProperties();
      const before = store.getProperty('runs'); store.setProperty('runs', String(Number(before) + 1)); return before;`);
    expect([host.run('main'), host.run('main'), host.run('main')]).toEqual([null, '1', '2']);
    expect(host.properties.document.get('runs')).toBe('3');
  });

  it('hold 9 KB a value and 500,000 bytes a store, names included', () => {
    const set = (bytes: number) =>
      `PropertiesService.getDocumentProperties().setProperty('k', 'x'.repeat(${bytes}))`;
    expect(failure(set(9216))).toBe('nothing was thrown');
    expect(failure(set(9217))).toBe('Argument too large: value');
    const fill = (last: number) => `const store = PropertiesService.getScriptProperties();
      for (let i = 10; i < 65; i++) store.setProperty('k' + i, 'x'.repeat(9000));
      store.setProperty('k', 'x'.repeat(${last}));`;
    expect(failure(fill(500_000 - 55 * 9003 - 1))).toBe('nothing was thrown');
    expect(failure(fill(500_000 - 55 * 9003))).toMatch(/^You have exceeded the property storage quota/);
  });

  it('set several at once or none', () => {
    const body = `const store = PropertiesService.getDocumentProperties();
      try { store.setProperties({ a: '1', b: 'x'.repeat(10000) }); } catch (error) {}
      return store.getKeys()`;
    expect(evaluate(body)).toEqual([]);
  });
});

describe('the cache', () => {
  it('forgets after the time that was asked for', () => {
    let clock = 0;
    const host = hostOf(
      `const cache = CacheService.getDocumentCache(); const seen = cache.get('k');
      if (seen === null) cache.put('k', 'v', 10); return seen;`,
      undefined,
      { now: () => clock },
    );
    host.run('main');
    clock = 9_999;
    expect(host.run('main')).toBe('v');
    clock = 10_001;
    expect(host.run('main')).toBeNull();
  });

  it('holds 100 KB a value and six hours at most', () => {
    const put = (bytes: number, seconds: number) =>
      `CacheService.getScriptCache().put('k', 'x'.repeat(${bytes}), ${seconds})`;
    expect(failure(put(102_400, 21_600))).toBe('nothing was thrown');
    expect(failure(put(102_401, 21_600))).toBe('Argument too large: value');
    expect(failure(put(1, 21_601))).toMatch(/expirationInSeconds/);
  });
});

describe('utilities', () => {
  it('formats dates by Java’s patterns in any time zone', () => {
    const format = (pattern: string, zone: string) =>
      evaluate(
        `return Utilities.formatDate(new Date(Date.UTC(2026, 6, 1, 22, 5, 9)), '${zone}', ${JSON.stringify(pattern)})`,
      );
    expect(format('yyyy-MM-dd', 'Etc/UTC')).toBe('2026-07-01');
    expect(format("yyyy-MM-dd'T'HH:mm:ss", 'Asia/Tokyo')).toBe('2026-07-02T07:05:09');
    expect(format('d MMM yy, h:mm a', 'America/New_York')).toBe('1 Jul 26, 6:05 PM');
    expect(format('EEEE Z XXX', 'Asia/Kolkata')).toBe('Thursday +0530 +05:30');
    expect(format('yyyy-MM-dd', 'GMT+3')).toBe('2026-07-02');
  });

  it('has signed bytes, as Java does', () => {
    expect(evaluate("return Utilities.newBlob('é').getBytes()")).toEqual([-61, -87]);
  });

  it('packs and unpacks texts', () => {
    const body = `const packed = Utilities.base64Encode(Utilities.gzip(Utilities.newBlob('Сегменты '.repeat(100))).getBytes());
      const blob = Utilities.newBlob(Utilities.base64Decode(packed), 'application/x-gzip');
      return [packed.length < 200, Utilities.ungzip(blob).getDataAsString()]`;
    expect(evaluate(body)).toEqual([true, 'Сегменты '.repeat(100)]);
  });

  it('computes digests', () => {
    const body = `return Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc').slice(0, 3)`;
    expect(evaluate(body)).toEqual([-112, 1, 80]);
  });
});

describe('pages and people', () => {
  it('says who the person is and which language they read', () => {
    const body = 'return [Session.getActiveUserLocale(), Session.getActiveUser().getEmail()]';
    expect(evaluate(body, undefined, { language: 'ru', email: 'a@b.example' })).toEqual([
      'ru',
      'a@b.example',
    ]);
  });

  it('refuses meta tags that Google refuses', () => {
    expect(failure("HtmlService.createHtmlOutput('').addMetaTag('robots', 'none')")).toBe(
      'The meta tag robots is not allowed.',
    );
  });

  it('does not know pages that are not there', () => {
    expect(failure("HtmlService.createHtmlOutputFromFile('missing')")).toBe(
      'No HTML file named missing was found.',
    );
  });

  it('says that it is not Google’s', () => {
    expect(evaluate('return ScriptApp.isFake')).toBe(true);
  });
});

describe('while a document opens', () => {
  it('lets onOpen show nothing', () => {
    const host = hostOf("} function onOpen() { SpreadsheetApp.getUi().alert('hello');");
    expect(() => host.open()).toThrow('You do not have permission to call Ui.alert.');
  });
});

describe('before the add-on was used in a document', () => {
  it('lets onOpen build a menu and nothing else', () => {
    const menu = hostOf(
      "} function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Go', 'go').addToUi();",
    );
    menu.open('NONE');
    expect(menu.ui.menus).toHaveLength(1);
    const nosy = hostOf('} function onOpen() { PropertiesService.getDocumentProperties();');
    expect(() => nosy.open('NONE')).toThrow(
      'You do not have permission to call PropertiesService.getDocumentProperties.',
    );
  });
});

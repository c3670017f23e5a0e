import { describe, expect, it } from 'vitest';
import type { CallObserver } from '../../../addon/local/host/expose.ts';
import { ServiceError } from '../../../addon/local/host/service-error.ts';
import { googleDocument } from './google-document.ts';

const noise = (length: number, seed: number): string => {
  let state = seed;
  let text = '';
  while (text.length < length) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += state.toString(36);
  }
  return text.slice(0, length);
};

const short = 'short';
const middle = noise(12_000, 1);
const long = noise(120_000, 2);

describe('a stored text', () => {
  it('is a property while short, several properties when longer, and a hidden sheet past that', () => {
    const { store, model, host } = googleDocument({ Customers: [['ID']] });
    const sizes = () => [...host.properties.document.values()].map((value) => value.length);
    store.set('a', short);
    expect(sizes()).toHaveLength(1);
    store.set('a', middle);
    expect(sizes().length).toBeGreaterThan(2);
    expect(Math.max(...sizes())).toBeLessThanOrEqual(9000);
    expect(model.sheets).toHaveLength(1);
    store.set('a', long);
    expect(sizes()).toHaveLength(1);
    expect(model.sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
      ['Customers', false],
      ['Segmentry data', true],
    ]);
    const longest = Math.max(...model.sheets[1]!.columns[1]!.values.map((value) => String(value).length));
    expect(longest).toBeLessThanOrEqual(50_000);
    expect(model.activeSheet).toBe(model.sheets[0]!.id);
    store.set('a', short);
    expect(model.sheets).toHaveLength(1);
    expect(sizes()).toHaveLength(1);
  });

  it('does not move into a sheet of the person that has its name', () => {
    const { store, model } = googleDocument({ Customers: [['ID']], 'Segmentry data': [['mine']] });
    store.set('a', long);
    expect(model.sheets.map((sheet) => sheet.name)).toEqual([
      'Customers',
      'Segmentry data',
      'Segmentry data 2',
    ]);
    expect(model.sheets[1]!.columns[0]!.values).toEqual(['mine']);
    expect(store.get('a') === long).toBe(true);
  });

  it('is none when a person deleted the hidden sheet, or a part of it, and can be stored again', () => {
    const { store, model } = googleDocument({ Customers: [['ID']] });
    store.set('a', long);
    model.sheets[1]!.columns[1]!.values[1] = 'z';
    expect([store.get('a'), store.keys()]).toEqual([null, ['a']]);
    model.sheets.splice(1, 1);
    model.metadata.splice(0);
    expect(store.get('a')).toBeNull();
    store.set('a', long);
    expect(store.get('a') === long).toBe(true);
  });

  it('goes to the hidden sheet when it would not fit with all that is stored already', () => {
    const { store, host, model } = googleDocument({ Customers: [['ID']] });
    const large = Array.from({ length: 12 }, (_, at) => noise(65_000, 10 + at));
    const size = () =>
      [...host.properties.document].reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    large.forEach((text, at) => {
      store.set(`text.${at}`, text);
      expect(size()).toBeLessThan(450_000);
    });
    expect(size()).toBeGreaterThan(300_000);
    expect(model.sheets).toHaveLength(2);
    large.forEach((text, at) => void expect(store.get(`text.${at}`) === text, `text ${at}`).toBe(true));
    store.keepOnly(new Set(['text.11']));
    expect([store.keys(), store.get('text.11') === large[11]]).toEqual([['text.11'], true]);
    store.keepOnly(new Set());
    expect([size(), model.sheets.length]).toEqual([0, 1]);
  });

  it('leaves nothing behind when storing it failed, once the others are all that is kept', () => {
    let failing = false;
    const observe: CallObserver = (_, method) => {
      if (failing && method === 'setProperty') throw new ServiceError('Service error: Properties');
    };
    const { store, host } = googleDocument({ Customers: [['ID']] }, { observe });
    store.set('a', short);
    failing = true;
    expect(() => store.set('b', middle)).toThrow();
    failing = false;
    expect(host.properties.document.size).toBeGreaterThan(1);
    store.keepOnly(new Set(store.keys()));
    expect([host.properties.document.size, store.get('a')]).toEqual([1, short]);
  });

  const texts = { short, middle, long: noise(18_000, 3) };
  const changes = [
    ['short', 'middle'],
    ['middle', 'short'],
    ['middle', 'middle'],
    ['middle', 'long'],
    ['long', 'middle'],
    ['long', 'long'],
  ] as const;

  const writes = /^(?:add|clear|delete|hide|insert|remove|set)/;

  it.each(changes)('is the old or the new one when a service call fails: %s to %s', (from, to) => {
    let calls: string[] = [];
    let failAt = 0;
    const observe: CallObserver = (_, method) => {
      if (calls.push(method) === failAt) throw new ServiceError('Service error: Spreadsheets');
    };
    const renew = () => {
      failAt = 0;
      const document = googleDocument({ Customers: [['ID']] }, { observe });
      document.smallStore.set('a', texts[from]);
      calls = [];
      return document;
    };
    const next = `!${texts[to]}`;
    renew().smallStore.set('a', next);
    const telling = calls.flatMap((name, index) => (writes.test(name) || index % 8 === 0 ? [index + 1] : []));
    expect(telling.length).toBeGreaterThan(1);
    for (const at of telling) {
      const { smallStore: store, host, model } = renew();
      failAt = at;
      try {
        store.set('a', next);
      } catch {
        // The next run goes on with whatever is stored.
      }
      failAt = 0;
      const text = store.get('a');
      expect(text === next || text === texts[from], `call ${at}`).toBe(true);
      store.set('a', next);
      expect(store.get('a') === next, `call ${at}`).toBe(true);
      for (const key of store.keys()) store.set(key, null);
      expect([host.properties.document.size, model.sheets.length], `call ${at}`).toEqual([0, 1]);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { type Outcome, serverCalls } from '../../../addon/server/api.ts';
import { answerCall } from '../../../addon/server/dispatch.ts';
import { SegmentryError } from '../../../core/index.ts';
import { customers, fakeEngine, sales } from './fake-engine.ts';
import { type MemoryDocument, memoryDocument } from './memory-workbook.ts';

const engine = fakeEngine();
const open = () => memoryDocument({ Customers: customers, Sales: sales });
const call = (document: MemoryDocument, name: string, ...args: readonly unknown[]): Outcome<never> =>
  JSON.parse(answerCall(() => document.ports, engine, name, JSON.stringify(args))) as Outcome<never>;
const failure = (outcome: Outcome<unknown>) => (outcome.ok ? null : [outcome.code, outcome.message]);

describe('a call', () => {
  it.each(['', 'constructor', 'toString', '__proto__', 'onOpen', 'hasOwnProperty', 'Refresh'])(
    'is refused when its name is not on the list: %j',
    (name) => {
      expect(failure(call(open(), name))?.[0]).toBe('input.option-invalid');
    },
  );

  it('answers in JSON whatever goes wrong, even before the document is open', () => {
    const text = answerCall(
      () => {
        throw new Error('no document');
      },
      engine,
      'report',
      '[]',
    );
    expect(JSON.parse(text)).toMatchObject({ ok: false, code: 'internal.unexpected' });
    expect(JSON.parse(answerCall(() => open().ports, engine, 'report', '{not json'))).toMatchObject({
      ok: false,
    });
  });

  it.each(['', null, undefined, '[]'])('takes %j for no arguments', (args) => {
    expect(JSON.parse(answerCall(() => open().ports, engine, 'report', args))).toEqual({
      ok: true,
      value: null,
    });
  });

  it('knows every name of the list', () => {
    for (const name of serverCalls) {
      expect(failure(call(open(), name))?.[0], name).not.toBe('input.option-invalid');
    }
  });
});

describe('refresh, report and undo', () => {
  it('give the summary, the report that is in force, and none after the undo', () => {
    const document = open();
    expect(call(document, 'refresh', { asOf: '2026-02-03' })).toMatchObject({
      ok: true,
      value: { columnsAdded: 2 },
    });
    expect(call(document, 'report')).toMatchObject({ value: { asOf: '2026-02-03', locale: 'en' } });
    expect(call(document, 'undo')).toMatchObject({ value: { columnsRemoved: 2 } });
    expect(call(document, 'report')).toEqual({ ok: true, value: null });
  });

  it('give what of the report may leave the document apart from the whole', () => {
    const document = open();
    expect(call(document, 'published')).toEqual({ ok: true, value: null });
    call(document, 'saveSettings', { privacyThreshold: 25, publish: { customers: true } });
    call(document, 'refresh', { asOf: '2026-02-03' });
    expect(call(document, 'report')).not.toMatchObject({ value: { publication: expect.anything() } });
    expect(call(document, 'published')).toMatchObject({
      value: { asOf: '2026-02-03', publication: { customers: true, threshold: 25 } },
    });
  });

  it.each(['2026-13-01', '28.04.2026', '2026-02-30x'])('refuse the date %s', (asOf) => {
    expect(failure(call(open(), 'refresh', { asOf }))?.[0]).toBe('input.option-invalid');
  });

  it('forget the progress of a run that is over', () => {
    const document = open();
    call(document, 'refresh');
    expect(call(document, 'progress')).toEqual({ ok: true, value: null });
  });
});

describe('settings', () => {
  it('are kept as the person gave them, and filled with defaults when read', () => {
    const document = open();
    expect(call(document, 'saveSettings', { segmentation: { k: 4 } })).toMatchObject({
      value: { segmentation: { k: 4, seed: 1 } },
    });
    expect(document.store.get('settings')).toBe('{"segmentation":{"k":4}}');
    expect(call(document, 'settings')).toMatchObject({ value: { segmentation: { k: 4 } } });
  });

  it('that are wrong are refused with their path, and the old ones stay', () => {
    const document = open();
    call(document, 'saveSettings', { segmentation: { k: 4 } });
    const [code, message] = failure(call(document, 'saveSettings', { segmentation: { k: 'four' } }))!;
    expect(code).toBe('input.settings-invalid');
    expect(message).toContain('segmentation.k');
    expect(document.store.get('settings')).toBe('{"segmentation":{"k":4}}');
  });
});

describe('the language', () => {
  it('is the reader’s own, then what settings say, then what the call says', () => {
    const document = open();
    const message = (...args: readonly unknown[]) => {
      document.busy = true;
      const text = failure(call(document, 'refresh', ...args))?.[1];
      document.busy = false;
      return /[а-я]/i.test(text ?? '') ? 'ru' : 'en';
    };
    expect(message()).toBe('en');
    document.ports = { ...document.ports, locale: () => 'ru_RU' };
    expect(message()).toBe('ru');
    call(document, 'saveSettings', { locale: 'en' });
    expect(message()).toBe('en');
    expect(message({ locale: 'ru' })).toBe('ru');
  });
});

describe('failures of the host', () => {
  const failing = (error: Error) => {
    const document = open();
    document.watch = (name) => {
      if (name === 'sheets') throw error;
    };
    return failure(call(document, 'refresh'));
  };

  it('say that permission is missing, or what Google answered', () => {
    const denied = Object.assign(new Error('You do not have permission to call getSheets'), {
      name: 'Exception',
    });
    const broken = Object.assign(new Error('Service Spreadsheets timed out'), { name: 'Exception' });
    expect(failing(denied)?.[0]).toBe('host.permission');
    expect(failing(broken)).toEqual(['host.failed', expect.stringContaining('timed out')]);
  });

  it.each([
    ['en', /taken back; your own changes stay/],
    ['ru', /отменено, ваши правки сохранены/],
  ])('that come while cells are written are told so in %s', (locale, sentence) => {
    const document = open();
    document.watch = (name, moment) => {
      if (name !== 'write' || moment !== 'after') return;
      document.watch = () => undefined;
      throw Object.assign(new Error('Service Spreadsheets timed out'), { name: 'Exception' });
    };
    const before = document.visible();
    const [code, message] = failure(call(document, 'refresh', { locale }))!;
    expect([code, document.visible()]).toEqual(['host.failed', before]);
    expect(message).toMatch(sentence);
    expect(message).toContain('timed out');
    expect(message).not.toMatch(/nothing was|ничего не/i);
  });

  it('are told from mistakes of ours and from errors with a sentence', () => {
    expect(failing(new TypeError('x is undefined'))?.[0]).toBe('internal.unexpected');
    expect(failing(new SegmentryError('limit.time'))?.[0]).toBe('limit.time');
  });
});

describe('the customer of the selected row', () => {
  const select = (document: MemoryDocument, name: string, row: number) => {
    document.selection = { sheet: document.sheet(name).id, row };
    return call(document, 'customer');
  };

  it('is shown with segment, colour, fit and facts', () => {
    const document = open();
    call(document, 'refresh');
    expect(select(document, 'Customers', 2)).toEqual({
      ok: true,
      value: {
        key: 'B2',
        segment: 'Old',
        color: 1,
        fit: 45 / 8,
        facts: [
          { label: 'ID', value: 'B2' },
          { label: 'Name', value: 'Bob' },
          { label: 'Age', value: '45' },
          { label: 'Segment', value: 'Old' },
          { label: 'Fit', value: String(45 / 8) },
        ],
      },
    });
  });

  it('is nobody on the header, below the data, in another sheet, and before the first refresh', () => {
    const document = open();
    const nobody = { ok: true, value: null };
    expect(select(document, 'Customers', 1)).toEqual(nobody);
    call(document, 'refresh');
    expect(select(document, 'Customers', 0)).toEqual(nobody);
    expect(select(document, 'Customers', 99)).toEqual(nobody);
    expect(select(document, 'Sales', 1)).toEqual(nobody);
    document.selection = null;
    expect(call(document, 'customer')).toEqual(nobody);
  });
});

import { describe, expect, test } from 'vitest';
import { prepareCustomers } from '../../../core/customers/customers.ts';
import { SegmentryError } from '../../../core/errors.ts';
import { inspect } from '../../../core/inspect.ts';
import type { SettingsInput } from '../../../core/settings/settings.ts';
import type { Cell, Sheet } from '../../../core/table/types.ts';
import { understand } from '../../../core/understand/understand.ts';
import { describeError } from '../../../core/words/describe-error.ts';
import { sheetReason } from '../../../core/words/understand/reasons.ts';
import {
  customerHeader,
  customerLines,
  inputOf,
  saleHeader,
  saleLines,
  sheetOf,
  shop,
  told,
} from './shop.ts';

const blank = (name: string, ...cells: Cell[][]): Sheet => ({ name, cells });

/** Sheets without a row of data, and what is said of each. */
const kinds: readonly (readonly [string, Sheet, RegExp, RegExp])[] = [
  ['no cell', blank('Extra'), /is blank: no cell/, /Лист пуст/i],
  ['one cell without a value, as Sheets gives it', blank('Extra', ['']), /is blank/, /Лист пуст/i],
  ['cells of blanks', blank('Extra', [null, ' '], ['\u00a0', null], []), /is blank/, /Лист пуст/i],
  ['no cells but a chart', { name: 'Extra', cells: [], grid: false }, /chart/, /диаграмма/],
  ['a title alone', sheetOf('Extra', 'Notes for Ann'), /below row 1 \(Notes for Ann\)/, /под строкой 1/i],
  ['headers alone', sheetOf('Extra', saleHeader), /below row 1 \(Sale ID, .*Amount\)/, /Sale ID/],
  [
    'a title, headers and blank rows',
    blank('Extra', ['Sales of 2024'], [null], ['Sale ID', 'Amount', 'Sale date'], [null, ' ', ''], []),
    /below row 3 \(Sale ID, Amount, Sale date\)/,
    /Под строкой 3/i,
  ],
  ['the headers of another sheet', sheetOf('Extra', customerHeader), /Customer ID/, /Customer ID/],
  [
    'headers and totals of nothing',
    sheetOf('Extra', 'Sale | Amount | Date | City', 'Total | 0'),
    /below row 1/,
    /./,
  ],
];

function placed(sheet: Sheet, at: number): Sheet[] {
  const sheets = shop();
  sheets.splice(at, 0, sheet);
  return sheets;
}

function refusal(sheets: readonly Sheet[], settings: SettingsInput = {}): SegmentryError {
  const input = inputOf(sheets, settings);
  try {
    prepareCustomers(understand(input), input);
  } catch (error) {
    if (error instanceof SegmentryError) return error;
    throw error;
  }
  throw new Error('the workbook was accepted');
}

describe('a sheet without rows of data', () => {
  test.each(kinds)('of %s is set aside with one note, wherever it stands', (_, sheet, en, ru) => {
    const plain = inputOf(shop());
    const alone = prepareCustomers(understand(plain), plain);
    for (const at of [0, 1, 3]) {
      for (const [locale, sentence] of [
        ['en', en],
        ['ru', ru],
      ] as const) {
        const input = inputOf(placed(sheet, at), {}, { locale });
        const understanding = understand(input);
        const notes = told(understanding, locale).filter((entry) => entry.sheet === 'Extra');
        expect(notes).toMatchObject([{ code: 'sheet.empty', severity: 'info', column: null, rows: 0 }]);
        expect(notes[0]?.message).toMatch(sentence);
        expect(notes[0]?.message).not.toMatch(/undefined|NaN|\[object/);
        expect(understanding.sheets[at]).toMatchObject({ name: 'Extra', rows: 0, role: { role: 'other' } });
        const customers = prepareCustomers(understanding, input);
        expect(customers.sheet).toBe('Customers');
        expect(customers.transactions?.table.rows).toBe(alone.transactions?.table.rows);
      }
    }
  });

  test('is no part of what the others are made to say', () => {
    const before = inspect(inputOf(shop()));
    for (const [, sheet] of kinds) {
      const after = inspect(inputOf(placed(sheet, 1)));
      expect(after.features).toEqual(before.features);
      expect(after.joins).toEqual(before.joins);
      expect(after.quality.filter((entry) => entry.sheet !== 'Extra')).toEqual(before.quality);
    }
  });

  test('does not stand in for a list of customers that is not there', () => {
    const input = inputOf([
      sheetOf('Customers', customerHeader),
      sheetOf('Sales', saleHeader, ...saleLines()),
    ]);
    const understanding = understand(input);
    expect(understanding.madeFrom).toEqual(['Sales']);
    expect(prepareCustomers(understanding, input).table.rows).toBe(30);
  });

  test('is not one of the sheets whose rows make the customers', () => {
    const sales = [sheetOf('January', saleHeader, ...saleLines()), sheetOf('February', saleHeader)];
    expect(understand(inputOf(sales)).madeFrom).toEqual(['January']);
  });
});

describe('a sheet without rows of data that settings speak of', () => {
  test.each(['customers', 'sales', 'products', 'interactions'] as const)(
    'as %s is set aside, and the note says what settings expect',
    (role) => {
      const sheets = placed(sheetOf('Extra', saleHeader), 1);
      for (const locale of ['en', 'ru'] as const) {
        const settings = {
          roles: {
            sheets: { Extra: role },
            keys: { Extra: ['Gone'] },
            columns: { Extra: { Gone: ['amount'] as const } },
          },
        };
        const input = inputOf(sheets, settings as unknown as SettingsInput, { locale });
        const understanding = understand(input);
        const notes = told(understanding, locale).filter((entry) => entry.sheet === 'Extra');
        expect(notes).toMatchObject([{ code: 'sheet.empty', severity: 'warning' }]);
        expect(notes[0]?.message).toMatch(locale === 'en' ? /though Settings say/ : /хотя по настройкам/);
        expect(understanding.sheets[1]?.role).toMatchObject({ role: 'other', chosen: false });
        const reason = sheetReason(understanding.sheets[1]!.role.reason, locale);
        expect(reason).toMatch(locale === 'en' ? /Settings/ : /настройкам/);
        expect(prepareCustomers(understanding, input).sheet).toBe('Customers');
      }
    },
  );

  test('through its columns alone says so too', () => {
    const input = inputOf(placed(blank('Extra'), 0), { roles: { keys: { Extra: ['Sale ID'] } } });
    expect(told(understand(input)).find((entry) => entry.sheet === 'Extra')).toMatchObject({
      severity: 'warning',
      message: expect.stringMatching(/speak of its columns/),
    });
  });

  test('as set aside is only noted', () => {
    const input = inputOf(placed(blank('Extra'), 0), { roles: { sheets: { Extra: 'other' } } });
    expect(understand(input).quality.find((entry) => entry.sheet === 'Extra')?.severity).toBe('info');
  });

  test('as the customers of a workbook that has no others is named in the refusal', () => {
    const nameless = sheetOf('Rates', 'Product | Price', 'Tea | 2.5', 'Coffee | 3.5', 'Cocoa | 4.5');
    const error = refusal([sheetOf('Customers', customerHeader), nameless], {
      roles: { sheets: { Customers: 'customers' } },
    });
    expect([error.code, error.details.sheets, error.details.blank]).toEqual([
      'input.no-customers',
      'Rates',
      'Customers',
    ]);
    expect(describeError(error, 'en')).toMatch(/without any row: Customers/);
  });
});

describe('a workbook without any row of data', () => {
  test.each([
    [[blank('Only')], 'Only', /^Sheet “Only” has no rows of data/, /^На листе «Only» нет строк/],
    [[sheetOf('Only', customerHeader)], 'Only', /^Sheet “Only” has no rows/, /^На листе «Only» нет строк/],
    [
      [blank('One'), { name: 'Chart', cells: [], grid: false }, sheetOf('Two', customerHeader)],
      'One, Chart, Two',
      /^All sheets \(One, Chart, Two\) have no rows/,
      /^Ни на одном из листов \(One, Chart, Two\) нет строк/,
    ],
  ])('gets one clear error: case %#', (sheets, named, en, ru) => {
    const error = refusal(sheets, { roles: { sheets: { [sheets[0]!.name]: 'customers' } } });
    expect([error.code, error.details.sheet]).toEqual(['input.sheet-empty', named]);
    expect(describeError(error, 'en')).toMatch(en);
    expect(describeError(error, 'ru')).toMatch(ru);
    const summary = inspect(inputOf(sheets));
    expect(summary.features).toEqual([]);
    expect(new Set(summary.quality.map(({ code, severity }) => `${code} ${severity}`))).toEqual(
      new Set(['sheet.empty error']),
    );
  });
});

test('the customers of these tests are what they are taken for', () => {
  expect(customerLines()).toHaveLength(30);
});

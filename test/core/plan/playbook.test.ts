import { describe, expect, it } from 'vitest';
import { axisOf } from '../../../core/analyses/churn/axes.ts';
import type { Predictor } from '../../../core/analyses/churn/predictors.ts';
import type { Rule } from '../../../core/analyses/churn/search/rule.ts';
import { membersOf } from '../../../core/analyses/churn/search/rule.ts';
import { builtInPlays, playForCustomer, playOf } from '../../../core/plan/playbook.ts';
import { isPlaybook, playbookSheet, readPlaybook } from '../../../core/plan/playbook-sheet.ts';
import { meets, readRequirements } from '../../../core/plan/requirement.ts';
import type { Cell } from '../../../core/table/types.ts';
import type { Locale } from '../../../core/words/index.ts';
import { locales } from '../../../core/words/index.ts';

const predictor = (id: string, values: readonly number[], levels: readonly string[] = []): Predictor => ({
  ...{ id, label: id, kind: levels.length > 0 ? 'category' : 'number', unit: '', levels },
  ...{
    values: Float64Array.from(values),
    sorted: Float64Array.from(values).sort(),
    whole: true,
    missing: 0,
    protected: false,
  },
});

const city = predictor('City', [0, 0, 0, 1, 1, 1], ['Leeds', 'York']);
const age = predictor('Age', [20, 30, 40, 50, 60, 70]);
const active = predictor('is_active', [1, 1, 1, 1, 0, 0], ['no', 'yes']);
const products = predictor('products', [1, 2, 3, 1, 2, 3]);
const features = [city, age, active, products];
const axes = features.map((feature) => axisOf(feature, 6));

const book = (rows: readonly (readonly Cell[])[], locale: Locale = 'en') => {
  const { title, cells } = playbookSheet(locale);
  return readPlaybook({ name: title, cells: [cells[0]!, ...rows] }, features, locale);
};
const row = (condition: string, offer: string, rest: Partial<Record<number, Cell>> = {}): Cell[] =>
  Array.from({ length: 7 }, (_, at) => rest[at] ?? (at === 0 ? condition : at === 2 ? offer : null));

/** The play of all customers whose value of an axis lies in these bins. */
const sought = (...parts: Rule['parts']) => {
  const rule = { parts };
  return { rule, axes, members: membersOf(rule, axes, 6) };
};
const binsOf = (axis: number, from: number, to = from) => ({ axis, from, to });

describe('a condition that a person writes', () => {
  const passing = (text: string, locale: Locale = 'en') => {
    const read = readRequirements(text, features, locale);
    if ('feature' in read) return read.feature?.id ?? 'no column';
    return [0, 1, 2, 3, 4, 5].filter((customer) =>
      read.every(({ feature, test }) => test === null || meets(feature.values[customer]!, test)),
    );
  };

  it.each([
    ['City = Leeds', [0, 1, 2]],
    ['city: york', [3, 4, 5]],
    ['Age >= 50', [3, 4, 5]],
    ['Age > 50', [4, 5]],
    ['Age ≤ 30', [0, 1]],
    ['Age < 30', [0]],
    ['Age 30–50', [1, 2, 3]],
    ['Age = 30 - 50', [1, 2, 3]],
    ['age 50+', [3, 4, 5]],
    ['Age = 40', [2]],
    ['City = Leeds; Age >= 30', [1, 2]],
    ['is active = да', [0, 1, 2, 3]],
    ['City', [0, 1, 2, 3, 4, 5]],
  ])('%s', (text, customers) => {
    expect(passing(text)).toEqual(customers);
  });

  it.each([
    ['Ctiy = Leeds', 'no column'],
    ['', 'no column'],
    ['something else', 'no column'],
    ['City = Bath', 'City'],
    ['City >= Leeds', 'City'],
    ['Age = old', 'Age'],
    ['Age >= 30–40', 'Age'],
    ['Age 50–30', 'Age'],
    ['City = Leeds; Age ~ 4', 'no column'],
  ])('%s cannot be read: %s', (text, problem) => {
    expect(passing(text)).toBe(problem);
  });

  it('writes decimals as its language does', () => {
    const end = (text: string, locale: Locale) => {
      const read = readRequirements(text, features, locale);
      return 'feature' in read || read[0]?.test?.kind !== 'range' ? null : read[0].test.from;
    };
    expect(end('Age >= 1,500', 'en')).toBe(1500);
    expect(end('Age >= 1,5', 'ru')).toBe(1.5);
  });

  it('is met by nobody whose value is missing', () => {
    expect(meets(Number.NaN, { kind: 'range', from: -5, to: 5, open: false })).toBe(false);
    expect(meets(Number.NaN, { kind: 'level', code: 0 })).toBe(false);
  });
});

describe('the playbook', () => {
  it('without a sheet, and with the sheet as it is written, is the built-in one in both languages', () => {
    for (const locale of locales) {
      const { title, cells } = playbookSheet(locale);
      const read = readPlaybook({ name: title, cells }, features, locale);
      expect(read).toEqual({ own: [], built: builtInPlays(locale) });
      expect(readPlaybook(null, features, locale)).toEqual(read);
      expect(isPlaybook(cells)).toBe(true);
      expect(isPlaybook([cells[0]!.slice(0, 6)])).toBe(false);
    }
  });

  it('takes what a person wrote, and keeps the rest as it was', () => {
    const { built } = book([row('several PRODUCTS', 'A free audit', { 4: 'Ann', 5: 7 })]);
    const original = builtInPlays('en');
    expect(built.products).toEqual({
      ...original.products,
      ...{ offer: 'A free audit', owner: 'Ann', days: 7 },
    });
    expect({ ...built, products: original.products }).toEqual(original);
  });

  it('knows its conditions in the other language', () => {
    expect(book([row('Несколько продуктов', 'A free audit')]).built.products.offer).toBe('A free audit');
  });

  it('offers a segment what the row says that most of its customers meet', () => {
    const read = book([row('City = York', 'For York'), row('Age <= 30', 'For the young')]);
    expect(playOf(read, sought(binsOf(0, 1))).offer).toBe('For York');
    expect(playOf(read, sought(binsOf(1, 0, 1))).offer).toBe('For the young');
    expect(playOf(read, sought(binsOf(2, 1))).offer).toBe(builtInPlays('en').activity.offer);
  });

  it('wants more than half, and for a column alone that the segment is about it', () => {
    const read = book([row('Age >= 40', 'Older'), row('City', 'Somewhere')]);
    const half = { rule: { parts: [binsOf(2, 1)] }, axes, members: Uint8Array.of(1, 1, 1, 1, 0, 0) };
    expect(playOf(read, half).offer).toBe(builtInPlays('en').activity.offer);
    expect(playOf(read, { ...half, members: Uint8Array.of(0, 1, 1, 1, 0, 0) }).offer).toBe('Older');
    expect(playOf(read, sought(binsOf(0, 0))).offer).toBe('Somewhere');
  });

  it('prefers the row that asks for more, whatever their order on the sheet', () => {
    const rows = [
      row('City = Leeds', 'Leeds'),
      row('City', 'Anywhere'),
      row('City = Leeds; Age < 45', 'Young Leeds'),
    ];
    for (const order of [rows, [...rows].reverse()]) {
      const read = book(order);
      expect(read.own.map(({ play }) => play.offer)).toEqual(['Young Leeds', 'Leeds', 'Anywhere']);
      expect(playOf(read, sought(binsOf(0, 0))).offer).toBe('Young Leeds');
    }
  });

  it('takes nothing from a built-in row into a row of one’s own, whatever their order', () => {
    const rows = [row('Anything else', '', { 4: 'Ann', 5: 3, 6: 'x' }), row('City', 'Somewhere')];
    const [there, back] = [book(rows), book([...rows].reverse())];
    expect(there).toEqual(back);
    expect(there.own[0]!.play).toMatchObject({ owner: '', days: 14 });
  });

  it('looks at a single customer’s own values, and at the reason for a column alone', () => {
    const read = book([row('City = Leeds; Age > 30', 'Leeds'), row('products', 'Fewer')]);
    expect(playForCustomer(read, 2, 'products').offer).toBe('Leeds');
    expect(playForCustomer(read, 0, 'products').offer).toBe('Fewer');
    expect(playForCustomer(read, 0, 'Age').offer).toBe(builtInPlays('en').age.offer);
    expect(playForCustomer(read, 0, null).offer).toBe(builtInPlays('en').other.offer);
  });
});

describe('a row that cannot be used is said with sheet, column, row and value', () => {
  const failing = (rows: readonly (readonly Cell[])[]) => {
    try {
      book(rows);
      return null;
    } catch (error) {
      return error;
    }
  };

  it.each([
    ['no such column', [row('Ctiy = Leeds', 'x')], 'input.playbook-column', { row: 2, example: 'Age >= 20' }],
    [
      'no such level',
      [row('Age', 'x'), row('City = Bath', 'x')],
      'input.playbook-condition',
      { row: 3, feature: 'City', available: 'Leeds, York', value: 'City = Bath' },
    ],
    [
      'no number',
      [row('Age = old', 'x')],
      'input.playbook-condition',
      { available: '20–70', column: 'Condition' },
    ],
    ['twice', [row('City', 'x'), [], row('CITY', 'y')], 'input.playbook-twice', { rows: '2, 4' }],
    [
      'a condition in both languages',
      [row('Age', 'x'), row('Возраст', 'y')],
      'input.playbook-twice',
      { rows: '2, 3' },
    ],
    ['no offer', [row('City = Leeds', '')], 'input.playbook-offer', { column: 'Offer', row: 2 }],
    [
      'no days',
      [row('Age', '', { 5: 'soon' })],
      'input.playbook-days',
      { column: 'Days to act', value: 'soon' },
    ],
    ['no day', [row('Age', '', { 5: 0 })], 'input.playbook-days', { value: '0' }],
    ['too many days', [row('Age', '', { 5: 400 })], 'input.playbook-days', { value: '400' }],
    ['half a day', [row('Age', '', { 5: 1.5 })], 'input.playbook-days', { value: '1.5' }],
  ])('%s', (_, rows, code, details) => {
    expect(failing(rows)).toMatchObject({ code, details: { sheet: 'Playbook', ...details } });
  });

  it('and passes over empty rows and remarks', () => {
    expect(book([[], row('', ''), row('Agreed with Ann', ''), row('Agreed with Ann', '')])).toEqual({
      own: [],
      built: builtInPlays('en'),
    });
  });
});

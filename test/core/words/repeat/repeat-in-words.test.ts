import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { analyseRepeat } from '../../../../core/analyse-repeat.ts';
import { isoDay } from '../../../../core/customers/day.ts';
import { reportSchema } from '../../../../core/report/schema/index.ts';
import { readSettings } from '../../../../core/settings/settings.ts';
import { locales } from '../../../../core/words/index.ts';
import { madeShop, type ShopKind, shopEnd, shopFrame, shopStart } from '../../../fixtures/made-shop.ts';

const settings = readSettings({});

function said(kind: ShopKind, locale: 'en' | 'ru' = 'en', today = shopEnd) {
  const orders = madeShop(kind, 1500, 11);
  return analyseRepeat({ frame: shopFrame(orders, 1500), settings, asOf: isoDay(today)!, locale })!;
}

describe('who is slipping away, in words', () => {
  test('says how well it is known, against the plain rules, and what was expected and happened', () => {
    const { section } = said('random');
    const { expected, actual } = section.holdout!;
    expect(section.verdict).toContain('by days since the last purchase alone');
    expect(section.verdict).toContain(
      `${Math.round(expected!).toLocaleString('en')} days of purchase were expected`,
    );
    expect(section.verdict).toContain(`${actual.toLocaleString('en')} happened`);
  });

  test('says why something else than the model is used, and why nothing is', () => {
    expect(said('clock').section.verdict).toMatch(/^Customers buy by the clock/);
    expect(said('season').section.verdict).toMatch(/That is too far off .* so customers are told by/);
    expect(said('tourists').section.verdict).toMatch(/^Hardly anybody buys a second time/);
    expect(said('random', 'en', shopStart + 50).section.verdict).toBe(
      'Too short a history to tell who is slipping away: 7 weeks of purchases; about 12 weeks are needed.',
    );
  });

  test('says from when to when nobody bought anything', () => {
    const orders = madeShop('random', 1500, 11).filter(({ day }) => Math.abs(day - shopStart - 300) > 40);
    const told = (locale: 'en' | 'ru') =>
      analyseRepeat({ frame: shopFrame(orders, 1500), settings, asOf: isoDay(shopEnd)!, locale })!.section
        .verdict;
    expect(told('en')).toMatch(/^Nobody bought anything between 20 Jun 2025 and 10 Sept? 2025/);
    expect(told('ru')).toMatch(/^Между 20 июн\. 2025 и 10 сен/);
  });

  test('counts purchases after the day of the report', () => {
    const { section } = said('random', 'en', shopEnd - 100);
    expect(section.notes[0]!.text).toMatch(
      /^[\d,]+ purchases lie after .* no figure here uses them but the proof\.$/,
    );
  });

  test.each(locales)('gives a section that the schema of the report knows, in %s', (locale) => {
    for (const kind of ['random', 'clock', 'season', 'tourists'] as const) {
      const { section } = said(kind, locale);
      expect(v.safeParse(reportSchema.entries.retention, section).issues).toBeUndefined();
      expect(JSON.stringify(section)).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('tells how many there were at each stage at the last refresh, whatever its language', () => {
    const frame = shopFrame(madeShop('random', 1500, 11), 1500);
    const of = (today: number, previous: ReturnType<typeof said>['section'] | null) =>
      analyseRepeat({ frame, settings, asOf: isoDay(today)!, locale: 'en', previous })!.section.lifecycle;
    const first = said('random', 'ru', shopEnd - 60).section;
    const second = of(shopEnd, first);
    expect(second.map(({ previous }) => previous)).toEqual(first.lifecycle.map(({ customers }) => customers));
    expect(second.map(({ previous }) => previous)).not.toEqual(second.map(({ customers }) => customers));
    expect(of(shopEnd, null).every((one) => !('previous' in one))).toBe(true);
  });

  test('says the same figures in another language, in other words', () => {
    const [en, ru] = [said('random', 'en').section, said('random', 'ru').section];
    expect(ru.holdout).toEqual(en.holdout);
    expect(ru.verdict).toMatch(/^Кто купит снова, видно по времени покупок/);
    expect(ru.lifecycle.map(({ label }) => label)).not.toEqual(en.lifecycle.map(({ label }) => label));
  });
});

describe('the columns of who is slipping away', () => {
  test('stand beside each customer who bought, in the order of the rows', () => {
    const { columns, section } = said('random');
    expect(columns.map(({ header }) => header)).toEqual([
      'Chance active',
      'Expected purchases',
      'Lifetime value',
      'Lifecycle',
      'RFM',
    ]);
    const [chance, expected, , lifecycle, rfm] = columns;
    expect(chance!.values.every((one) => typeof one === 'number' && one >= 0 && one <= 1)).toBe(true);
    const total = expected!.values.reduce<number>((sum, one) => sum + Number(one), 0);
    const told = section.lifecycle.reduce((sum, one) => sum + (one.expected ?? 0), 0);
    expect(total / told).toBeCloseTo(1, 3);
    for (const { label, customers } of section.lifecycle) {
      expect(lifecycle!.values.filter((one) => one === label).length).toBe(customers);
    }
    expect(rfm!.values[0]).toMatch(/^[A-Z][a-z ]+ [1-5]{3}$/);
  });

  test('are empty for who bought nothing', () => {
    const frame = shopFrame(madeShop('random', 1500, 11), 1501);
    const { columns } = analyseRepeat({ frame, settings, asOf: isoDay(shopEnd)!, locale: 'en' })!;
    expect(columns.map(({ values }) => values[1500])).toEqual([null, null, null, null, null]);
  });

  test('say which rule stands behind them, give no lifetime value by it, and are absent where nothing can be told', () => {
    const { columns, section } = said('clock', 'ru');
    expect(columns.map(({ id }) => id)).toEqual([
      'retention-chance',
      'retention-expected',
      'retention-lifecycle',
      'retention-rfm',
    ]);
    expect(columns[0]!.note).toContain('опозданию против собственного ритма');
    expect(section.notes.at(-1)!.text).toMatch(/^Пожизненной ценности нет/);
    expect(said('tourists').columns).toEqual([]);
  });

  test('follow the horizon of the settings', () => {
    const frame = shopFrame(madeShop('random', 1500, 11), 1500);
    const of = (horizonDays: number) =>
      analyseRepeat({
        ...{ frame, asOf: isoDay(shopEnd)!, locale: 'en' },
        settings: readSettings({ retention: { horizonDays } }),
      })!.section.lifecycle.reduce((sum, { expected }) => sum + (expected ?? 0), 0);
    expect(of(182)).toBeGreaterThan(1.6 * of(91));
    expect(of(182)).toBeLessThan(2 * of(91));
  });
});

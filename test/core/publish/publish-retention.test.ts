import { describe, expect, test } from 'vitest';
import { analyseRepeat } from '../../../core/analyse-repeat.ts';
import { isoDay } from '../../../core/customers/day.ts';
import { publishRetention } from '../../../core/publish/publish-retention.ts';
import { readSettings } from '../../../core/settings/settings.ts';
import { madeShop, shopEnd, shopFrame } from '../../fixtures/made-shop.ts';

const shop = {
  frame: shopFrame(madeShop('random', 403, 17), 403),
  settings: readSettings({}),
  locale: 'en',
} as const;
const before = analyseRepeat({ ...shop, asOf: isoDay(shopEnd - 90)! })!.section;
const whole = analyseRepeat({ ...shop, asOf: isoDay(shopEnd)!, previous: before })!.section;

/** Every count of customers that the section tells, wherever it stands. */
function counts(value: unknown, key = ''): number[] {
  if (typeof value === 'number')
    return ['customers', 'returned', 'again', 'previous'].includes(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, one]) => counts(one, Array.isArray(value) ? key : name));
}

describe.each([5, 10, 25])('who is slipping away, published from %i customers on', (threshold) => {
  const told = publishRetention(whole, threshold);

  test('counts customers in whole multiples of the threshold only', () => {
    expect(counts(whole).some((n) => n > 0 && n < threshold)).toBe(true);
    expect(counts(told).length).toBeGreaterThan(20);
    expect(counts(told).filter((n) => n % threshold !== 0)).toEqual([]);
  });

  test('tells no amount of a list that holds a small group, no cut of a score, and none by month', () => {
    for (const list of ['lifecycle', 'rfm'] as const) {
      const groups = list === 'rfm' ? whole.rfm.groups : whole.lifecycle;
      const shown = list === 'rfm' ? told.rfm.groups : told.lifecycle;
      const small = groups.some(({ customers }) => customers > 0 && customers < threshold);
      expect(shown.every(({ amount }) => (small ? amount === null : amount !== null))).toBe(true);
    }
    expect(Object.values(told.rfm.cuts).flat()).toEqual([]);
    expect(told.cohorts.flatMap(({ cells }) => cells).every(({ amount }) => amount === null)).toBe(true);
  });

  test('says nothing of a few purchases that lie apart', () => {
    const apart = { ...whole, notes: ['before', 'after', 'once'].map((id) => ({ id, text: id })) };
    expect(publishRetention(apart, threshold).notes.map(({ id }) => id)).toEqual(['once']);
    const proven = { ...apart, until: apart.holdout!.from };
    expect(publishRetention(proven, threshold).notes.map(({ id }) => id)).toEqual(['after', 'once']);
  });

  test('lets no share give a count away', () => {
    for (const { customers, cells } of told.cohorts) {
      for (const cell of cells) expect(cell.share).toBeCloseTo(cell.customers / customers, 12);
    }
    for (const { share } of told.second) {
      expect(Math.abs(((share * told.customers) / threshold) % 1)).toBeLessThan(1e-9);
    }
  });

  test('tells small classes of the proof together with the one before, and all purchases still', () => {
    const sum = (list: readonly { readonly actual: number }[]) =>
      list.reduce((all, { actual }) => all + actual, 0);
    const { classes } = told.holdout!;
    expect(classes.every(({ customers }) => customers >= threshold)).toBe(true);
    expect(sum(classes)).toBe(sum(whole.holdout!.classes));
    expect(classes.at(-1)!.orMore).toBe(true);
  });

  test('comes back as it is when it is published again', () => {
    expect(publishRetention(told, threshold).cohorts).toEqual(told.cohorts);
    expect(publishRetention(told, threshold).lifecycle).toEqual(told.lifecycle);
  });
});

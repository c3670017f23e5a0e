import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { segmentation } from '../../core/report/schema/segmentation.ts';
import { readSettings } from '../../core/settings/settings.ts';
import { describeWithData } from '../with-data.ts';
import {
  customersOf,
  insuranceCustomers,
  insuranceFile,
  insuranceReference,
} from './analyses/segments/insurance.ts';
import { plantSegments, rowsOf } from './analyses/segments/planted.ts';
import { segmentsInWords } from './words/segments/segments-in-words.ts';

describeWithData([insuranceFile], 'the insurer’s customers as of 2025-12-14', () => {
  const reference = insuranceReference();
  const settings = readSettings({ segmentation: { k: 3, scaling: 'range' } });
  const input = { settings, asOf: '2025-12-14', locale: 'en' as const, model: null };
  const result = segmentsInWords({ ...input, customers: insuranceCustomers(reference) });

  it('fall into segments of 1267, 1129 and 1050', () => {
    expect(result.section.segments.map(({ size }) => size)).toEqual([1267, 1129, 1050]);
  });

  it('have the golden means to 1e-6', () => {
    const means = (feature: string) =>
      result.section.segments.map(({ profile }) => {
        const trait = profile.find((each) => each.feature === feature);
        return trait?.kind === 'number' ? trait.mean : (trait?.mode ?? null);
      });
    const golden: Record<string, readonly number[]> = {
      Age: [39.829519, 26.738707, 50.215238],
      Income: [95823.932174, 22475.806389, 59883.644438],
      Tenure_Years: [3.610837, 2.812161, 13.108858],
      Premium_to_Coverage: [0.695017, 1.782404, 1.352426],
    };
    for (const [feature, expected] of Object.entries(golden)) {
      means(feature).forEach((mean, index) => {
        expect(mean).toBeCloseTo(expected[index]!, 6);
      });
    }
    expect(means('Marital_Status')).toEqual(['Divorced', 'Single', 'Married']);
  });

  it('make a section that the report schema accepts', () => {
    expect(v.safeParse(segmentation, result.section).issues).toBeUndefined();
    expect(v.is(segmentation, JSON.parse(JSON.stringify(result.section)))).toBe(true);
  });

  it('come out byte for byte the same when the rows are shuffled', () => {
    const shuffled = reference.raw.Age.map((_, row) => (row * 1009) % reference.raw.Age.length);
    const again = segmentsInWords({ ...input, customers: insuranceCustomers(reference, shuffled) });
    expect(JSON.stringify(again.section) === JSON.stringify(result.section)).toBe(true);
    expect(JSON.stringify(again.model) === JSON.stringify(result.model)).toBe(true);
    expect(shuffled.map((row) => result.labels[row])).toEqual([...again.labels]);
  });
});

describe('more customers than the choice of k looks at', () => {
  const planted = plantSegments({
    rows: 6000,
    sizes: [4, 2, 1],
    numbers: 3,
    categories: 2,
    apart: 4,
    own: 0.7,
    seed: 21,
  });
  const run = (order: readonly number[]) =>
    segmentsInWords({
      customers: customersOf(
        planted.columns.map((column) => rowsOf(column, order)),
        order.map((row) => planted.keys[row]!),
      ),
      settings: readSettings({}),
      asOf: '2026-05-01',
      locale: 'en',
      model: null,
    });
  const order = planted.keys.map((_, row) => row);
  const first = run(order);

  it('give the same bytes again', () => {
    expect(JSON.stringify(run(order)) === JSON.stringify(first)).toBe(true);
  });

  it.each([7, 1009])('give the same bytes with every %i-th row first', (step) => {
    const shuffled = order.map((row) => (row * step) % order.length);
    const again = run(shuffled);
    expect(JSON.stringify(again.section) === JSON.stringify(first.section)).toBe(true);
    expect(JSON.stringify(again.model) === JSON.stringify(first.model)).toBe(true);
    expect(shuffled.every((row, place) => again.labels[place] === first.labels[row])).toBe(true);
  });
});

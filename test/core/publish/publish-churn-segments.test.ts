import { describe, expect, it } from 'vitest';
import { publishChurnSegments } from '../../../core/publish/churn/publish-churn-segments.ts';
import type { Churn } from '../../../core/report/types.ts';
import { breakdown, curve, madeChurn, range, segment } from './made-churn.ts';

const published = (churn: Churn, rounded = false) =>
  publishChurnSegments(churn, { threshold: 10, rounded, locale: 'en' });
const sizes = (churn: Churn) => published(churn).segments.map(({ n }) => n);
const north = { kind: 'level', feature: 'region', level: 'North', text: 'North' } as const;
const coverage = (customers: number) => ({
  ...{
    customers,
    churned: customers >> 1,
    share: customers / 1000,
    precision: 0.5,
    coverage: customers / 500,
  },
});

describe('publishChurnSegments', () => {
  it('keeps exact sizes where they give nobody away', () => {
    const churn = madeChurn({
      segments: [segment('h1', 123, [range('age', 30, 50)])],
      coverage: coverage(123),
    });
    expect(published(churn)).toMatchObject({
      segments: [{ n: 123, fresh: 123, named: 123 }],
      coverage: coverage(123),
    });
  });

  it('rounds the size of a segment in a level that has a few customers more', () => {
    const levels = { region: breakdown('city', { North: 130, South: 870 }, { h1: [123, 0] }) };
    const churn = madeChurn({
      segments: [segment('h1', 123, [north, range('age', 18, 90)])],
      breakdowns: [{ ...levels.region, feature: 'region' }],
    });
    const told = published(churn);
    expect(told.segments[0]).toMatchObject({ n: 120, holdout: { n: 60 } });
    expect(told.segments[0]!.sentence).toContain('120 customers');
    expect(told.breakdowns?.[0]?.levels[0]?.segments[0]?.n).toBe(120);
  });

  it('rounds the size of a segment of one range that ends a few customers beside a cut', () => {
    const bins = (n: number) => [curve('age', [null, 50, 60, null], [700, n, 300 - n])];
    const churn = (n: number) =>
      madeChurn({ segments: [segment('h1', 123, [range('age', 50, 58)])], curves: bins(n) });
    expect(sizes(churn(128))).toEqual([120]);
    expect(sizes(churn(160))).toEqual([123]);
  });

  it('rounds what segments share where a few are in both', () => {
    const overlap = (other: string) => ({ overlaps: [{ segment: other, customers: 4 }] });
    const churn = madeChurn({
      segments: [
        segment('h1', 123, [range('age', 30, 50)], overlap('h2')),
        segment('h2', 80, [range('income', 1, 9)], { ...overlap('h1'), fresh: 76, named: 80 }),
      ],
      coverage: coverage(199),
    });
    const told = published(churn);
    expect(told.segments.map(({ n, fresh, named, overlaps }) => [n, fresh, named, overlaps])).toEqual([
      [123, 120, 120, []],
      [80, 70, 80, []],
    ]);
    expect(told.coverage).toMatchObject({ customers: 190, share: 0.19 });
  });

  it('rounds what segments share where a few are in three of them', () => {
    const with_ = (...others: readonly [string, number][]) =>
      others.map(([id, customers]) => ({ segment: id, customers }));
    const churn = madeChurn({
      segments: [
        segment('h1', 200, [range('age', 30, 50)], { overlaps: with_(['h2', 40], ['h3', 40]) }),
        segment('h2', 150, [range('income', 1, 9)], {
          fresh: 110,
          named: 110,
          overlaps: with_(['h1', 40], ['h3', 30]),
        }),
        segment('h3', 120, [range('score', 1, 9)], { fresh: 55, overlaps: with_(['h1', 40], ['h2', 30]) }),
      ],
    });
    expect(published(churn).segments.map(({ fresh }) => fresh)).toEqual([200, 110, 50]);
  });

  it('rounds all sizes when it is told to', () => {
    expect(published(madeChurn({ segments: [segment('h1', 123, [north])] }), true).segments[0]?.n).toBe(120);
  });
});

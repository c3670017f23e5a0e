import { describe, expect, it } from 'vitest';
import { publishPlan } from '../../../core/publish/churn/publish-plan.ts';
import type { Plan } from '../../../core/report/types.ts';
import { sampleReport } from '../../fixtures/report.ts';

const plan = sampleReport().plan!;
const withLetters = (letters: readonly number[], customers = letters): Plan => ({
  ...plan,
  capacity: letters.reduce((sum, n) => sum + n, 0),
  rows: letters.map((n, at) => ({
    ...plan.rows[0]!,
    segment: `h${at + 1}`,
    letters: n,
    customers: customers[at]!,
    precision: 0.5,
    expectedSaved: n * 0.15,
    expectedNet: n * 2,
  })),
  curve: Array.from({ length: 61 }, (_, n) => ({
    letters: n,
    saved: n * 0.2,
    net: n * 3,
    precision: 0.9 - n / 200,
    leavers: n * 0.6,
    valueAtRisk: n * 40,
  })),
});

describe('publishPlan', () => {
  it('keeps points of the curve a threshold of letters apart: the step between two nearer ones is a few risks', () => {
    const { curve } = publishPlan(withLetters([60]), 10)!;
    expect(curve.map(({ letters }) => letters)).toEqual([0, 10, 20, 30, 40, 50, 60]);
    expect(curve[0]!.precision).toBe(curve[1]!.precision);
  });

  it('keeps no point a few letters beside the sum of the rows', () => {
    const { curve } = publishPlan(withLetters([34, 20]), 10)!;
    expect(curve.length).toBeGreaterThan(3);
    for (const { letters } of curve)
      expect(Math.abs(letters - 54) % 54 === 0 || Math.abs(letters - 54) >= 10).toBe(true);
  });

  it('leaves rows as they are where all are large', () => {
    const wanted = withLetters([30, 20], [60, 45]);
    expect(publishPlan(wanted, 10)).toMatchObject({ capacity: 50, rows: wanted.rows });
  });

  it('counts all rows in whole thresholds where one would give a few away', () => {
    const told = publishPlan(withLetters([34, 26, 4], [60, 29, 40]), 10)!;
    expect(told.rows.map(({ letters, customers }) => [letters, customers])).toEqual([
      [30, 60],
      [20, 20],
      [0, 40],
    ]);
    expect(told.capacity).toBe(60);
    expect(told.rows[0]).toMatchObject({
      expectedSaved: expect.closeTo(4.5, 9),
      expectedNet: expect.closeTo(60, 9),
    });
    expect(told.rows[2]).toMatchObject({ precision: 0, expectedSaved: 0, expectedNet: 0 });
  });

  it('tells of letters that it hides neither effort nor target, of which the risk of a few can be read', () => {
    const [shown, hidden] = publishPlan(withLetters([34, 4], [60, 40]), 10)!.rows;
    expect(shown!.kpi).toBe(plan.rows[0]!.kpi);
    expect(shown!.lettersPerSaved).toBeCloseTo(30 / shown!.expectedSaved, 9);
    expect(hidden).toMatchObject({ letters: 0, lettersPerSaved: null, kpi: '' });
  });

  it('is no plan where fewer letters than the threshold are planned', () => {
    expect(publishPlan(withLetters([6]), 10)).toBeNull();
  });
});

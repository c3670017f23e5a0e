import { describe, expect, it } from 'vitest';
import {
  type CurvesContext,
  publishCalibration,
  publishCurves,
} from '../../../core/publish/churn/publish-curves.ts';
import { nothingHidden } from '../../../core/publish/hide/hidden-levels.ts';
import type { Churn } from '../../../core/report/types.ts';
import { breakdown, curve, madeChurn, range, segment } from './made-churn.ts';

const context: CurvesContext = { threshold: 10, hidden: () => nothingHidden, cuts: () => [] };
const told = (churn: Churn, more: Partial<CurvesContext> = {}) =>
  publishCurves(churn, { ...context, ...more }).map(({ bins }) => bins.map(({ n }) => n));

describe('publishCurves', () => {
  it('keeps bins that are large and add up to everybody', () => {
    expect(told(madeChurn({ curves: [curve('age', [null, 30, 50, null], [400, 350, 250])] }))).toEqual([
      [400, 350, 250],
    ]);
  });

  it('leaves out the smallest bin where all bins leave a few over', () => {
    expect(told(madeChurn({ curves: [curve('age', [null, 30, 50, null], [400, 346, 250])] }))).toEqual([
      [400, 346],
    ]);
  });

  it('leaves out one more where a rule tells which side of it the few are on', () => {
    const bins = curve('products', [1, 2, 3, 4, 5, null], [330, 510, 100, 40, 19]);
    expect(told(madeChurn({ curves: [bins] }))).toEqual([[330, 510, 100, 40]]);
    const ruled = madeChurn({ curves: [bins], segments: [segment('h1', 59, [range('products', 4, null)])] });
    expect(told(ruled)).toEqual([[330, 510, 40, 19]]);
  });

  it('tells a count that is broken down elsewhere by the levels that are told there', () => {
    const bins = curve('products', [null, 2, 3, null], [500, 300, 200]);
    const levels = breakdown('products', { 1: 480, 2: 300, 3: 200, 0: 20 });
    const hidden = { whole: new Set(['0', '3']), part: new Set<string>() };
    expect(told(madeChurn({ curves: [bins], breakdowns: [levels] }), { hidden: () => hidden })).toEqual([
      [300],
    ]);
  });

  it('is silent where the report cuts the number a few customers beside', () => {
    const churn = madeChurn({ curves: [curve('age', [null, 30, 50, null], [400, 350, 250])] });
    const bands = (n: number) => [[{ from: Number.NEGATIVE_INFINITY, to: 31, n }]];
    expect(told(churn, { cuts: () => bands(405) })).toEqual([]);
    expect(told(churn, { cuts: () => bands(440) })).toEqual([[400, 350, 250]]);
  });
});

describe('publishCalibration', () => {
  it('leaves out small bins, and the smallest other where these are few', () => {
    const risk = {
      ...{ auc: 0.8, brier: 0.1, ece: 0.01, importance: [], leaks: [] },
      calibration: [500, 300, 196, 4].map((n) => ({ predicted: 0.2, observed: 0.2, n })),
    };
    expect(publishCalibration(madeChurn({ risk }), 10).map(({ n }) => n)).toEqual([500, 300]);
  });
});

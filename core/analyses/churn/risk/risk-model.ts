import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Churn } from '../../../report/types.ts';
import type { Axis } from '../axes.ts';
import type { AdditiveScore } from './additive-score.ts';
import { averageScore, logOddsOf } from './additive-score.ts';
import { areaInterval } from './area-interval.ts';
import { boost } from './boosting.ts';
import { calibrated, fitCalibration } from './calibration.ts';
import { areaUnderCurve, brierScore, calibrationError, reliabilityOf } from './judge.ts';
import { reasonsOf } from './reasons.ts';

export interface RiskModel {
  /** Calibrated risk of leaving of every customer, 0–1. */
  readonly risk: Float64Array;
  /** Per axis and customer: how much the axis moves the log-odds against the mean customer. */
  readonly reasons: readonly Float64Array[];
  readonly section: Omit<NonNullable<Churn['risk']>, 'leaks'>;
  /** How well scores tell leavers from stayers whom they have not seen. */
  readonly discrimination: NonNullable<Churn['discrimination']>;
}

const boosting = { trees: 150, rate: 0.2, penalty: 5, sample: 0.7, mostPairs: 24 };
const folds = 3;
/** An area of .5 is a coin toss; the lower bound must be clear of it. */
const surelyBetter = 0.52;

/**
 * How probable is it that each customer leaves, and why?
 *
 * One table per predictor and one per pair that acts together are boosted, on all customers and on two thirds of
 * them three times, and the four scores averaged. Figures of quality come from the third that each of those three
 * did not see in any way, and so does the calibration.
 *
 * @param rows customers to learn from, in the order of their keys; every customer is scored.
 */
export function riskModel(
  axes: readonly Axis[],
  rows: Int32Array,
  left: Uint8Array,
  seed: number,
): RiskModel {
  const unseen = new Float64Array(left.length);
  const parts: AdditiveScore[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const learned = rows.filter((_, k) => k % folds !== fold);
    const part = fitScore(axes, learned, left, seed + 1 + fold);
    const odds = logOddsOf(part, axes, left.length);
    parts.push(part);
    rows.forEach((row, k) => {
      if (k % folds === fold) unseen[row] = odds[row]!;
    });
  }
  const calibration = fitCalibration(unseen, left, rows);
  const judged = unseen.map((odds) => calibrated(calibration, odds));
  const groups = reliabilityOf(judged, left, rows);
  const score = averageScore([...parts, fitScore(axes, rows, left, seed + 1 + folds)], axes);
  const reasons = reasonsOf(score, axes, left.length);
  const risk = logOddsOf(score, axes, left.length).map((odds) => calibrated(calibration, odds));
  const auc = areaUnderCurve(unseen, left, rows);
  const bounds = areaInterval(unseen, left, rows);
  return {
    risk,
    reasons,
    discrimination: { auc, ...bounds, reliable: bounds.lower > surelyBetter },
    section: {
      auc,
      brier: brierScore(judged, left, rows),
      ece: calibrationError(groups),
      calibration: groups,
      importance: importanceOf(axes, reasons),
    },
  };
}

function fitScore(axes: readonly Axis[], rows: Int32Array, left: Uint8Array, seed: number): AdditiveScore {
  return boost(axes, rows, left, { ...boosting, random: xoroshiro128plus(seed) });
}

/** Mean size of each predictor's part, as a share of all. */
function importanceOf(
  axes: readonly Axis[],
  reasons: readonly Float64Array[],
): RiskModel['section']['importance'] {
  const sizes = reasons.map((part) => part.reduce((sum, value) => sum + Math.abs(value), 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return axes
    .map(({ predictor }, a) => ({
      feature: predictor.id,
      label: predictor.label,
      importance: total === 0 ? 0 : sizes[a]! / total,
    }))
    .sort((a, b) => b.importance - a.importance || (a.feature < b.feature ? -1 : 1));
}

import { areaWithin } from './area-within.ts';
import type { Reliability } from './judge.ts';
import { brierScore, calibrationError, reliabilityOf } from './judge.ts';

export interface RiskFigures {
  /** How well do the very risks that are given tell leavers from stayers, of the customers whose outcome is known? */
  readonly discrimination: {
    readonly auc: number;
    readonly lower: number;
    readonly upper: number;
    /** The area is surely more than a coin toss would give. */
    readonly reliable: boolean;
  };
  /** How near are these risks to what happened? */
  readonly quality: {
    readonly brier: number;
    readonly ece: number;
    readonly calibration: readonly Reliability[];
  };
}

/** An area of .5 is a coin toss; the lower bound must be clear of it. Over 400 shuffles of 300 to 1,500 customers 8 passed this, 18 .52. */
const surelyBetter = 0.54;

/**
 * How good are these risks of customers whose outcome is known? `left` is 1 or 0. An area of .5 where nobody left or stayed.
 *
 * @param fold of each customer: scores of different folds were learned apart.
 */
export function riskFigures(risk: Float64Array, left: Uint8Array, fold: Uint8Array): RiskFigures {
  const rows = Int32Array.from(left.keys());
  const folds = [...new Set(fold)].map((one) => rows.filter((row) => fold[row] === one));
  const { area, ...bounds } = areaWithin(risk, left, folds);
  const calibration = reliabilityOf(risk, left, rows);
  return {
    discrimination: {
      auc: area,
      ...bounds,
      reliable: bounds.lower > surelyBetter,
    },
    quality: { brier: brierScore(risk, left, rows), ece: calibrationError(calibration), calibration },
  };
}

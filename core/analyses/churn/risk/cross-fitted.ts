import type { AdditiveScore } from '../../../summaries/contract.ts';
import { calibrated, fitCalibration } from './calibration.ts';
import { meanScore, stretched } from './combine-scores.ts';
import { logOddsOf } from './log-odds-of.ts';
import { purified } from './purified.ts';
import type { Lesson } from './scores-without-folds.ts';
import { scoresWithoutFolds } from './scores-without-folds.ts';
import { sharesOf } from './shares-of.ts';

export interface CrossFitted {
  /** For each fold, the score of its customers: neither learned nor calibrated on them. */
  readonly ofFolds: readonly AdditiveScore[];
  /** The score of customers that nothing was learned from. */
  readonly ofOthers: AdditiveScore;
  /** The risk of each customer of the lesson by the score of its fold. */
  readonly risk: Float64Array;
}

/**
 * Which score belongs to whom? The score of a fold is learned from the others, and stretched so that it is right about the
 * customers of the others, each by the score that has not seen it.
 *
 * The mean of all of them is nearer to the truth than each, and its log-odds spread less. It is stretched so that it gives the
 * risks that the scores of the folds give on average: who has no outcome is told the same risk as those who have one.
 *
 * @param bins for each axis, the bin of each customer.
 */
export function crossFitted(
  lesson: Lesson,
  bins: readonly ArrayLike<number>[],
  folds: number,
  seed: number,
): CrossFitted {
  const { places, left, fold } = lesson;
  const everybody = Int32Array.from(left.keys());
  const shares = sharesOf(places, everybody);
  const raw = scoresWithoutFolds(lesson, folds, seed).map((score) => purified(score, shares));
  const odds = raw.map((score) => logOddsOf(score, bins, left.length));
  const unseen = Float64Array.from(fold, (own, row) => odds[own]![row]!);
  const calibrations = raw.map((_, own) =>
    fitCalibration(
      unseen,
      left,
      everybody.filter((row) => fold[row] !== own),
    ),
  );
  const risks = odds.map((own, k) => own.map((value) => calibrated(calibrations[k]!, value)));
  const ofFolds = raw.map((score, k) => stretched(score, calibrations[k]!));
  const mean = meanScore(ofFolds);
  const expected = Float64Array.from(
    left,
    (_, row) => risks.reduce((sum, own) => sum + own[row]!, 0) / folds,
  );
  const onAverage = fitCalibration(logOddsOf(mean, bins, left.length), expected, everybody);
  return {
    ofFolds,
    ofOthers: stretched(mean, onAverage),
    risk: Float64Array.from(fold, (own, row) => risks[own]![row]!),
  };
}

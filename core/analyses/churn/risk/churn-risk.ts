import type { FrameOutline } from '../../../customers/frame.ts';
import { areaUnderCurve } from '../../../stats/area-under-curve.ts';
import type { AdditiveScore } from '../../../summaries/contract.ts';
import type { Dialogue } from '../../../summaries/dialogue.ts';
import { asked, askedEach } from '../../../summaries/dialogue.ts';
import { foldOf } from '../../../summaries/fold-of.ts';
import { areaInterval } from './area-interval.ts';
import { calibrated, fitCalibration } from './calibration.ts';
import { meanScore, stretched } from './combine-scores.ts';
import type { Reliability } from './judge.ts';
import { brierScore, calibrationError, reliabilityOf } from './judge.ts';
import type { Lesson } from './learners.ts';
import { scoresWithoutFolds } from './learners.ts';
import { logOddsOf } from './log-odds-of.ts';
import { sharesOf } from './pairs-worth-trying.ts';
import { placesOf } from './places.ts';
import { purified } from './purified.ts';

export interface RiskResult {
  /** The variables that were looked at, by id. */
  readonly variables: readonly string[];
  /** By place: calibrated risk of leaving, 0–1. */
  readonly risk: Float64Array;
  /** For each variable, by place: by how much it moves the log-odds of that risk, against the mean customer. */
  readonly reasons: readonly Float64Array[];
  /** For each variable: the mean size of its part, as a share of all. */
  readonly importance: readonly number[];
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

const parts = 32;
/** At most so many customers are learned from. */
const atMost = 20_000;
const folds = 4;
const seed = 11;
/** An area of .5 is a coin toss; the lower bound must be clear of it. */
const surelyBetter = 0.52;

/**
 * How probable is it that each customer leaves, and why?
 *
 * Customers fall into four folds by their keys, and a score is learned and calibrated without each of them. A customer
 * whose outcome is known gets the risk of the score that has not seen its fold, and the figures told are those of these
 * risks. A customer without an outcome gets the mean of the four scores, stretched so that the risks are as high
 * as those that the four give on average: nobody's risk is lower because it is known who stayed.
 *
 * @param apart variables not to look at, by id.
 * @throws RangeError when the outline has no outcome.
 */
export function* churnRisk(outline: FrameOutline, apart: ReadonlySet<string>): Dialogue<RiskResult> {
  const outcome = outline.outcomes[0]?.id;
  if (outcome === undefined) throw new RangeError('no outcome');
  const variables = outline.explaining
    .filter(({ id, use }) => use.leak === null && !apart.has(id))
    .map(({ id }) => id);
  const cuts = yield* askedEach(
    variables.map((variable) => ({
      ...({ summary: 'cuts', variable, scheme: { scheme: 'human', parts } } as const),
    })),
  );
  const { sample } = yield* asked({
    sample: { summary: 'sample', cuts, outcome, atMost, among: { known: outcome } },
  });
  const lesson = {
    places: placesOf(cuts, sample.bins, sample.size),
    left: sample.state,
    fold: Uint8Array.from(sample.keys, (key) => foldOf(key, folds)),
  };
  const { ofFolds, ofOthers, judged } = learned(lesson, sample.bins);
  const { scores } = yield* asked({ scores: { summary: 'scores', cuts, outcome, ofFolds, ofOthers } });
  return {
    variables,
    risk: scores.logOdds.map(probabilityOf),
    reasons: scores.parts,
    importance: importanceOf(scores.parts),
    ...figuresOf(judged, sample.state),
  };
}

interface Learned {
  readonly ofFolds: readonly AdditiveScore[];
  readonly ofOthers: AdditiveScore;
  /** The risk of each customer of the sample by the score that has not seen it. */
  readonly judged: Float64Array;
}

function learned(lesson: Lesson, bins: readonly ArrayLike<number>[]): Learned {
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
  const target = Float64Array.from(left, (_, row) => risks.reduce((sum, own) => sum + own[row]!, 0) / folds);
  const ofOthers = stretched(mean, fitCalibration(logOddsOf(mean, bins, left.length), target, everybody));
  return { ofFolds, ofOthers, judged: Float64Array.from(fold, (own, row) => risks[own]![row]!) };
}

function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function figuresOf(risk: Float64Array, left: Uint8Array): Pick<RiskResult, 'discrimination' | 'quality'> {
  const rows = Int32Array.from(left.keys());
  const auc = areaUnderCurve(risk, left, rows);
  const bounds = areaInterval(risk, left, rows);
  const calibration = reliabilityOf(risk, left, rows);
  return {
    discrimination: {
      auc: Number.isNaN(auc) ? 0.5 : auc,
      ...bounds,
      reliable: bounds.lower > surelyBetter,
    },
    quality: { brier: brierScore(risk, left, rows), ece: calibrationError(calibration), calibration },
  };
}

function importanceOf(reasons: readonly Float64Array[]): number[] {
  const sizes = reasons.map((part) => part.reduce((sum, value) => sum + Math.abs(value), 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => (total === 0 ? 0 : size / total));
}

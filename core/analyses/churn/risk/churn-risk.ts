import type { FrameOutline } from '../../../customers/frame.ts';
import type { Dialogue } from '../../../summaries/dialogue.ts';
import { asked, askedEach } from '../../../summaries/dialogue.ts';
import { foldOf } from '../../../summaries/fold-of.ts';
import { crossFitted } from './cross-fitted.ts';
import type { RiskFigures } from './risk-figures.ts';
import { riskFigures } from './risk-figures.ts';
import { placesOf } from './trees/places.ts';

export interface RiskResult extends RiskFigures {
  /** The variables that were looked at, by id. */
  readonly variables: readonly string[];
  /** By place: calibrated risk of leaving, 0–1. */
  readonly risk: Float64Array;
  /** For each variable, by place: by how much it moves the log-odds of that risk, against the mean customer. */
  readonly reasons: readonly Float64Array[];
  /** For each variable: the mean size of its part, as a share of all. */
  readonly importance: readonly number[];
}

const parts = 24;
/** At most so many customers are learned from. */
const atMost = 20_000;
const folds = 5;
const seed = 11;

/**
 * How probable is it that each customer leaves, and why?
 *
 * Customers fall into five folds by their keys, and a score is learned and calibrated without each of them. A customer
 * whose outcome is known gets the risk of the score that has not seen its fold, and the figures told are those of these
 * risks. A customer without an outcome gets the mean of the five scores, at the same height: nobody's risk is lower because
 * it is known that they stayed.
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
  const { ofFolds, ofOthers, risk } = crossFitted(lesson, sample.bins, folds, seed);
  const { scores } = yield* asked({ scores: { summary: 'scores', cuts, outcome, ofFolds, ofOthers } });
  return {
    variables,
    risk: scores.logOdds.map(probabilityOf),
    reasons: scores.parts,
    importance: importanceOf(scores.parts),
    ...riskFigures(risk, sample.state),
  };
}

function probabilityOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

function importanceOf(reasons: readonly Float64Array[]): number[] {
  const sizes = reasons.map((part) => part.reduce((sum, value) => sum + Math.abs(value), 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => (total === 0 ? 0 : size / total));
}

import * as v from 'valibot';
import { count, list, nullableNumber, number, share, text } from './primitives.ts';

const interval = { lower: number, upper: number };
const estimate = v.object({ value: number, ...interval });

const groups = v.object({
  /** The column; null where the groups are the customer segments. */
  feature: v.nullable(text),
  label: text,
  /** The chance of as great a difference where there is none, corrected for all columns that were tried. */
  p: share,
  tried: count,
  /** What slopes of each group's own add to the explained share within the groups. */
  gain: number,
  groups: list(
    v.object({
      group: text,
      label: text,
      n: count,
      r2: number,
      drivers: list(v.object({ feature: text, label: text, importance: share, ...interval })),
    }),
  ),
});

const score = {
  value: number,
  ...interval,
  mean: number,
  answered: count,
  customers: count,
};

const scores = v.object({
  /**
   * `share`: of satisfied customers; `csat`: of scores of 4 and 5; `nps`: the share of scores from 9 on less that up to 6; `mean`: of
   * the scores.
   */
  measure: v.picklist(['share', 'csat', 'nps', 'mean']),
  all: v.object(score),
  /** How many columns were looked at. */
  tried: count,
  /** Where satisfaction differs, the clearest first. The column is null for the customer segments. */
  by: list(
    v.object({
      feature: v.nullable(text),
      label: text,
      p: share,
      groups: list(v.object({ group: text, label: text, ...score })),
    }),
  ),
});

/** Everything after `consistencyVsVolume`, and some figures of a driver, came later: older reports lack them. */
export const experience = v.object({
  /** The column that says how satisfied customers are. */
  outcome: text,
  r2: v.object({
    value: number,
    ...interval,
    n: count,
    /** The share explained of customers that were not learned from, in ten folds. */
    crossValidated: v.optional(number),
    /** Who misses a touchpoint was counted with its mean. */
    filled: v.optional(v.boolean()),
  }),
  verdict: text,
  /** Most important first. Only such as are told apart from noise. */
  drivers: list(
    v.object({
      feature: text,
      label: text,
      /** Share of the explained part. */
      importance: share,
      ...interval,
      /** `mixed`: beside the others it goes the other way than alone. */
      direction: v.picklist(['up', 'down', 'mixed']),
      /** The mean rating. */
      performance: nullableNumber,
      quadrant: v.nullable(v.picklist(['fix', 'keep', 'low', 'overdone'])),
      /** Johnson's relative weight: of the whole variance. */
      weight: v.optional(estimate),
      /** The Shapley value of R²; null where there are too many touchpoints. */
      shapley: v.optional(nullableNumber),
      /** Of standardised columns, beside the others. */
      slope: v.optional(number),
      correlation: v.optional(number),
    }),
  ),
  consistencyVsVolume: v.nullable(v.object({ consistency: number, volume: number, verdict: text })),
  satisfaction: v.optional(
    v.object({
      /** `mean` is the share of satisfied customers, or the mean score. */
      kind: v.picklist(['share', 'score']),
      mean: number,
      answered: count,
      customers: count,
    }),
  ),
  scores: v.optional(scores),
  /** The share of the explained part that a column of noise reaches by chance. */
  noise: v.optional(number),
  /** Touchpoints that are not told apart from noise. */
  belowNoise: v.optional(list(v.object({ feature: text, label: text }))),
  /** The lines of the map: mean rating and mean importance. */
  middle: v.optional(v.nullable(v.object({ performance: number, importance: number }))),
  byKind: v.optional(v.nullable(groups)),
  bySegment: v.optional(v.nullable(groups)),
  /** What the lowest and the highest third of the ratings change, against the middle and beside the other touchpoints. */
  asymmetry: v.optional(
    list(
      v.object({
        feature: text,
        label: text,
        low: estimate,
        high: estimate,
        kind: v.picklist(['dissatisfier', 'delighter', 'both', 'unclear']),
      }),
    ),
  ),
});

import * as v from 'valibot';
import { count, list, nullableNumber, number, share, text } from './primitives.ts';

/** In words; null where there are too few to claim anything. */
const magnitude = v.nullable(v.picklist(['negligible', 'small', 'medium', 'large']));
const rateOf = { n: count, churned: count, rate: share, lower: share, upper: share };

/** A feature among those who stayed and those who left. */
const portrait = v.object({
  feature: text,
  label: text,
  kind: v.picklist(['number', 'category']),
  level: v.nullable(text),
  stayed: nullableNumber,
  churned: nullableNumber,
  effect: number,
  effectName: v.picklist(['cliff-delta', 'share-difference']),
  lower: nullableNumber,
  upper: nullableNumber,
  magnitude,
  q: nullableNumber,
  text,
});

const association = v.object({
  feature: text,
  label: text,
  phik: nullableNumber,
  z: nullableNumber,
  cramersV: nullableNumber,
  correlationRatio: nullableNumber,
});

const test = v.object({
  feature: text,
  label: text,
  test: text,
  why: text,
  statistic: number,
  df: list(number),
  p: number,
  holm: nullableNumber,
  q: nullableNumber,
  effectName: text,
  effect: number,
  effectLower: nullableNumber,
  effectUpper: nullableNumber,
  magnitude,
  text,
});

const curve = v.object({
  feature: text,
  label: text,
  kind: v.picklist(['number', 'category']),
  missingInformative: v.boolean(),
  bins: list(
    v.object({
      ...rateOf,
      label: text,
      from: nullableNumber,
      to: nullableNumber,
      missing: v.boolean(),
      against: v.picklist(['above', 'below', 'within']),
    }),
  ),
});

const condition = v.variant('kind', [
  v.object({ kind: v.literal('level'), feature: text, level: text, text }),
  v.object({ kind: v.literal('range'), feature: text, from: nullableNumber, to: nullableNumber, text }),
  v.object({ kind: v.literal('missing'), feature: text, text }),
]);

const dimension = v.picklist(['segment', 'city', 'product', 'category', 'type', 'products']);
const hiddenCounts = { n: v.nullable(count), churned: v.nullable(count) };
const inSegments = list(v.object({ segment: text, ...hiddenCounts }));

const breakdown = v.object({
  dimension,
  feature: text,
  label: text,
  /** Smaller groups are merged, and within churn segments null. */
  least: count,
  /** Every customer whose outcome is known is at one level. */
  levels: list(
    v.object({
      ...rateOf,
      level: text,
      label: text,
      /** The levels that are told together here, for each alone is too small. */
      merged: list(text),
      segments: inSegments,
    }),
  ),
});

/** Two breakdowns at once. Cells of nobody are left out, those of too few are null. */
const crossing = v.object({
  first: dimension,
  second: dimension,
  cells: list(v.object({ first: text, second: text, ...hiddenCounts, segments: inSegments })),
});

const action = v.object({ cause: text, offer: text, channel: text });

const churnSegment = v.object({
  id: text,
  conditions: list(condition),
  text,
  sentence: text,
  n: count,
  churned: count,
  rate: share,
  lower: share,
  upper: share,
  smoothed: share,
  lift: number,
  holdout: v.object({ n: count, churned: count, rate: share, lower: share }),
  q: number,
  /** Holds more customers than segments may together: a cause to know of, more than can be written to. */
  large: v.optional(v.boolean()),
  /** What the rate of the holdout must reach lest chance alone does, whichever group is looked at. */
  noise: share,
  fresh: count,
  /** Customers whom the column *Churn segment* places here: of several segments it names the smallest. */
  named: v.optional(count),
  overlaps: list(v.object({ segment: text, customers: count })),
  homogeneity: v.object({
    response: nullableNumber,
    profile: nullableNumber,
    split: v.nullable(v.object({ feature: text, text, effect: number })),
  }),
  priority: v.object({
    score: number,
    extraLeavers: number,
    value: number,
    homogeneity: number,
    reach: share,
  }),
  bySegment: list(v.object({ segment: text, customers: count })),
  actions: list(action),
});

export const churn = v.object({
  outcome: v.object({ column: text, positive: text }),
  base: v.object({
    customers: count,
    churned: count,
    rate: share,
    lower: share,
    upper: share,
    unknown: count,
  }),
  portraits: list(portrait),
  associations: list(association),
  matrix: v.nullable(
    v.object({
      features: list(text),
      phik: list(list(nullableNumber)),
      z: list(list(nullableNumber)),
      global: list(nullableNumber),
    }),
  ),
  tests: list(test),
  curves: list(curve),
  /** The base and the segments below, apart by customer segment, city and product. */
  breakdowns: v.optional(list(breakdown)),
  crossings: v.optional(list(crossing)),
  noiseBar: list(v.object({ n: count, conditions: count, rate: share })),
  /** By priority, highest first. Empty when nothing passed: `verdict` says why. */
  segments: list(churnSegment),
  verdict: text,
  coverage: v.nullable(
    v.object({ customers: count, churned: count, share, precision: share, coverage: share }),
  ),
  /**
   * How well customers of whom the score knew nothing are told apart, with a 95 % interval: .5 is a coin toss. Not
   * `reliable`: no risk is told, and nothing is planned by it.
   */
  discrimination: v.optional(v.object({ auc: number, lower: share, upper: share, reliable: v.boolean() })),
  risk: v.nullable(
    v.object({
      auc: number,
      brier: number,
      ece: number,
      calibration: list(v.object({ predicted: share, observed: share, n: count })),
      importance: list(v.object({ feature: text, label: text, importance: number })),
      leaks: list(v.object({ feature: text, reason: text })),
    }),
  ),
});

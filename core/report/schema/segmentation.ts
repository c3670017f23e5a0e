import * as v from 'valibot';
import { count, list, nullableNumber, number, share, text } from './primitives.ts';

/** How a segment differs in one number. `effect` is Cohen's d against everybody else. */
const numberTrait = v.object({
  kind: v.literal('number'),
  feature: text,
  label: text,
  unit: text,
  mean: nullableNumber,
  median: nullableNumber,
  sd: nullableNumber,
  overall: nullableNumber,
  effect: number,
  /** Share of the segment without a value, and of all customers; absent when nobody misses one. */
  missing: v.optional(v.object({ share, overall: share })),
});

/** How a segment differs in one category. `effect` is the mode's share minus its share overall. */
const categoryTrait = v.object({
  kind: v.literal('category'),
  feature: text,
  label: text,
  mode: v.nullable(text),
  modeShare: share,
  levels: list(v.object({ level: text, share, overall: share })),
  effect: number,
  missing: v.optional(v.object({ share, overall: share })),
});

const segment = v.object({
  id: text,
  name: text,
  description: text,
  /** Index into the fixed colours, kept by identity across refreshes. */
  color: count,
  size: count,
  share,
  /** How many of its customers are nearly as close to another segment. */
  borderline: v.optional(count),
  /** Strongest first. */
  profile: list(v.variant('kind', [numberTrait, categoryTrait])),
  rule: v.nullable(v.object({ text, precision: share, recall: share })),
  /** Money the segment brings; null where the data carries none. */
  value: v.nullable(v.object({ total: number, mean: number, share })),
});

const candidate = v.object({
  k: count,
  cost: number,
  silhouette: nullableNumber,
  stability: nullableNumber,
  /** Share of the smallest segment. */
  smallest: share,
});

const changes = v.object({
  previousAsOf: v.nullable(text),
  /** `assigned` with the saved model, or `retrained`. */
  mode: v.picklist(['assigned', 'retrained']),
  /** Why segments were found anew; null where customers were placed by the saved model. */
  because: v.optional(v.nullable(text)),
  moved: count,
  joined: count,
  left: count,
  valueMoved: nullableNumber,
  migration: list(
    v.object({ from: text, to: text, customers: count, value: nullableNumber, because: v.nullable(text) }),
  ),
  segments: list(
    v.object({
      id: text,
      name: text,
      fate: v.picklist(['kept', 'new', 'retired', 'split', 'merged']),
      from: list(text),
    }),
  ),
  drift: v.object({
    features: list(v.object({ feature: text, psi: number })),
    /** Null where drift was not measured. */
    shares: nullableNumber,
    distance: nullableNumber,
    ari: nullableNumber,
    /** `not-measured` says nothing either way: the saved model could not read these customers. */
    verdict: v.picklist(['fine', 'watch', 'alarm', 'not-measured']),
    /** Finding segments anew is proposed; it is never done unasked while the saved model can be applied. */
    retrain: v.boolean(),
    reason: v.nullable(text),
  }),
});

export const segmentation = v.object({
  k: count,
  gamma: number,
  scaling: v.picklist(['standard', 'range']),
  seed: count,
  cost: number,
  silhouette: nullableNumber,
  stability: nullableNumber,
  iterations: count,
  converged: v.boolean(),
  candidates: list(candidate),
  /** Why this k, and where the evidence disagrees. */
  choice: v.object({
    chosen: v.picklist(['person', 'model', 'evidence']),
    elbow: v.nullable(count),
    silhouette: v.nullable(count),
    /** Do customers fall into groups of their own, or are these convenient cuts of a `continuum`? */
    structure: v.optional(v.picklist(['found', 'continuum', 'not-tested'])),
    reason: text,
  }),
  /** Largest first. */
  segments: list(segment),
  map: v.object({
    axes: list(v.object({ label: text, inertia: share })),
    points: list(v.object({ x: number, y: number, segment: text, borderline: v.boolean() })),
  }),
  changes: v.nullable(changes),
});

import type { Identity } from '../changes/identity.ts';
import type { ComparedFeature } from '../compared-feature.ts';
import { segmentProfile, type Trait } from './profile.ts';
import { type SegmentRule, segmentRules } from './rule.ts';

/** Everything that is known of a segment but its name. */
export interface SegmentFigures {
  readonly id: string;
  /** Index into the fixed colours, kept by identity across refreshes. */
  readonly color: number;
  readonly size: number;
  readonly share: number;
  /** How many of its customers are nearly as close to another segment. */
  readonly borderline: number;
  /** Strongest first. */
  readonly profile: readonly Trait[];
  readonly rule: SegmentRule | null;
  /** Money that the segment brings; null where the data carry none. */
  readonly value: { readonly total: number; readonly mean: number; readonly share: number } | null;
}

export interface DescribeInput {
  readonly identities: readonly Identity[];
  readonly features: readonly ComparedFeature[];
  readonly labels: Int32Array;
  readonly borderline: Uint8Array;
  readonly money: Float64Array | null;
}

/** What tells each segment from the others? By label. */
export function describeSegments(input: DescribeInput): SegmentFigures[] {
  const { identities, features, labels, borderline, money } = input;
  const k = identities.length;
  const sizes = new Array<number>(k).fill(0);
  const near = new Array<number>(k).fill(0);
  labels.forEach((label, place) => {
    sizes[label]! += 1;
    near[label]! += borderline[place]!;
  });
  const rules = segmentRules(features, labels, k);
  const values = money === null ? null : valuesOf(money, labels, k);
  return identities.map(({ id, color }, index) => ({
    id,
    color,
    size: sizes[index]!,
    share: sizes[index]! / labels.length,
    borderline: near[index]!,
    profile: segmentProfile(features, labels, index),
    rule: rules[index] ?? null,
    value: values?.[index] ?? null,
  }));
}

function valuesOf(money: Float64Array, labels: Int32Array, k: number) {
  const totals = new Float64Array(k);
  const counts = new Float64Array(k);
  let all = 0;
  labels.forEach((label, place) => {
    const amount = money[place]!;
    if (Number.isNaN(amount)) return;
    totals[label] = totals[label]! + amount;
    counts[label] = counts[label]! + 1;
    all += amount;
  });
  return Array.from(totals, (total, segment) => ({
    total,
    mean: counts[segment] === 0 ? 0 : total / counts[segment]!,
    share: all > 0 ? Math.min(1, Math.max(0, total / all)) : 0,
  }));
}

import type { GivenGroups } from '../../../summaries/contract.ts';
import { asked, type Dialogue } from '../../../summaries/dialogue.ts';
import type { Identity } from '../changes/identity.ts';
import type { ComparedFeature } from '../compared-feature.ts';
import { segmentProfiles, type Trait } from './profile.ts';
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
  /** With the values of the first customers in canonical order. */
  readonly features: readonly ComparedFeature[];
  /** Of all customers, in canonical order. */
  readonly labels: Int32Array;
  readonly borderline: Uint8Array;
  /** The same labels by place. */
  readonly groups: GivenGroups;
  /** What customers bring, as a variable; null when the data carry none. */
  readonly money: string | null;
}

/** What tells each segment from the others? By label. */
export function* describeSegments(input: DescribeInput): Dialogue<readonly SegmentFigures[]> {
  const { identities, features, labels, borderline, groups, money } = input;
  const k = identities.length;
  const sizes = new Array<number>(k).fill(0);
  const near = new Array<number>(k).fill(0);
  labels.forEach((label, at) => {
    sizes[label]! += 1;
    near[label]! += borderline[at]!;
  });
  const rules = yield* segmentRules({ features, labels, groups, sizes });
  const profiles = yield* segmentProfiles(features, groups);
  const values = money === null ? null : yield* valuesOf(money, groups);
  return identities.map(({ id, color }, index) => ({
    id,
    color,
    size: sizes[index]!,
    share: sizes[index]! / labels.length,
    borderline: near[index]!,
    profile: profiles[index]!,
    rule: rules[index] ?? null,
    value: values?.[index] ?? null,
  }));
}

function* valuesOf(
  variable: string,
  groups: GivenGroups,
): Dialogue<readonly NonNullable<SegmentFigures['value']>[]> {
  const { own } = yield* asked({ own: { summary: 'moments', variable, by: { groups } } });
  const all = own.reduce((total, { sum }) => total + sum, 0);
  return own.map(({ n, sum: total }) => ({
    total,
    mean: n === 0 ? 0 : total / n,
    share: all > 0 ? Math.min(1, Math.max(0, total / all)) : 0,
  }));
}

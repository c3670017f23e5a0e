import type { Segmentation, Trait } from '../report/types.ts';
import type { Locale } from '../words/index.ts';
import type { ComparedFeature } from './features.ts';
import type { Identity } from './identity.ts';
import { describeSegment } from './names.ts';
import { segmentRules } from './rule.ts';

export interface DescribeInput {
  readonly identities: readonly Identity[];
  readonly profiles: readonly (readonly Trait[])[];
  readonly names: readonly string[];
  readonly features: readonly ComparedFeature[];
  readonly labels: Int32Array;
  readonly borderline: Uint8Array;
  readonly money: Float64Array | null;
  readonly locale: Locale;
}

/** Everything that is said of each segment, by label. */
export function describeSegments(input: DescribeInput): Segmentation['segments'] {
  const { identities, profiles, names, features, labels, borderline, money, locale } = input;
  const k = identities.length;
  const sizes = new Array<number>(k).fill(0);
  const near = new Array<number>(k).fill(0);
  labels.forEach((label, place) => {
    sizes[label]! += 1;
    near[label]! += borderline[place]!;
  });
  const rules = segmentRules(features, labels, k, locale);
  const values = money === null ? null : valuesOf(money, labels, k);
  return identities.map(({ id, color }, index) => {
    const size = sizes[index]!;
    const share = size / labels.length;
    return {
      id,
      name: names[index]!,
      description: describeSegment(profiles[index]!, size, share, locale),
      color,
      size,
      share,
      borderline: near[index]!,
      profile: [...profiles[index]!],
      rule: rules[index] ?? null,
      value: values?.[index] ?? null,
    };
  });
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

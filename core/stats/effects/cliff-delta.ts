import { normalQuantile } from '../distributions/normal.ts';
import type { Interval } from '../intervals/interval.ts';
import type { TwoGroups } from '../two-groups.ts';

export interface CliffDelta extends Interval {
  /** P(first > second) − P(first < second), −1 to 1. NaN when a group is empty. */
  readonly delta: number;
}

/**
 * By how much does the first group outrank the second, and between which bounds?
 *
 * The interval uses the consistent variance and does not assume equal variances or sizes. Cost: distinct values.
 *
 * @see Cliff 1993; Feng & Cliff 2004, asymmetric interval
 */
export function cliffDelta({ first, second }: TwoGroups, confidence = 0.95): CliffDelta {
  const n1 = sum(first);
  const n2 = sum(second);
  if (n1 === 0 || n2 === 0) return { delta: Number.NaN, lower: -1, upper: 1 };
  let below1 = 0;
  let below2 = 0;
  let total = 0;
  let rows = 0;
  let columns = 0;
  let squares = 0;
  for (let i = 0; i < first.length; i++) {
    const c1 = first[i]!;
    const c2 = second[i]!;
    const above2 = n2 - below2 - c2;
    const above1 = n1 - below1 - c1;
    total += c1 * (below2 - above2);
    rows += c1 * (below2 - above2) ** 2;
    columns += c2 * (above1 - below1) ** 2;
    squares += c1 * (below2 + above2);
    below1 += c1;
    below2 += c2;
  }
  const pairs = n1 * n2;
  const delta = total / pairs;
  if (n1 < 2 || n2 < 2) return { delta, lower: -1, upper: 1 };
  const rowPart = rows - n1 * (n2 * delta) ** 2;
  const columnPart = columns - n2 * (n1 * delta) ** 2;
  const cellPart = squares - pairs * delta ** 2;
  const variance = Math.max(
    (rowPart + columnPart - cellPart) / (pairs * (n1 - 1) * (n2 - 1)),
    (1 - delta ** 2) / (pairs - 1),
  );
  return { delta, ...asymmetric(delta, variance, normalQuantile(0.5 + confidence / 2)) };
}

function asymmetric(delta: number, variance: number, z: number): Interval {
  const spread = z * Math.sqrt(variance) * Math.sqrt((1 - delta ** 2) ** 2 + z * z * variance);
  const scale = 1 - delta ** 2 + z * z * variance;
  if (!(scale > 0)) return { lower: delta, upper: delta };
  const centre = delta - delta ** 3;
  return {
    lower: Math.max(-1, (centre - spread) / scale),
    upper: Math.min(1, (centre + spread) / scale),
  };
}

function sum(counts: Float64Array): number {
  return counts.reduce((total, count) => total + count, 0);
}

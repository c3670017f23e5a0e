import { normalLogTail, normalTail } from '../distributions/normal.ts';
import type { TwoGroups } from '../two-groups.ts';
import { exactMannWhitneyTails } from './mann-whitney-exact.ts';

export interface MannWhitneyTest {
  /** U of the first group: pairs in which the first is larger, ties by half. */
  readonly u: number;
  readonly n1: number;
  readonly n2: number;
  readonly p: number;
  readonly logP: number;
  readonly exact: boolean;
}

/**
 * Does one group tend to have larger values than the other? Two-sided.
 *
 * Exact when both groups have at most 8 values and none are tied; else the normal approximation with correction
 * for ties and continuity. p is 1 when a group is empty or all values are equal. Cost: distinct values.
 *
 * @see Mann & Whitney 1947
 */
export function mannWhitney(
  { first, second }: TwoGroups,
  { method = 'auto', continuity = true }: { method?: 'auto' | 'exact' | 'normal'; continuity?: boolean } = {},
): MannWhitneyTest {
  let n1 = 0;
  let n2 = 0;
  let u = 0;
  let ties = 0;
  for (let i = 0; i < first.length; i++) {
    u += first[i]! * (n2 + second[i]! / 2);
    n1 += first[i]!;
    n2 += second[i]!;
    const tied = first[i]! + second[i]!;
    ties += tied * (tied - 1) * (tied + 1);
  }
  const small = ties === 0 && n1 > 0 && n2 > 0 && Math.max(n1, n2) <= 8;
  if (method === 'exact' || (method === 'auto' && small)) {
    const tails = exactMannWhitneyTails(u, n1, n2);
    const p = Math.min(1, 2 * Math.min(tails.less, tails.greater));
    return { u, n1, n2, p, logP: Math.log(p), exact: true };
  }
  const n = n1 + n2;
  const variance = ((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1)));
  if (!(variance > 0)) return { u, n1, n2, p: 1, logP: 0, exact: false };
  const distance = Math.abs(u - (n1 * n2) / 2) - (continuity ? 0.5 : 0);
  const z = Math.max(0, distance) / Math.sqrt(variance);
  const p = Math.min(1, 2 * normalTail(z));
  return { u, n1, n2, p, logP: Math.min(0, Math.LN2 + normalLogTail(z)), exact: false };
}

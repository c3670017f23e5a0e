import { normalLogTail, normalTail } from '../distributions/normal.ts';
import type { TwoGroups } from '../two-groups.ts';
import { exactMannWhitneyTails } from './mann-whitney-exact.ts';
import { mannWhitneyMonteCarlo } from './mann-whitney-monte-carlo.ts';

export interface MannWhitneyTest {
  /** U of the first group: pairs in which the first is larger, ties by half. */
  readonly u: number;
  readonly n1: number;
  readonly n2: number;
  readonly p: number;
  readonly logP: number;
  readonly exact: boolean;
  /** True when p was counted on random orders. */
  readonly drawn: boolean;
}

/** The normal curve holds where at least so many of the smaller group are expected beside the commonest value. */
const leastBeside = 20;

interface MannWhitneyOptions {
  readonly method?: 'auto' | 'exact' | 'normal';
  readonly continuity?: boolean;
  /** Numbers from 0 up to, not including, 1; with it `auto` counts on random orders where the normal curve does not hold. */
  readonly random?: (() => number) | null;
}

/**
 * Does one group tend to have larger values than the other? Two-sided.
 *
 * Exact when both groups have at most 8 values and none are tied; on random orders, given `random`, where fewer than 20
 * of the smaller group are expected beside the commonest value; else the normal approximation with correction for ties
 * and continuity. p is 1 when a group is empty or all values are equal. Cost: distinct values.
 *
 * @see Mann & Whitney 1947
 */
export function mannWhitney(
  groups: TwoGroups,
  { method = 'auto', continuity = true, random = null }: MannWhitneyOptions = {},
): MannWhitneyTest {
  const { first, second } = groups;
  let n1 = 0;
  let n2 = 0;
  let u = 0;
  let ties = 0;
  let commonest = 0;
  for (let i = 0; i < first.length; i++) {
    u += first[i]! * (n2 + second[i]! / 2);
    n1 += first[i]!;
    n2 += second[i]!;
    const tied = first[i]! + second[i]!;
    ties += tied * (tied - 1) * (tied + 1);
    commonest = Math.max(commonest, tied);
  }
  const small = ties === 0 && n1 > 0 && n2 > 0 && Math.max(n1, n2) <= 8;
  if (method === 'exact' || (method === 'auto' && small)) {
    const tails = exactMannWhitneyTails(u, n1, n2);
    const p = Math.min(1, 2 * Math.min(tails.less, tails.greater));
    return { u, n1, n2, p, logP: Math.log(p), exact: true, drawn: false };
  }
  const n = n1 + n2;
  if (method === 'auto' && random !== null && Math.min(n1, n2) * (1 - commonest / n) < leastBeside) {
    const p = mannWhitneyMonteCarlo(groups, random);
    return { u, n1, n2, p, logP: Math.log(p), exact: false, drawn: true };
  }
  const variance = ((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1)));
  if (!(variance > 0)) return { u, n1, n2, p: 1, logP: 0, exact: false, drawn: false };
  const distance = Math.abs(u - (n1 * n2) / 2) - (continuity ? 0.5 : 0);
  const z = Math.max(0, distance) / Math.sqrt(variance);
  const p = Math.min(1, 2 * normalTail(z));
  return { u, n1, n2, p, logP: Math.min(0, Math.LN2 + normalLogTail(z)), exact: false, drawn: false };
}

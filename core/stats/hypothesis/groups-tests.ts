import { chiSquareTail } from '../distributions/chi-square.ts';
import { fisherTail } from '../distributions/fisher-f.ts';
import type { Moments } from '../two-groups.ts';

export interface GroupsTest {
  readonly statistic: number;
  readonly df: readonly number[];
  readonly p: number;
}

/** Do several groups differ in their means, all variances being one? p is 1 when it cannot be said. */
export function anova(groups: readonly Moments[]): GroupsTest & { readonly etaSquared: number } {
  const n = groups.reduce((sum, group) => sum + group.n, 0);
  const mean = groups.reduce((sum, group) => sum + group.n * group.mean, 0) / n;
  const between = groups.reduce((sum, group) => sum + group.n * (group.mean - mean) ** 2, 0);
  const within = groups.reduce((sum, group) => sum + (group.n < 2 ? 0 : (group.n - 1) * group.variance), 0);
  const df = [groups.length - 1, n - groups.length];
  const statistic = between / df[0]! / (within / df[1]!);
  const etaSquared = between / (between + within);
  if (!Number.isFinite(statistic)) return { statistic: 0, df, p: 1, etaSquared: 0 };
  return { statistic, df, p: fisherTail(statistic, df[0]!, df[1]!), etaSquared };
}

/** Do several groups differ in their means, each variance being its own? Groups need two values. @see Welch 1951 */
export function welchAnova(groups: readonly Moments[]): GroupsTest {
  const weights = groups.map((group) => group.n / group.variance);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const k = groups.length;
  const mean = groups.reduce((sum, group, i) => sum + weights[i]! * group.mean, 0) / total;
  const between = groups.reduce((sum, group, i) => sum + weights[i]! * (group.mean - mean) ** 2, 0) / (k - 1);
  const spread = groups.reduce((sum, group, i) => sum + (1 - weights[i]! / total) ** 2 / (group.n - 1), 0);
  const statistic = between / (1 + (2 * (k - 2) * spread) / (k * k - 1));
  const df = [k - 1, (k * k - 1) / (3 * spread)];
  if (!Number.isFinite(statistic)) return { statistic: 0, df, p: 1 };
  return { statistic, df, p: fisherTail(statistic, df[0]!, df[1]!) };
}

/**
 * Do several groups differ in the order of their values? Corrected for ties.
 *
 * @param values distinct values, ascending. @param counts per group, how often each value occurs.
 * @see Kruskal & Wallis 1952
 */
export function kruskalWallis(values: ArrayLike<number>, counts: readonly ArrayLike<number>[]): GroupsTest {
  const sizes = counts.map(() => 0);
  const rankSums = counts.map(() => 0);
  let seen = 0;
  let ties = 0;
  for (let i = 0; i < values.length; i++) {
    const tied = counts.reduce((sum, group) => sum + group[i]!, 0);
    const rank = seen + (tied + 1) / 2;
    counts.forEach((group, g) => {
      sizes[g]! += group[i]!;
      rankSums[g]! += group[i]! * rank;
    });
    ties += tied ** 3 - tied;
    seen += tied;
  }
  const df = counts.length - 1;
  const spread = rankSums.reduce((sum, ranks, g) => sum + ranks ** 2 / sizes[g]!, 0);
  const plain = (12 / (seen * (seen + 1))) * spread - 3 * (seen + 1);
  const statistic = plain / (1 - ties / (seen ** 3 - seen));
  if (!Number.isFinite(statistic)) return { statistic: 0, df: [df], p: 1 };
  return { statistic, df: [df], p: chiSquareTail(statistic, df) };
}

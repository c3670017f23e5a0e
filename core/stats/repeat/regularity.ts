import { digamma } from '../distributions/digamma.ts';
import { monotoneRoot } from '../monotone-root.ts';

/** Times between purchases of one customer: how many, their sum, and the sum of their logarithms. */
export interface Gaps {
  readonly n: number;
  readonly sum: number;
  readonly logs: number;
}

/**
 * How regular are the purchases of a customer? The shape k of gamma-distributed times between them: 1 where they come at
 * random, large where they come by the clock. Each customer has a pace of their own: given their sum, their gaps are a
 * Dirichlet draw with k alone.
 *
 * @param gaps customers with at least two gaps count.
 * @returns 0.01 to 1000; NaN where no customer has two gaps.
 */
export function regularity(gaps: readonly Gaps[]): number {
  const customers = new Map<number, number>();
  let logs = 0;
  let total = 0;
  for (const one of gaps) {
    if (one.n < 2) continue;
    customers.set(one.n, (customers.get(one.n) ?? 0) + 1);
    logs += one.logs - one.n * Math.log(one.sum);
    total += one.n;
  }
  if (total === 0) return Number.NaN;
  const falling = (logK: number) => {
    const k = Math.exp(logK);
    let slope = logs - total * digamma(k);
    for (const [n, count] of customers) slope += count * n * digamma(n * k);
    return -slope;
  };
  return Math.exp(monotoneRoot(falling, Math.log(0.01), Math.log(1000)));
}

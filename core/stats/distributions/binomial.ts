import { betaCdf } from './beta.ts';

/** How probable are at least `k` hits of `n`, each with probability `p`? */
export function binomialTail(k: number, n: number, p: number): number {
  if (k <= 0) return 1;
  return k > n ? 0 : betaCdf(p, k, n - k + 1);
}

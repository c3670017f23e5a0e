/**
 * Adjusted p-values: reject where the adjusted value is below the level. Each takes p-values in any order and
 * returns as many in that order.
 *
 * @see Holm 1979; Benjamini & Hochberg 1995; Benjamini & Yekutieli 2001
 */

/** Holm's step-down: the chance of any false finding stays below the level, whatever the dependence. */
export function holm(p: readonly number[]): number[] {
  return stepDown(p, (rank, m) => m - rank);
}

/** Benjamini–Hochberg: the share of false findings stays below the level, for independent or like-minded tests. */
export function benjaminiHochberg(p: readonly number[]): number[] {
  return stepUp(p, (rank, m) => m / (rank + 1));
}

/** Benjamini–Yekutieli: as Benjamini–Hochberg, under any dependence between the tests. */
export function benjaminiYekutieli(p: readonly number[]): number[] {
  let harmonic = 0;
  for (let k = 1; k <= p.length; k++) harmonic += 1 / k;
  return stepUp(p, (rank, m) => (m * harmonic) / (rank + 1));
}

function stepDown(p: readonly number[], factor: (rank: number, m: number) => number): number[] {
  const adjusted = new Array<number>(p.length).fill(1);
  let running = 0;
  ascending(p).forEach((index, rank) => {
    running = Math.max(running, Math.min(1, p[index]! * factor(rank, p.length)));
    adjusted[index] = running;
  });
  return adjusted;
}

function stepUp(p: readonly number[], factor: (rank: number, m: number) => number): number[] {
  const adjusted = new Array<number>(p.length).fill(1);
  const order = ascending(p);
  let running = 1;
  for (let rank = order.length - 1; rank >= 0; rank--) {
    const index = order[rank]!;
    running = Math.min(running, p[index]! * factor(rank, p.length));
    adjusted[index] = running;
  }
  return adjusted;
}

function ascending(p: readonly number[]): number[] {
  return p.map((_, index) => index).sort((a, b) => p[a]! - p[b]! || a - b);
}

import type { AdditiveScore } from '../../../summaries/contract.ts';

/** The log-odds of every customer, from the bin of each axis. */
export function logOddsOf(
  { base, mains, pairs }: AdditiveScore,
  bins: readonly ArrayLike<number>[],
  customers: number,
): Float64Array {
  const sums = new Float64Array(customers).fill(base);
  mains.forEach((main, axis) => {
    const own = bins[axis]!;
    for (let i = 0; i < customers; i++) sums[i]! += main[own[i]!]!;
  });
  for (const { first, second, values } of pairs) {
    const rows = bins[first]!;
    const columns = bins[second]!;
    const width = mains[second]!.length;
    for (let i = 0; i < customers; i++) sums[i]! += values[rows[i]! * width + columns[i]!]!;
  }
  return sums;
}

import type { TwoGroups } from '../two-groups.ts';
import { momentsOf } from '../two-groups.ts';

/**
 * How much of the spread of a number lies between two groups? η, 0–1; NaN when nothing can be said.
 *
 * From the distinct values and their counts, so that it is the same in any order of customers.
 */
export function correlationRatio({ values, first, second }: TwoGroups): number {
  const all = momentsOf(
    values,
    first.map((count, i) => count + second[i]!),
  );
  const whole = all.variance * (all.n - 1);
  const between = [first, second]
    .map((counts) => momentsOf(values, counts))
    .reduce((sum, { n, mean }) => (n > 0 ? sum + n * (mean - all.mean) ** 2 : sum), 0);
  return whole > 0 ? Math.sqrt(between / whole) : Number.NaN;
}

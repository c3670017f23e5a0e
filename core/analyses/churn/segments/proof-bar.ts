import { leastByChance } from '../search/cross-fit/least-by-chance.ts';
import { familyLevel } from '../search/cross-fit/prove-rules.ts';
import type { ChurnSegmentsResult, Leavers } from './segments-result.ts';

const sizes = [20, 30, 50, 70, 100, 150, 200, 300, 500, 700, 1000, 1500, 2000, 3000, 5000];

/**
 * How high a share of leavers must a group of so many customers reach, on the half that proves it, lest chance alone does? In at
 * most 2 of 100 searches any of the groups that are looked at lies above by chance, for these customers were not searched.
 *
 * @param looked how many groups are looked at.
 */
export function proofBar({ n, churned }: Leavers, looked: number): ChurnSegmentsResult['bar'] {
  const half = Math.floor(n / 2);
  const leavers = Math.round(churned / 2);
  return sizes
    .filter((size) => size <= half)
    .map((size) => ({
      n: size,
      rate: leastByChance(Math.round(size / 2), leavers, half, familyLevel / Math.max(1, looked)),
    }));
}

import type { Rate } from '../../analyses/churn/search/price-sets/proven-rule.ts';
import { wilsonInterval } from '../../stats/intervals/wilson.ts';
import { roundedDown } from './threshold.ts';

/** A share of leavers of so many customers, told in whole multiples of the threshold: about the same share. */
export function roundedRate({ n, churned }: Pick<Rate, 'n' | 'churned'>, threshold: number): Rate {
  const told = roundedDown(n, threshold);
  const left = n === 0 ? 0 : Math.min(told, Math.round((churned / n) * told));
  return { n: told, churned: left, rate: roundedShare(left, told), ...wilsonInterval(left, told) };
}

export function roundedShare(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.min(1, part / whole);
}

/** The same of counts that may be hidden. */
export function roundedCounts(
  { n, churned }: { readonly n: number | null; readonly churned: number | null },
  threshold: number,
): { n: number | null; churned: number | null } {
  if (n === null || churned === null) return { n: null, churned: null };
  const told = roundedRate({ n, churned }, threshold);
  return { n: told.n, churned: told.churned };
}

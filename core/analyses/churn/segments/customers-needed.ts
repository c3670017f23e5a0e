import { hypergeometricLogTail } from '../../../stats/distributions/hypergeometric.ts';

const share = 0.1;
const oddsRatio = 5;
/** A group is proven at the family's level over so many that are looked at. */
const level = 0.02 / 4;
/** As many of the leavers that are expected in the group as surely come. */
const caution = 0.84;
const most = 100_000;

/**
 * How many customers does it take to prove a group of a tenth of them that leaves at five times the odds of the others? So many that
 * on one half an exact test finds it with fair certainty.
 *
 * @param base the share of leavers, 0–1.
 */
export function customersNeeded(base: number): number {
  const { inside } = ratesAt(base);
  for (let half = 20; half < most; half = Math.ceil(half * 1.05)) {
    const members = Math.round(share * half);
    const leavers = Math.round(base * half);
    const expected = Math.floor(members * inside - caution * Math.sqrt(members * inside * (1 - inside)));
    if (expected > 0 && hypergeometricLogTail(expected, half, leavers, members) < Math.log(level))
      return 2 * half;
  }
  return most;
}

/** The rates inside and outside that make up the base at this odds ratio. */
function ratesAt(base: number): { readonly inside: number; readonly outside: number } {
  let low = 0;
  let high = base;
  for (let step = 0; step < 60; step++) {
    const outside = (low + high) / 2;
    if (share * insideAt(outside) + (1 - share) * outside > base) high = outside;
    else low = outside;
  }
  return { inside: insideAt(low), outside: low };
}

function insideAt(outside: number): number {
  const odds = (oddsRatio * outside) / (1 - outside);
  return odds / (1 + odds);
}

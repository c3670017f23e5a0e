import erfc from '@stdlib/math-base-special-erfc';
import erfcinv from '@stdlib/math-base-special-erfcinv';

/** What share of a standard normal lies at or below `x`? */
export function normalCdf(x: number): number {
  return 0.5 * erfc(-x * Math.SQRT1_2);
}

/** What share of a standard normal lies above `x`? Full relative accuracy in the far tail. */
export function normalTail(x: number): number {
  return 0.5 * erfc(x * Math.SQRT1_2);
}

/**
 * What is the natural logarithm of the share above `x`, also where the share itself underflows?
 *
 * @see Abramowitz & Stegun 26.2.14, Laplace's continued fraction
 */
export function normalLogTail(x: number): number {
  if (x < -1) return Math.log1p(-normalTail(-x));
  if (x < 20) return Math.log(normalTail(x));
  let fraction = x;
  for (let k = 60; k >= 1; k--) fraction = x + k / fraction;
  return -0.5 * x * x - 0.5 * Math.log(2 * Math.PI) - Math.log(fraction);
}

/** Below which point does the share `p` of a standard normal lie? */
export function normalQuantile(p: number): number {
  return -Math.SQRT2 * erfcinv(2 * p);
}

/** How many standard deviations is an upper-tail probability, given as its natural logarithm, away from 0? */
export function normalScoreOfLogTail(logTail: number): number {
  if (logTail > -700) return -normalQuantile(Math.exp(logTail));
  let score = Math.sqrt(-2 * logTail);
  for (let step = 0; step < 60; step++) {
    const error = normalLogTail(score) - logTail;
    const next = score + error / score;
    if (Math.abs(next - score) < 1e-14 * score) return next;
    score = next;
  }
  return score;
}

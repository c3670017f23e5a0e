import betainc from '@stdlib/math-base-special-betainc';
import gammaln from '@stdlib/math-base-special-gammaln';

/** What share of a beta distribution lies at or below `x`? */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  return x >= 1 ? 1 : betainc(x, a, b, true, false);
}

/** What share of a beta distribution lies above `x`? */
export function betaTail(x: number, a: number, b: number): number {
  if (x <= 0) return 1;
  return x >= 1 ? 0 : betainc(x, a, b, true, true);
}

/**
 * What is the natural logarithm of the share at or below `x`, also where the share itself underflows?
 *
 * @param complement 1 − x, given apart so that no digits are lost when x is near 1.
 * @see DLMF 8.17.22, continued fraction of the incomplete beta function
 */
export function betaLogCdf(x: number, a: number, b: number, complement = 1 - x): number {
  const plain = betaCdf(x, a, b);
  if (plain > 1e-250) return Math.log(plain);
  const front = a * Math.log(x) + b * Math.log(complement) + gammaln(a + b) - gammaln(a) - gammaln(b);
  return front - Math.log(a) + Math.log(lowerFraction(x, a, b));
}

function lowerFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 2000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return fraction;
}

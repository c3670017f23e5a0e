import gammainc from '@stdlib/math-base-special-gammainc';
import gammaln from '@stdlib/math-base-special-gammaln';

/** What share of a χ² distribution with `df` degrees of freedom lies at or below `x`? */
export function chiSquareCdf(x: number, df: number): number {
  return x <= 0 ? 0 : gammainc(x / 2, df / 2, true, false);
}

/** What share of a χ² distribution lies above `x`? This is the p-value of a χ² statistic. */
export function chiSquareTail(x: number, df: number): number {
  if (x <= 0) return 1;
  return isFarTail(x, df) ? Math.exp(chiSquareLogTail(x, df)) : gammainc(x / 2, df / 2, true, true);
}

/**
 * What is the natural logarithm of the share above `x`, also where the share itself underflows?
 *
 * @see DLMF 8.9.2, Legendre's continued fraction of the upper incomplete gamma function
 */
export function chiSquareLogTail(x: number, df: number): number {
  if (x <= 0) return 0;
  if (!isFarTail(x, df)) {
    const below = chiSquareCdf(x, df);
    return below < 0.5 ? Math.log1p(-below) : Math.log(chiSquareTail(x, df));
  }
  const shape = df / 2;
  const half = x / 2;
  return shape * Math.log(half) - half - gammaln(shape) + Math.log(upperFraction(half, shape));
}

function isFarTail(x: number, df: number): boolean {
  return x > 3 * df + 60;
}

function upperFraction(x: number, shape: number): number {
  let b = x + 1 - shape;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < 500; k++) {
    const a = -k * (k - shape);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return fraction;
}

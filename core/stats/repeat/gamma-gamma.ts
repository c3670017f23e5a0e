import gammaln from '@stdlib/math-base-special-gammaln';
import { digamma } from '../distributions/digamma.ts';
import { type Maximum, maximise, type Slope } from '../maximise.ts';

/** Amounts are Gamma(p, ν) a customer, and ν is Gamma(q, v) over customers. */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

export interface GammaGammaFit extends Pick<Maximum, 'iterations' | 'converged'> {
  readonly model: GammaGamma;
  readonly logLikelihood: number;
}

/** Of each customer who bought again: how many repeat purchases, and their mean amount. */
export interface RepeatAmounts {
  readonly repeats: ArrayLike<number>;
  readonly mean: ArrayLike<number>;
}

/**
 * How do amounts differ between and within customers? By maximum likelihood; it holds only where the amount has nothing to do
 * with how often a customer buys.
 *
 * @param amounts all above 0.
 * @see Fader & Hardie 2013, The Gamma-Gamma model of monetary value
 */
export function fitGammaGamma(amounts: RepeatAmounts): GammaGammaFit {
  const { repeats, mean } = amounts;
  const all = repeats.length;
  const scale = Array.from(mean).reduce((sum, one) => sum + one, 0) / all;
  const scaled = Float64Array.from(mean, (one) => one / scale);
  const { at, value, iterations, converged } = maximise(slopeOf({ repeats, mean: scaled }), [1, 1, 1]);
  const [p, q, v] = at.map(Math.exp) as [number, number, number];
  return {
    ...{ model: { p, q, v: v * scale }, iterations, converged },
    logLikelihood: value * all - all * Math.log(scale),
  };
}

/**
 * What is the next purchase of a customer worth? The mean of all for who did not buy again; NaN where q ≤ 1 leaves it open.
 *
 * @param mean amount of the repeat purchases.
 */
export function expectedAmount({ p, q, v }: GammaGamma, repeats: number, mean: number): number {
  if (repeats === 0) return q > 1 ? (p * v) / (q - 1) : Number.NaN;
  return (p * (v + repeats * mean)) / (p * repeats + q - 1);
}

function slopeOf({ repeats, mean }: RepeatAmounts): (at: readonly number[]) => Slope {
  const all = repeats.length;
  const sums = new Map<number, number>();
  let logs = 0;
  for (let i = 0; i < all; i++) {
    const x = repeats[i]!;
    sums.set(x, (sums.get(x) ?? 0) + 1);
    logs += Math.log(mean[i]!);
  }
  return (at) => {
    const [p, q, v] = at.map(Math.exp) as [number, number, number];
    let value = all * (q * Math.log(v) - gammaln(q)) - logs;
    let toP = 0;
    let toQ = all * (Math.log(v) - digamma(q));
    let toV = (all * q) / v;
    for (const [x, n] of sums) {
      const both = digamma(p * x + q);
      value += n * (gammaln(p * x + q) - gammaln(p * x));
      toP += n * x * (both - digamma(p * x));
      toQ += n * both;
    }
    for (let i = 0; i < all; i++) {
      const x = repeats[i]!;
      const paid = x * mean[i]!;
      const logPaid = Math.log(paid);
      const logBoth = Math.log(v + paid);
      value += p * x * (logPaid - logBoth) - q * logBoth;
      toP += x * (logPaid - logBoth);
      toQ -= logBoth;
      toV -= (p * x + q) / (v + paid);
    }
    return { value: value / all, gradient: [(toP * p) / all, (toQ * q) / all, (toV * v) / all] };
  };
}

import { type Maximum, maximise, type Slope } from '../maximise.ts';

/** Histories of purchases that are alike, in one unit of time: `repeats` after the first, `last` of them, `age` since the first. */
export interface Histories {
  readonly repeats: ArrayLike<number>;
  readonly last: ArrayLike<number>;
  readonly age: ArrayLike<number>;
  /** How many customers have each. */
  readonly customers: ArrayLike<number>;
}

/** Rates of buying are Gamma(r, α) over customers, chances of leaving after a purchase Beta(a, b). */
export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
  /** 1: a customer may leave after the first purchase already (MBG/NBD). 0: after a repeat purchase only (BG/NBD). */
  readonly afterFirst: 0 | 1;
}

export interface BgNbdFit extends Pick<Maximum, 'iterations' | 'converged'> {
  readonly model: BgNbd;
  readonly logLikelihood: number;
}

/**
 * How often do customers buy, and how soon do they leave, when leaving is silent? By maximum likelihood.
 *
 * @returns null when nobody bought again.
 * @see Fader, Hardie & Lee 2005, "Counting your customers" the easy way; Batislam, Denizel & Filiztekin 2007
 */
export function fitBgNbd(histories: Histories, afterFirst: BgNbd['afterFirst'] = 0): BgNbdFit | null {
  const { repeats, age, customers } = histories;
  const sum = (of: (at: number) => number) =>
    Array.from(customers).reduce((total, n, at) => total + n * of(at), 0);
  const all = sum(() => 1);
  if (sum((at) => repeats[at]!) === 0) return null;
  const slope = slopeOf(histories, afterFirst, all);
  const start = [0, Math.log(Math.max(sum((at) => age[at]!) / all, 1e-6) / 2), 0, 0.5];
  const { at, value, iterations, converged } = maximise(slope, start);
  const [r, alpha, a, b] = at.map(Math.exp) as [number, number, number, number];
  return { model: { r, alpha, a, b, afterFirst }, logLikelihood: value * all, iterations, converged };
}

/** Mean log-likelihood a customer, by the logarithms of r, α, a and b. */
function slopeOf(
  { repeats, last, age, customers }: Histories,
  afterFirst: BgNbd['afterFirst'],
  all: number,
): (at: readonly number[]) => Slope {
  const size = customers.length;
  let most = 0;
  for (let i = 0; i < size; i++) most = Math.max(most, repeats[i]!);
  return (at) => {
    const [r, alpha, a, b] = at.map(Math.exp) as [number, number, number, number];
    const { rising, staying } = tables({ r, a, b }, most + afterFirst);
    const logAlpha = Math.log(alpha);
    const logA = Math.log(a);
    let [value, toR, toAlpha, toA, toB] = [0, 0, 0, 0, 0];
    for (let i = 0; i < size; i++) {
      const n = customers[i]!;
      const x = repeats[i]!;
      const y = x + afterFirst;
      const logAge = Math.log(alpha + age[i]!);
      const here = -(r + x) * logAge;
      const logLast = y > 0 ? Math.log(alpha + last[i]!) : logAge;
      const gone = y > 0 ? logA - Math.log(b + y - 1) - (r + x) * logLast : Number.NEGATIVE_INFINITY;
      const odds = Math.exp(Math.min(700, gone - here));
      const left = odds / (1 + odds);
      const stayed = 1 - left;
      value += n * (rising.log[x]! + r * logAlpha + staying.log[y]! + here + Math.log1p(odds));
      toR += n * (rising.toR[x]! + logAlpha - stayed * logAge - left * logLast);
      toAlpha += n * (r / alpha - (r + x) * (stayed / (alpha + age[i]!) + left / (alpha + last[i]!)));
      toA += n * (staying.toA[y]! + left / a);
      toB += n * (staying.toB[y]! - (y > 0 ? left / (b + y - 1) : 0));
    }
    return {
      value: value / all,
      gradient: [(toR * r) / all, (toAlpha * alpha) / all, (toA * a) / all, (toB * b) / all],
    };
  };
}

/** By x: ln Γ(r + x)/Γ(r), ln B(a, b + x)/B(a, b), and their derivatives, as sums of x terms. */
function tables({ r, a, b }: Pick<BgNbd, 'r' | 'a' | 'b'>, most: number) {
  const list = () => new Float64Array(most + 1);
  const rising = { log: list(), toR: list() };
  const staying = { log: list(), toA: list(), toB: list() };
  for (let x = 0; x < most; x++) {
    rising.log[x + 1] = rising.log[x]! + Math.log(r + x);
    rising.toR[x + 1] = rising.toR[x]! + 1 / (r + x);
    staying.log[x + 1] = staying.log[x]! + Math.log((b + x) / (a + b + x));
    staying.toA[x + 1] = staying.toA[x]! - 1 / (a + b + x);
    staying.toB[x + 1] = staying.toB[x]! + 1 / (b + x) - 1 / (a + b + x);
  }
  return { rising, staying };
}

import { hypergeometricLogMass, hypergeometricLogTail } from '../distributions/hypergeometric.ts';

export interface FisherExact {
  readonly twoSided: number;
  readonly less: number;
  readonly greater: number;
  /** ad / bc of the table [[a, b], [c, d]]. */
  readonly oddsRatio: number;
}

/**
 * How probable is a 2 × 2 table at least as extreme, its margins being given?
 *
 * Two-sided adds all tables that are no more probable than the one seen. Cost: the smaller margin.
 *
 * @see Fisher 1935
 */
export function fisherExact(a: number, b: number, c: number, d: number): FisherExact {
  const total = a + b + c + d;
  const marked = a + c;
  const drawn = a + b;
  const lowest = Math.max(0, marked + drawn - total);
  const highest = Math.min(marked, drawn);
  const logs = new Float64Array(highest - lowest + 1);
  logs[0] = hypergeometricLogMass(lowest, total, marked, drawn);
  for (let k = lowest; k < highest; k++) {
    const ratio = ((marked - k) * (drawn - k)) / ((k + 1) * (total - marked - drawn + k + 1));
    logs[k + 1 - lowest] = logs[k - lowest]! + Math.log(ratio);
  }
  const seen = logs[a - lowest]! + 1e-7;
  let twoSided = 0;
  let less = 0;
  logs.forEach((log, at) => {
    const mass = Math.exp(log);
    if (log <= seen) twoSided += mass;
    if (lowest + at <= a) less += mass;
  });
  return {
    twoSided: Math.min(1, twoSided),
    less: Math.min(1, less),
    greater: Math.exp(hypergeometricLogTail(a, total, marked, drawn)),
    oddsRatio: (a * d) / (b * c),
  };
}

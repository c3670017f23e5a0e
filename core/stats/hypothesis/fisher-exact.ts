import { hypergeometricLogTail, hypergeometricMass } from '../distributions/hypergeometric.ts';

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
  const seen = hypergeometricMass(a, total, marked, drawn);
  let twoSided = 0;
  let less = 0;
  for (let k = Math.max(0, marked + drawn - total); k <= Math.min(marked, drawn); k++) {
    const mass = hypergeometricMass(k, total, marked, drawn);
    if (mass <= seen * (1 + 1e-7)) twoSided += mass;
    if (k <= a) less += mass;
  }
  return {
    twoSided: Math.min(1, twoSided),
    less: Math.min(1, less),
    greater: Math.exp(hypergeometricLogTail(a, total, marked, drawn)),
    oddsRatio: (a * d) / (b * c),
  };
}

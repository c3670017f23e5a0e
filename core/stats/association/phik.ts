import type { ContingencyTable } from '../contingency.ts';
import { marginsOf, withoutEmpty } from '../contingency.ts';
import { bivariateNormalCdf } from '../distributions/bivariate-normal.ts';
import { normalScoreOfLogTail } from '../distributions/normal.ts';
import type { ChiSquareTest } from '../hypothesis/chi-square-test.ts';
import { chiSquareTest } from '../hypothesis/chi-square-test.ts';

export interface Phik {
  /** 0 (none) to 1 (one decides the other). NaN when one of the two has a single level. */
  readonly phik: number;
  /** Significance in standard deviations: large where chance is an unlikely reason. */
  readonly z: number;
}

/**
 * How strongly do two columns of any kind go together, also where the curve is not monotone?
 *
 * φK is the correlation of a bivariate normal that, cut into as many cells, would give the same χ² above the noise
 * that is expected without any association. 2 × 2 tables carry Yates' correction. Empty rows and columns are left
 * out. The significance is that of the likelihood ratio statistic.
 *
 * Cost: about 40 evaluations of the normal over the cells. @see Baak et al. 2020
 */
export function phikOf(table: ContingencyTable): Phik {
  const full = withoutEmpty(table);
  const { rows, columns } = full;
  if (rows < 2 || columns < 2) return { phik: Number.NaN, z: Number.NaN };
  const n = marginsOf(full).total;
  const { statistic, df } = chiSquareTest(full, { yates: true });
  const likelihood = chiSquareTest(full, { yates: true, kind: 'likelihood' });
  return { phik: phikFromChiSquare(statistic, n, rows, columns, df), z: significance(likelihood) };
}

/**
 * As a score of the normal. Where the p-value underflows, by Chernoff's bound, as is usual for φK: there the score is
 * a little too small.
 */
function significance({ statistic, df, p, logP }: ChiSquareTest): number {
  if (p > 0) return normalScoreOfLogTail(logP);
  const ratio = statistic / df;
  const twice = df * (ratio - 1 - Math.log(ratio)) - Math.log(2 * Math.PI);
  return Math.sqrt(twice - Math.log(twice));
}

/** The correlation whose χ² is the one given. */
function phikFromChiSquare(
  chiSquare: number,
  n: number,
  rows: number,
  columns: number,
  pedestal: number,
): number {
  const most = n * Math.min(rows - 1, columns - 1);
  if (chiSquare <= pedestal) return 0;
  if (chiSquare >= most) return 1;
  const at = (rho: number) => chiSquareFromRho(rho, n, rows, columns, pedestal) - chiSquare;
  return illinois(at, 0, 1);
}

/** Which χ² does a bivariate normal of this correlation give, cut into rows × columns cells over ±5? */
export function chiSquareFromRho(
  rho: number,
  n: number,
  rows: number,
  columns: number,
  pedestal: number,
): number {
  const most = n * Math.min(rows - 1, columns - 1);
  const scale = (most - pedestal) / (n * excess(1, rows, columns));
  return pedestal + n * excess(rho, rows, columns) * scale;
}

/** Σ (p − p₀)² / p₀ over the cells, p₀ without correlation. */
function excess(rho: number, rows: number, columns: number): number {
  const independent = cellShares(0, rows, columns);
  const joint = cellShares(rho, rows, columns);
  let sum = 0;
  for (let cell = 0; cell < joint.length; cell++) {
    const expected = independent[cell]!;
    if (expected > 0) sum += (joint[cell]! - expected) ** 2 / expected;
  }
  return sum;
}

function cellShares(rho: number, rows: number, columns: number): Float64Array {
  const edge = (k: number, parts: number) => -5 + (10 * k) / parts;
  const width = columns + 1;
  const below = new Float64Array((rows + 1) * width);
  for (let row = 0; row <= rows; row++) {
    for (let column = 0; column <= columns; column++) {
      below[row * width + column] = bivariateNormalCdf(edge(row, rows), edge(column, columns), rho);
    }
  }
  const shares = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * width + column;
      const share = below[at + width + 1]! - below[at + width]! - below[at + 1]! + below[at]!;
      shares[row * columns + column] = Math.max(0, share);
    }
  }
  return shares;
}

/** A root between two ends of opposite sign. @see Dowell & Jarratt 1971, the Illinois algorithm */
function illinois(f: (x: number) => number, low: number, high: number): number {
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  for (let step = 0; step < 100 && Math.abs(b - a) > 1e-13; step++) {
    const x = (a * fb - b * fa) / (fb - fa);
    const fx = f(x);
    if (fx === 0) return x;
    if (fx < 0 === fb < 0) fa /= 2;
    else {
      a = b;
      fa = fb;
    }
    b = x;
    fb = fx;
    if (Math.abs(fx) < 1e-12) break;
  }
  return b;
}

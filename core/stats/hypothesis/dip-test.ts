import { dipOf } from '../dip.ts';

/**
 * Quantiles of √n · dip for uniform values, by sample size: simulated, 20,000 samples each (10,000 for 1,024). For 50
 * values they lie between those of 32 and 64 as in the published table (.95: .0702 · √50 = .496).
 */
const tails = [0.99, 0.9, 0.75, 0.5, 0.25, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0002];
const quantiles: readonly { readonly n: number; readonly of: readonly number[] }[] = [
  { n: 16, of: [0.211, 0.247, 0.281, 0.324, 0.374, 0.426, 0.461, 0.501, 0.529, 0.557, 0.589, 0.614, 0.656] },
  { n: 32, of: [0.218, 0.261, 0.294, 0.338, 0.392, 0.449, 0.484, 0.529, 0.558, 0.582, 0.621, 0.654, 0.701] },
  { n: 64, of: [0.224, 0.27, 0.304, 0.35, 0.405, 0.463, 0.501, 0.544, 0.578, 0.606, 0.638, 0.673, 0.717] },
  { n: 128, of: [0.232, 0.277, 0.311, 0.358, 0.416, 0.476, 0.515, 0.564, 0.595, 0.629, 0.667, 0.692, 0.756] },
  { n: 256, of: [0.236, 0.28, 0.316, 0.363, 0.421, 0.481, 0.522, 0.57, 0.601, 0.639, 0.675, 0.712, 0.753] },
  { n: 1024, of: [0.24, 0.287, 0.323, 0.371, 0.433, 0.495, 0.537, 0.591, 0.621, 0.664, 0.703, 0.736, 0.805] },
];

/** Fewest values that the test looks at. */
const fewest = 16;

/**
 * Have these values more than one mode? p of Hartigan's dip against the uniform distribution, the hardest unimodal
 * one to tell. Values need no order and hold no NaN; fewer than 16 give 1. Tails beyond the table are continued.
 *
 * @see Hartigan, Hartigan (1985), The dip test of unimodality
 */
export function dipTest(values: Float64Array): number {
  const n = values.length;
  if (n < fewest) return 1;
  const dip = Math.sqrt(n) * dipOf(values.slice().sort());
  const upper = quantiles.findIndex((row) => row.n >= n);
  if (upper === 0) return tailOf(dip, quantiles[0]!.of);
  const above = quantiles[upper === -1 ? quantiles.length - 1 : upper]!;
  if (upper === -1) return tailOf(dip, above.of);
  const below = quantiles[upper - 1]!;
  const part = Math.log(n / below.n) / Math.log(above.n / below.n);
  return tailOf(
    dip,
    below.of.map((quantile, at) => quantile + part * (above.of[at]! - quantile)),
  );
}

/** Log-linear between quantiles and beyond the last. */
function tailOf(dip: number, of: readonly number[]): number {
  if (dip <= of[0]!) return 1;
  let at = 1;
  while (at < of.length - 1 && of[at]! < dip) at++;
  const from = Math.log(tails[at - 1]!);
  const slope = (Math.log(tails[at]!) - from) / (of[at]! - of[at - 1]!);
  return Math.exp(from + slope * (dip - of[at - 1]!));
}

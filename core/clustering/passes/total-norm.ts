import type { QuantisedRows } from '../quantise/rows.ts';

/** Σ |q|² over all rows: the part of the cost that no clustering changes. */
export function totalNorm({ rows, norms, weights }: QuantisedRows): number {
  let high = 0;
  let low = 0;
  for (let row = 0; row < rows; row++) {
    const norm = norms[row]!;
    const weight = weights === null ? 1 : weights[row]!;
    const part = Math.floor(norm / 2 ** 20);
    high += part * weight;
    low += (norm - part * 2 ** 20) * weight;
  }
  return high * 2 ** 20 + low;
}

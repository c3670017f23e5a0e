import type { ComparedCategory, ComparedColumn } from '../quantise/columns.ts';
import type { Scaler } from '../quantise/scaler.ts';

/**
 * What does a clustering cost in scaled units, on the values as they are? Σ (x − mean)² / scale² + γ · Σ mismatches.
 *
 * The quantised cost differs from it by the rounding of values, about 1e-6 of it.
 */
export function scaledCost(
  columns: readonly ComparedColumn[],
  scaler: Scaler,
  labels: Int32Array,
  k: number,
): number {
  let cost = 0;
  let number = 0;
  for (const column of columns) {
    if (column.kind === 'number') {
      cost += spreadWithin(column.compared, labels, k) / scaler.numbers[number]!.scale ** 2;
      number++;
    } else cost += scaler.gamma * column.weight * mismatchesWithin(column, labels, k);
  }
  return cost;
}

function spreadWithin(values: Float64Array, labels: Int32Array, k: number): number {
  const counts = new Float64Array(k);
  const sums = new Float64Array(k);
  const n = labels.length;
  for (let row = 0; row < n; row++) {
    if (Number.isNaN(values[row]!)) continue;
    counts[labels[row]!] = counts[labels[row]!]! + 1;
    sums[labels[row]!] = sums[labels[row]!]! + values[row]!;
  }
  const means = sums.map((sum, j) => (counts[j] === 0 ? 0 : sum / counts[j]!));
  let spread = 0;
  for (let row = 0; row < n; row++) {
    if (!Number.isNaN(values[row]!)) spread += (values[row]! - means[labels[row]!]!) ** 2;
  }
  return spread;
}

function mismatchesWithin({ codes, levels }: ComparedCategory, labels: Int32Array, k: number): number {
  const counts = new Float64Array(k * levels.length);
  const n = labels.length;
  for (let row = 0; row < n; row++) {
    if (codes[row]! < 0) continue;
    const at = labels[row]! * levels.length + codes[row]!;
    counts[at] = counts[at]! + 1;
  }
  let matches = 0;
  for (let j = 0; j < k; j++) {
    let most = 0;
    for (let level = 0; level < levels.length; level++)
      most = Math.max(most, counts[j * levels.length + level]!);
    matches += most;
  }
  return n - matches;
}

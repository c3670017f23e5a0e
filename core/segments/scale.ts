import type { CategoryFeature, ComparedFeature, NumberFeature } from './features.ts';
import { layOutRows, type QuantisedRows, quantise } from './rows.ts';

/** How numbers became integers: `round((x − offset) · quantum / scale)`, heavier features on a finer scale. */
export interface Scaler {
  readonly scaling: 'standard' | 'range';
  readonly quantum: number;
  readonly numbers: readonly { readonly offset: number; readonly scale: number }[];
  /** Cost of a mismatch before a feature's own weight, in scaled units; an integer in quantised ones. */
  readonly gamma: number;
}

/**
 * How are features put on one scale? `range` maps each number to 0…1, `standard` to mean 0 and standard deviation 1;
 * γ is given, or half the mean standard deviation of the scaled numbers (1 when there is no number).
 */
export function fitScaler(
  features: readonly ComparedFeature[],
  scaling: 'standard' | 'range',
  gamma: number | null,
): Scaler {
  const numbers = features.filter((feature): feature is NumberFeature => feature.kind === 'number');
  let spread = 0;
  const scales = numbers.map(({ compared, weight }) => {
    const { mean, sd, least, most } = momentsOf(compared);
    const offset = twelveDigits(scaling === 'range' ? least : mean);
    const scale = twelveDigits((scaling === 'range' ? most - least : sd) / Math.sqrt(weight));
    spread += sd / scale;
    return { offset, scale };
  });
  const quantum = scaling === 'range' ? 2 ** 18 : 2 ** 12;
  const wanted = gamma ?? (numbers.length === 0 ? 1 : spread / numbers.length / 2);
  return { scaling, quantum, numbers: scales, gamma: Math.round(wanted * quantum ** 2) / quantum ** 2 };
}

/** Customers as integers under a scaler, ready for passes. */
export function quantiseCustomers(features: readonly ComparedFeature[], scaler: Scaler): QuantisedRows {
  const { quantum, gamma } = scaler;
  const numbers = features.filter((feature): feature is NumberFeature => feature.kind === 'number');
  const categories = features.filter((feature): feature is CategoryFeature => feature.kind === 'category');
  return layOutRows({
    rows: numbers[0]?.values.length ?? categories[0]?.codes.length ?? 0,
    numbers: numbers.map(({ compared }, index) => {
      const { offset, scale } = scaler.numbers[index]!;
      return compared.map((value) => quantise(value, offset, scale, quantum));
    }),
    categories: categories.map(({ codes, levels, weight }) => ({
      codes,
      levels: levels.length,
      gamma: Math.round(gamma * weight * quantum * quantum),
    })),
  });
}

/** Range of each number in scaled units, for comparing prototypes. */
export function scaledRanges(features: readonly ComparedFeature[], { numbers: scales }: Scaler): number[] {
  const numbers = features.filter((feature): feature is NumberFeature => feature.kind === 'number');
  return numbers.map(({ compared }, index) => {
    const { least, most } = momentsOf(compared);
    return (most - least) / scales[index]!.scale;
  });
}

/**
 * What does a clustering cost in scaled units, on the values as they are? Σ (x − mean)² / scale² + γ · Σ mismatches.
 *
 * The quantised cost differs from it by the rounding of values, about 1e-6 of it.
 */
export function scaledCost(
  features: readonly ComparedFeature[],
  scaler: Scaler,
  labels: Int32Array,
  k: number,
): number {
  let cost = 0;
  let number = 0;
  for (const feature of features) {
    if (feature.kind === 'number') {
      cost += spreadWithin(feature.compared, labels, k) / scaler.numbers[number]!.scale ** 2;
      number++;
    } else cost += scaler.gamma * feature.weight * mismatchesWithin(feature, labels, k);
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

function mismatchesWithin({ codes, levels }: CategoryFeature, labels: Int32Array, k: number): number {
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

function momentsOf(values: Float64Array) {
  let n = 0;
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    n++;
    sum += value;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const mean = sum / n;
  let squares = 0;
  for (const value of values) if (!Number.isNaN(value)) squares += (value - mean) ** 2;
  return { mean, sd: Math.sqrt(squares / n), least, most };
}

/** Engines differ in the last bits of an average. */
function twelveDigits(value: number): number {
  return Number(value.toPrecision(12));
}

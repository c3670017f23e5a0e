import type { CategoryFeature, ComparedFeature, NumberFeature } from './features.ts';
import { layOutRows, type QuantisedRows, quantise } from './rows.ts';

/** How numbers became integers: `round((x − offset) · quantum / scale)`, heavier features on a finer scale. */
export interface Scaler {
  readonly scaling: 'standard' | 'range';
  readonly quantum: number;
  readonly numbers: readonly { readonly offset: number; readonly scale: number }[];
  /** Cost of a mismatch before a feature's own weight, in scaled units. */
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
  const scales = numbers.map(({ values, weight }) => {
    const { mean, sd, least, most } = momentsOf(values);
    const offset = twelveDigits(scaling === 'range' ? least : mean);
    const scale = twelveDigits((scaling === 'range' ? most - least : sd) / Math.sqrt(weight));
    spread += sd / scale;
    return { offset, scale };
  });
  return {
    scaling,
    quantum: scaling === 'range' ? 2 ** 18 : 2 ** 12,
    numbers: scales,
    gamma: gamma ?? (numbers.length === 0 ? 1 : spread / numbers.length / 2),
  };
}

/** Customers as integers under a scaler, ready for passes. */
export function quantiseCustomers(
  features: readonly ComparedFeature[],
  scaler: Scaler,
  rows: number,
): QuantisedRows {
  const { quantum, gamma } = scaler;
  const numbers = features.filter((feature): feature is NumberFeature => feature.kind === 'number');
  const categories = features.filter((feature): feature is CategoryFeature => feature.kind === 'category');
  return layOutRows({
    rows,
    numbers: numbers.map(({ values }, index) => {
      const { offset, scale } = scaler.numbers[index]!;
      return values.map((value) => quantise(value, offset, scale, quantum));
    }),
    categories: categories.map(({ codes, levels, weight }) => ({
      codes,
      levels: levels.length,
      gamma: Math.round(gamma * weight * quantum * quantum),
    })),
  });
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

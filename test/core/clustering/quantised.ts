import { layOutRows } from '../../../core/clustering/quantise/lay-out-rows.ts';
import type { QuantisedRows } from '../../../core/clustering/quantise/rows.ts';
import type { Prototypes } from '../../../core/summaries/contract.ts';
import type { InsuranceReference } from '../analyses/segments/insurance.ts';
import { insuranceNumbers } from '../analyses/segments/insurance.ts';
import type { MixedTable } from './huang.ts';

/** Plain tables as quantised rows: `x · quantum` rounded, γ in the units of x². */
export function quantisedRows(input: {
  readonly numbers: readonly (readonly number[])[];
  readonly categories: readonly (readonly number[])[];
  readonly gamma: number;
  readonly quantum: number;
  readonly weights?: readonly number[];
}): QuantisedRows {
  const { numbers, categories, gamma, quantum, weights } = input;
  const n = Math.max(numbers.length, categories.length);
  const columns = (rows: readonly (readonly number[])[]) => rows[0]?.map((_, column) => column) ?? [];
  return layOutRows({
    rows: n,
    numbers: columns(numbers).map((f) => Float64Array.from(numbers, (row) => Math.round(row[f]! * quantum))),
    categories: columns(categories).map((c) => ({
      codes: Int32Array.from(categories, (row) => row[c]!),
      levels: Math.max(...categories.map((row) => row[c]!)) + 1,
      gamma: Math.round(gamma * quantum * quantum),
    })),
    ...(weights && { weights: Float64Array.from(weights) }),
  });
}

export function prototypes(
  numbers: readonly (readonly number[])[],
  categories: readonly (readonly number[])[],
  quantum: number,
): Prototypes {
  return {
    k: Math.max(numbers.length, categories.length),
    numbers: Float64Array.from(numbers.flat(), (value) => Math.round(value * quantum)),
    categories: Int32Array.from(categories.flat()),
  };
}

export const insuranceQuantum = 2 ** 18;

/** The insurer's customers scaled to 0…1, in the order of the reference, as doubles. */
export function insuranceTable({ raw, minmax, gamma }: InsuranceReference): MixedTable {
  const ranges = insuranceNumbers.map((name) => minmax[name]!);
  return {
    numbers: raw.Age.map((_, row) =>
      insuranceNumbers.map((name, f) => {
        const [least, most] = ranges[f]!;
        return (raw[name][row]! - least) / (most - least);
      }),
    ),
    codes: [...raw.Marital].map((digit) => [Number(digit)]),
    gamma,
  };
}

export function insuranceRows(reference: InsuranceReference): QuantisedRows {
  const { numbers, codes, gamma } = insuranceTable(reference);
  return quantisedRows({ numbers, categories: codes, gamma, quantum: insuranceQuantum });
}

export function labelsOf(digits: string): Int32Array {
  return Int32Array.from(digits, (digit) => Number(digit));
}

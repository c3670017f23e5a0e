import type { ComparedColumn, ComparedNumber } from './columns.ts';
import { momentsOf } from './moments.ts';

/** How numbers became integers: `round((x − offset) · quantum / scale)`, heavier features on a finer scale. */
export interface Scaler {
  readonly scaling: 'standard' | 'range';
  readonly quantum: number;
  readonly numbers: readonly { readonly offset: number; readonly scale: number }[];
  /** Cost of a mismatch before a feature's own weight, in scaled units; an integer in quantised ones. */
  readonly gamma: number;
}

/**
 * How are columns put on one scale? `range` maps each number to 0…1, `standard` to mean 0 and standard deviation 1;
 * γ is given, or half the mean standard deviation of the scaled numbers (1 when there is no number).
 */
export function fitScaler(
  columns: readonly ComparedColumn[],
  scaling: 'standard' | 'range',
  gamma: number | null,
): Scaler {
  const numbers = columns.filter((column): column is ComparedNumber => column.kind === 'number');
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

/** Engines differ in the last bits of an average. */
function twelveDigits(value: number): number {
  return Number(value.toPrecision(12));
}

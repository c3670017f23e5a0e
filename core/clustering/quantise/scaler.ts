/** How numbers became integers: `round((x − offset) · quantum / scale)`, heavier features on a finer scale. */
export interface Scaler {
  readonly scaling: 'standard' | 'range';
  readonly quantum: number;
  readonly numbers: readonly { readonly offset: number; readonly scale: number }[];
  /** Cost of a mismatch before a feature's own weight, in scaled units; an integer in quantised ones. */
  readonly gamma: number;
}

/** How far apart customers are in a number as it is compared, of those whose value is known, and what it weighs. */
export interface Spread {
  readonly mean: number;
  /** Over n. */
  readonly sd: number;
  readonly least: number;
  readonly most: number;
  readonly weight: number;
}

/**
 * How are numbers put on one scale? `range` maps each to 0…1, `standard` to mean 0 and standard deviation 1;
 * γ is given, or half the mean standard deviation of the scaled numbers (1 when there is no number).
 */
export function fitScaler(
  numbers: readonly Spread[],
  scaling: 'standard' | 'range',
  gamma: number | null,
): Scaler {
  let spread = 0;
  const scales = numbers.map(({ mean, sd, least, most, weight }) => {
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

import type { Scaler, Spread } from './scaler.ts';

/** Range of each number in scaled units, for comparing prototypes. */
export function scaledRanges(
  spreads: readonly Pick<Spread, 'least' | 'most'>[],
  { numbers: scales }: Scaler,
): number[] {
  return spreads.map(({ least, most }, index) => (most - least) / scales[index]!.scale);
}

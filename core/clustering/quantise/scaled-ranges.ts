import type { ComparedColumn, ComparedNumber } from './columns.ts';
import { momentsOf } from './moments.ts';
import type { Scaler } from './scaler.ts';

/** Range of each number in scaled units, for comparing prototypes. */
export function scaledRanges(columns: readonly ComparedColumn[], { numbers: scales }: Scaler): number[] {
  const numbers = columns.filter((column): column is ComparedNumber => column.kind === 'number');
  return numbers.map(({ compared }, index) => {
    const { least, most } = momentsOf(compared);
    return (most - least) / scales[index]!.scale;
  });
}

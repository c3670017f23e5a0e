import type { ComparedColumn } from '../../core/clustering/quantise/columns.ts';
import type { Spread } from '../../core/clustering/quantise/scaler.ts';

/** How far apart rows are in each number, by the plain formulas. */
export function spreadsOf(columns: readonly ComparedColumn[]): readonly Spread[] {
  return columns.flatMap((column): readonly Spread[] => {
    if (column.kind !== 'number') return [];
    const known = [...column.compared].filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    const sd = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / known.length);
    return [{ mean, sd, least: known[0]!, most: known[known.length - 1]!, weight: column.weight }];
  });
}

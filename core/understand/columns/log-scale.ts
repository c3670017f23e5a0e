import { isMissing } from '../../table/access.ts';
import type { Column } from '../../table/types.ts';

const limits = { skewness: 2, relief: 0.5 };

/**
 * Does a logarithm help to compare customers by this column? It does for a number that is never below zero, is skewed to
 * the right by more than 2, and of which ln(1 + x) is less than half as skewed: then a few large amounts do not make
 * segments of their own. Missing values are left out.
 */
export function helpsFromLog(column: Column, rows: number): boolean {
  if (column.kind !== 'number') return false;
  const known: number[] = [];
  for (let row = 0; row < rows; row++) {
    if (isMissing(column, row)) continue;
    const value = column.values[row] as number;
    if (value < 0) return false;
    known.push(value);
  }
  const sorted = Float64Array.from(known).sort();
  const before = skewness(sorted);
  return before > limits.skewness && Math.abs(skewness(sorted.map(Math.log1p))) < limits.relief * before;
}

/** The third standardised moment; 0 without spread. Sums run from the least value, whatever the order of rows. */
function skewness(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    squares += (value - mean) ** 2;
    cubes += (value - mean) ** 3;
  }
  const sd = Math.sqrt(squares / values.length);
  return sd > 0 ? cubes / values.length / sd ** 3 : 0;
}

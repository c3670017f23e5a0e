import { isMissing } from '../../table/access.ts';
import type { Column, NumberColumn } from '../../table/types.ts';

/** A column as a few groups: −1 is missing. */
export interface Grouped {
  readonly groups: Int32Array;
  readonly count: number;
}

/**
 * Which group is each row in? Levels as they are, numbers in parts of equal size, flags as two; null for ids, texts, dates.
 */
export function groupRows(column: Column, rows: number, parts = 5): Grouped | null {
  switch (column.kind) {
    case 'category':
      return { groups: column.codes, count: column.levels.length };
    case 'flag':
      return {
        groups: Int32Array.from(column.values, (value) => (value === 255 ? -1 : value)),
        count: 2,
      };
    case 'number':
      return groupNumbers(column, rows, parts);
    default:
      return null;
  }
}

/**
 * How strongly do two groupings go together? Cramér's V with Bergsma's bias correction, 0–1; 0 when fewer than
 * ten rows have both. Rows where either is missing are left out.
 *
 * @see Bergsma (2013), A bias-correction for Cramér's V and Tschuprow's T.
 */
export function correctedCramersV(a: Grouped, b: Grouped): number {
  const table = new Float64Array(a.count * b.count);
  const rowSums = new Float64Array(a.count);
  const columnSums = new Float64Array(b.count);
  let n = 0;
  for (let row = 0; row < a.groups.length; row++) {
    const i = a.groups[row] as number;
    const j = b.groups[row] as number;
    if (i < 0 || j < 0) continue;
    table[i * b.count + j]!++;
    rowSums[i]!++;
    columnSums[j]!++;
    n++;
  }
  const r = rowSums.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0);
  const k = columnSums.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0);
  if (n < 10 || r < 2 || k < 2) return 0;
  let chi = 0;
  for (let i = 0; i < a.count; i++) {
    for (let j = 0; j < b.count; j++) {
      const expected = ((rowSums[i] as number) * (columnSums[j] as number)) / n;
      if (expected > 0) chi += ((table[i * b.count + j] as number) - expected) ** 2 / expected;
    }
  }
  const phi = Math.max(0, chi / n - ((r - 1) * (k - 1)) / (n - 1));
  const rows = r - (r - 1) ** 2 / (n - 1);
  const columns = k - (k - 1) ** 2 / (n - 1);
  const smaller = Math.min(rows - 1, columns - 1);
  return smaller <= 0 ? 0 : Math.min(1, Math.sqrt(phi / smaller));
}

/** Pearson's r over rows where both numbers are known; NaN with fewer than three or without spread. */
export function pearson(a: Float64Array, b: Float64Array): number {
  let n = 0;
  let meanA = 0;
  let meanB = 0;
  let squaresA = 0;
  let squaresB = 0;
  let products = 0;
  for (let row = 0; row < a.length; row++) {
    const x = a[row] as number;
    const y = b[row] as number;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    n++;
    const fromA = x - meanA;
    const fromB = y - meanB;
    meanA += fromA / n;
    meanB += fromB / n;
    squaresA += fromA * (x - meanA);
    squaresB += fromB * (y - meanB);
    products += fromA * (y - meanB);
  }
  return n < 3 || squaresA <= 0 || squaresB <= 0 ? Number.NaN : products / Math.sqrt(squaresA * squaresB);
}

function groupNumbers(column: NumberColumn, rows: number, parts: number): Grouped {
  const known = column.values.filter((value) => !Number.isNaN(value)).sort();
  const edges: number[] = [];
  for (let part = 1; part < parts; part++) {
    const edge = known[Math.floor((known.length * part) / parts)];
    if (edge !== undefined && edge > (known[0] as number) && edge !== edges[edges.length - 1])
      edges.push(edge);
  }
  const groups = new Int32Array(rows);
  for (let row = 0; row < rows; row++) {
    if (isMissing(column, row)) {
      groups[row] = -1;
      continue;
    }
    const value = column.values[row] as number;
    let group = 0;
    while (group < edges.length && value >= (edges[group] as number)) group++;
    groups[row] = group;
  }
  return { groups, count: edges.length + 1 };
}

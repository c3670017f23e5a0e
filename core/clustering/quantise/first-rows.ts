import { type QuantisedRows, spare, withRows } from './rows.ts';

/** The first rows alone, sharing their memory. */
export function firstRows(rows: QuantisedRows, limit: number): QuantisedRows {
  const n = Math.min(limit, rows.rows);
  if (n === rows.rows) return rows;
  return withRows(rows, {
    rows: n,
    values: rows.values.subarray(0, n * rows.numbers + spare),
    norms: rows.norms.subarray(0, n),
    joint: rows.joint.subarray(0, n * rows.groups.length),
    weights: rows.weights === null ? null : rows.weights.subarray(0, n),
  });
}

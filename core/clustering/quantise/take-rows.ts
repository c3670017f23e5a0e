import { type QuantisedRows, spare, withRows } from './rows.ts';

/** The picked rows alone, with weights of their own. */
export function takeRows(
  rows: QuantisedRows,
  picked: readonly number[],
  weights: Float64Array,
): QuantisedRows {
  const { numbers: p, values, joint, groups, norms } = rows;
  const g = groups.length;
  const kept = {
    values: new Float64Array(picked.length * p + spare),
    joint: new Int32Array(picked.length * g),
  };
  picked.forEach((row, at) => {
    for (let f = 0; f < p; f++) kept.values[at * p + f] = values[row * p + f]!;
    for (let group = 0; group < g; group++) kept.joint[at * g + group] = joint[row * g + group]!;
  });
  return withRows(rows, {
    rows: picked.length,
    values: kept.values,
    norms: Float64Array.from(picked, (row) => norms[row]!),
    joint: kept.joint,
    weights,
  });
}

import type { QuantisedRows } from '../quantise/rows.ts';

/** Sums per cluster that rows can join and leave; integers throughout, so the order of joining does not matter. */
export interface RunningSummary {
  readonly k: number;
  /** k × stride, the numbers in front; what stands behind them means nothing. */
  readonly sums: Float64Array;
  readonly stride: number;
  /** For each group, k × its size: the weight of each joint code. */
  readonly joint: readonly Float64Array[];
}

export function emptySummary({ numbers, groups }: QuantisedRows, k: number): RunningSummary {
  const stride = 4 * Math.ceil(numbers / 4);
  return {
    k,
    sums: new Float64Array(k * stride),
    stride,
    joint: groups.map(({ size }) => new Float64Array(k * size)),
  };
}

/** Adds picked rows, `sign` times each, to the clusters that `labels` names in the same order. */
export function addRowsInPlace(
  { sums, stride, joint: tables }: RunningSummary,
  { values, numbers: p, weights, joint, groups }: QuantisedRows,
  picked: Int32Array,
  labels: Int32Array,
  count: number,
  sign: 1 | -1 = 1,
): void {
  const g = groups.length;
  const table = tables[0]!;
  const { size } = groups[0]!;
  for (let at = 0; at < count; at++) {
    const row = picked[at]!;
    const label = labels[at]!;
    const weight = weights === null ? sign : sign * weights[row]!;
    let sum = label * stride;
    let value = row * p;
    for (const end = sum + stride; sum < end; sum += 4, value += 4) {
      sums[sum] = sums[sum]! + weight * values[value]!;
      sums[sum + 1] = sums[sum + 1]! + weight * values[value + 1]!;
      sums[sum + 2] = sums[sum + 2]! + weight * values[value + 2]!;
      sums[sum + 3] = sums[sum + 3]! + weight * values[value + 3]!;
    }
    const entry = label * size + joint[row * g]!;
    table[entry] = table[entry]! + weight;
  }
  for (let group = 1; group < g; group++) {
    countInPlace(tables[group]!, groups[group]!.size, joint, g, group, weights, picked, labels, count, sign);
  }
}

function countInPlace(
  table: Float64Array,
  size: number,
  joint: Int32Array,
  g: number,
  group: number,
  weights: Float64Array | null,
  picked: Int32Array,
  labels: Int32Array,
  count: number,
  sign: number,
): void {
  for (let at = 0; at < count; at++) {
    const row = picked[at]!;
    const entry = labels[at]! * size + joint[row * g + group]!;
    table[entry] = table[entry]! + (weights === null ? sign : sign * weights[row]!);
  }
}

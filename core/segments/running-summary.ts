import type { QuantisedRows } from './rows.ts';

/** Sums per cluster that rows can join and leave; integers throughout, so the order of joining does not matter. */
export interface RunningSummary {
  readonly k: number;
  readonly counts: Float64Array;
  readonly sums: Float64Array;
  readonly joint: readonly Float64Array[];
}

export function emptySummary({ numbers, groups }: QuantisedRows, k: number): RunningSummary {
  return {
    k,
    counts: new Float64Array(k),
    sums: new Float64Array(k * numbers),
    joint: groups.map(({ size }) => new Float64Array(k * size)),
  };
}

/** Adds one row to a cluster. */
export function addRowInPlace(
  summary: RunningSummary,
  rows: QuantisedRows,
  row: number,
  cluster: number,
): void {
  const { values, joint, numbers: p, groups, weights } = rows;
  const weight = weights === null ? 1 : weights[row]!;
  const { counts, sums } = summary;
  counts[cluster] = counts[cluster]! + weight;
  const to = cluster * p;
  const from = row * p;
  for (let f = 0; f < p; f++) sums[to + f] = sums[to + f]! + weight * values[from + f]!;
  for (let group = 0; group < groups.length; group++) {
    const table = summary.joint[group]!;
    const at = cluster * groups[group]!.size + joint[row * groups.length + group]!;
    table[at] = table[at]! + weight;
  }
}

/** Takes one row from a cluster to another. */
export function moveRowInPlace(
  summary: RunningSummary,
  rows: QuantisedRows,
  row: number,
  from: number,
  to: number,
): void {
  const { values, joint, numbers: p, groups, weights } = rows;
  const weight = weights === null ? 1 : weights[row]!;
  const { counts, sums } = summary;
  counts[from] = counts[from]! - weight;
  counts[to] = counts[to]! + weight;
  const left = from * p;
  const joined = to * p;
  const at = row * p;
  for (let f = 0; f < p; f++) {
    const value = weight * values[at + f]!;
    sums[left + f] = sums[left + f]! - value;
    sums[joined + f] = sums[joined + f]! + value;
  }
  const g = groups.length;
  for (let group = 0; group < g; group++) {
    const table = summary.joint[group]!;
    const { size } = groups[group]!;
    const code = joint[row * g + group]!;
    table[from * size + code] = table[from * size + code]! - weight;
    table[to * size + code] = table[to * size + code]! + weight;
  }
}

/** Adds the rows `from` … `to − 1` to their clusters. */
export function addRowsInPlace(
  { counts, sums, joint: tables }: RunningSummary,
  { values, numbers: p, weights, joint, groups }: QuantisedRows,
  labels: Int32Array,
  from: number,
  to: number,
): void {
  if (weights === null) addNumbersInPlace(sums, values, p, labels, from, to);
  else addWeightedInPlace(sums, values, p, weights, labels, from, to);
  const g = groups.length;
  for (let group = 0; group < g; group++) {
    const table = tables[group]!;
    const { size } = groups[group]!;
    for (let row = from; row < to; row++) {
      const label = labels[row]!;
      const weight = weights === null ? 1 : weights[row]!;
      const at = label * size + joint[row * g + group]!;
      table[at] = table[at]! + weight;
      if (group === 0) counts[label] = counts[label]! + weight;
    }
  }
}

function addNumbersInPlace(
  sums: Float64Array,
  values: Float64Array,
  p: number,
  labels: Int32Array,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    let sum = labels[row]! * p;
    let value = row * p;
    const end = value + p;
    for (; value + 3 < end; value += 4, sum += 4) {
      sums[sum] = sums[sum]! + values[value]!;
      sums[sum + 1] = sums[sum + 1]! + values[value + 1]!;
      sums[sum + 2] = sums[sum + 2]! + values[value + 2]!;
      sums[sum + 3] = sums[sum + 3]! + values[value + 3]!;
    }
    for (; value < end; value++, sum++) sums[sum] = sums[sum]! + values[value]!;
  }
}

function addWeightedInPlace(
  sums: Float64Array,
  values: Float64Array,
  p: number,
  weights: Float64Array,
  labels: Int32Array,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const weight = weights[row]!;
    const sum = labels[row]! * p;
    for (let f = 0; f < p; f++) sums[sum + f] = sums[sum + f]! + weight * values[row * p + f]!;
  }
}

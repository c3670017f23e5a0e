import type { PassSummary } from '../../summaries/contract.ts';
import { levelOffsets } from '../quantise/level-offsets.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import type { RunningSummary } from './running-summary.ts';

/** The summary per number and level that prototypes are made of. O(k · Σ group sizes). */
export function passSummary({ k, sums, stride, joint }: RunningSummary, rows: QuantisedRows): PassSummary {
  const p = rows.numbers;
  const counts = new Float64Array(k);
  const totals = new Float64Array(k * p);
  const observed = new Float64Array(k * p);
  const levels = new Float64Array(k * levelOffsets(rows)[rows.categories.length]!);
  joint.forEach((table, group) => {
    const weights = table.slice();
    const { size } = rows.groups[group]!;
    const length = takeLevels(levels, weights, group, rows, k);
    if (group > 0) return;
    for (let j = 0; j < k; j++) {
      for (let code = 0; code < length; code++) counts[j] = counts[j]! + weights[j * size + code]!;
    }
  });
  for (let j = 0; j < k; j++) {
    totals.set(sums.subarray(j * stride, j * stride + p), j * p);
    observed.fill(counts[j]!, j * p, (j + 1) * p);
  }
  rows.groups.forEach(({ size, absent }, group) => {
    if (absent !== null) takeAbsentInPlace(observed, joint[group]!, size, absent, k);
  });
  return { counts, sums: totals, observed, levels };
}

/** Fills in the levels of a group's categories and uses its weights up but for codes below the length returned. */
function takeLevels(
  levels: Float64Array,
  weights: Float64Array,
  group: number,
  rows: QuantisedRows,
  k: number,
): number {
  const { size, categories, bases } = rows.groups[group]!;
  const offsets = levelOffsets(rows);
  const width = offsets[rows.categories.length]!;
  let length = size;
  for (let position = categories.length - 1; position >= 0; position--) {
    const category = categories[position]!;
    const base = bases[position]!;
    const known = rows.categories[category]!.levels;
    for (let j = 0; j < k; j++) {
      foldLastInPlace(weights, j * size, length, base, levels, j * width + offsets[category]!, known);
    }
    length /= base;
  }
  return length;
}

/** Notes the weight of each level of the last category of joint codes, and adds the codes without it up in front. */
function foldLastInPlace(
  weights: Float64Array,
  from: number,
  length: number,
  base: number,
  levels: Float64Array,
  first: number,
  known: number,
): void {
  const step = length / base;
  for (let level = 0; level < base; level++) {
    const begin = from + level * step;
    let sum = 0;
    for (let code = 0; code < step; code++) {
      const weight = weights[begin + code]!;
      sum += weight;
      if (level > 0) weights[from + code] = weights[from + code]! + weight;
    }
    if (level < known) levels[first + level] = sum;
  }
}

function takeAbsentInPlace(
  observed: Float64Array,
  weights: Float64Array,
  size: number,
  absent: Uint8Array,
  k: number,
): void {
  const p = observed.length / k;
  for (let j = 0; j < k; j++) {
    for (let code = 0; code < size; code++) {
      for (let f = 0; f < p; f++) {
        if (absent[code * p + f] === 1)
          observed[j * p + f] = observed[j * p + f]! - weights[j * size + code]!;
      }
    }
  }
}

import { levelOffsets, type PassSummary, type Prototypes, type QuantisedRows } from './rows.ts';
import { addRowsInPlace, emptySummary, type RunningSummary } from './running-summary.ts';

/** The summary per number and level that prototypes are made of. O(k · Σ group sizes). */
export function passSummary(
  { k, sums, stride, joint }: RunningSummary,
  rows: QuantisedRows,
  moved: number,
): PassSummary {
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
  return { counts, sums: totals, observed, levels, moved };
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

/**
 * Which prototypes do these members have? Rounded means and most frequent levels (ties: the first). Where a cluster
 * knows nothing of a feature, `previous` stays.
 */
export function prototypesOf(
  { counts, sums, observed, levels }: PassSummary,
  { numbers: p, categories }: QuantisedRows,
  previous: Prototypes,
): Prototypes {
  const k = counts.length;
  const offsets = levelOffsets({ categories });
  const width = offsets[categories.length]!;
  const means = previous.numbers.slice();
  const modes = previous.categories.slice();
  for (let j = 0; j < k; j++) {
    if (counts[j] === 0) continue;
    for (let f = 0; f < p; f++) {
      const n = observed[j * p + f]!;
      if (n > 0) means[j * p + f] = Math.round(sums[j * p + f]! / n);
    }
    for (let c = 0; c < categories.length; c++) {
      let mode = -1;
      let most = 0;
      for (let level = 0; level < categories[c]!.levels; level++) {
        const weight = levels[j * width + offsets[c]! + level]!;
        if (weight > most) {
          most = weight;
          mode = level;
        }
      }
      modes[j * categories.length + c] = mode;
    }
  }
  return { k, numbers: means, categories: modes };
}

/** Σ |q|² over all rows: the part of the cost that no clustering changes. */
export function totalNorm({ rows, norms, weights }: QuantisedRows): number {
  let high = 0;
  let low = 0;
  for (let row = 0; row < rows; row++) {
    const norm = norms[row]!;
    const weight = weights === null ? 1 : weights[row]!;
    const part = Math.floor(norm / 2 ** 20);
    high += part * weight;
    low += (norm - part * 2 ** 20) * weight;
  }
  return high * 2 ** 20 + low;
}

/**
 * What does this clustering cost, in squared quantised units? Σ ‖q − μ‖² + Σ γ · mismatches, from the summary alone.
 */
export function costOf(
  { counts, sums, observed, levels }: PassSummary,
  { k, numbers, categories: modes }: Prototypes,
  { numbers: p, categories }: QuantisedRows,
  norm: number,
): number {
  const offsets = levelOffsets({ categories });
  const width = offsets[categories.length]!;
  let explained = 0;
  let mismatches = 0;
  for (let j = 0; j < k; j++) {
    for (let f = 0; f < p; f++) {
      const mean = numbers[j * p + f]!;
      explained += mean * (2 * sums[j * p + f]! - observed[j * p + f]! * mean);
    }
    for (let c = 0; c < categories.length; c++) {
      const mode = modes[j * categories.length + c]!;
      const matches = mode < 0 ? 0 : levels[j * width + offsets[c]! + mode]!;
      mismatches += categories[c]!.gamma * (counts[j]! - matches);
    }
  }
  return norm - explained + mismatches;
}

/** The summary of a given clustering. O(n · (p + groups)). */
export function summariseLabels(rows: QuantisedRows, labels: Int32Array, k: number): PassSummary {
  const all = new Int32Array(rows.rows);
  for (let row = 0; row < rows.rows; row++) all[row] = row;
  return summariseRows(rows, all, labels, k);
}

/** The summary of picked rows alone, with a label for each. */
export function summariseRows(
  rows: QuantisedRows,
  picked: Int32Array,
  labels: Int32Array,
  k: number,
): PassSummary {
  const running = emptySummary(rows, k);
  addRowsInPlace(running, rows, picked, labels, picked.length);
  return passSummary(running, rows, picked.length);
}

import {
  type JointGroup,
  levelOffsets,
  type PassSummary,
  type Prototypes,
  type QuantisedRows,
} from './rows.ts';
import { addRowsInPlace, emptySummary, type RunningSummary } from './running-summary.ts';

/** The summary per number and level that prototypes are made of. O(k · Σ group sizes). */
export function passSummary(running: RunningSummary, rows: QuantisedRows, moved: number): PassSummary {
  const { k, counts, sums, joint } = running;
  const p = rows.numbers;
  const offsets = levelOffsets(rows);
  const width = offsets[rows.categories.length]!;
  const levels = new Float64Array(k * width);
  const observed = new Float64Array(k * p);
  for (let j = 0; j < k; j++) observed.fill(counts[j]!, j * p, (j + 1) * p);
  rows.groups.forEach((group, index) => {
    for (let j = 0; j < k; j++) {
      const weights = joint[index]!.slice(j * group.size, (j + 1) * group.size);
      const known = observed.subarray(j * p, (j + 1) * p);
      if (group.absent !== null) takeAbsentInPlace(known, weights, group.absent);
      else addLevelsInPlace(levels.subarray(j * width, (j + 1) * width), weights, group, rows, offsets);
    }
  });
  return { counts: counts.slice(), sums: sums.slice(), observed, levels, moved };
}

/** Adds the weight of each level; folds one category after another away, so that `weights` is used up. */
function addLevelsInPlace(
  levels: Float64Array,
  weights: Float64Array,
  { size, categories: members }: JointGroup,
  { categories }: QuantisedRows,
  offsets: Int32Array,
): void {
  let length = size;
  for (let position = members.length - 1; position >= 0; position--) {
    const category = members[position]!;
    const known = categories[category]!.levels;
    const step = length / (known + 1);
    for (let level = 0, at = 0; level <= known; level++) {
      let sum = 0;
      for (let code = 0; code < step; code++, at++) {
        const weight = weights[at]!;
        sum += weight;
        if (level > 0) weights[code] = weights[code]! + weight;
      }
      if (level < known) levels[offsets[category]! + level] = sum;
    }
    length = step;
  }
}

function takeAbsentInPlace(observed: Float64Array, weights: Float64Array, absent: Uint8Array): void {
  const p = observed.length;
  for (let code = 0; code < weights.length; code++) {
    for (let f = 0; f < p; f++) {
      if (absent[code * p + f] === 1) observed[f] = observed[f]! - weights[code]!;
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
  const running = emptySummary(rows, k);
  addRowsInPlace(running, rows, labels, 0, rows.rows);
  return passSummary(running, rows, rows.rows);
}

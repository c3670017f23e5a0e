import { levelOffsets, type PassSummary, type Prototypes, type QuantisedRows } from './rows.ts';

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

/** Adds all rows to their clusters. */
export function addRowsInPlace(summary: RunningSummary, rows: QuantisedRows, labels: Int32Array): void {
  const { values, joint, numbers: p, weights, rows: n } = rows;
  const { counts, sums } = summary;
  const g = rows.groups.length;
  for (let row = 0; row < n; row++) {
    const weight = weights === null ? 1 : weights[row]!;
    const label = labels[row]!;
    counts[label] = counts[label]! + weight;
    let to = label * p;
    let from = row * p;
    const end = from + p;
    for (; from + 3 < end; from += 4, to += 4) {
      sums[to] = sums[to]! + weight * values[from]!;
      sums[to + 1] = sums[to + 1]! + weight * values[from + 1]!;
      sums[to + 2] = sums[to + 2]! + weight * values[from + 2]!;
      sums[to + 3] = sums[to + 3]! + weight * values[from + 3]!;
    }
    for (; from < end; from++, to++) sums[to] = sums[to]! + weight * values[from]!;
  }
  rows.groups.forEach(({ size }, group) => {
    const table = summary.joint[group]!;
    for (let row = 0; row < n; row++) {
      const at = labels[row]! * size + joint[row * g + group]!;
      table[at] = table[at]! + (weights === null ? 1 : weights[row]!);
    }
  });
}

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
    const table = joint[index]!;
    const members = group.categories.length;
    for (let j = 0; j < k; j++) {
      for (let code = 0; code < group.size; code++) {
        const weight = table[j * group.size + code]!;
        if (weight === 0) continue;
        for (let position = 0; position < members; position++) {
          const level = group.digits[code * members + position]!;
          if (level < 0) continue;
          const at = j * width + offsets[group.categories[position]!]! + level;
          levels[at] = levels[at]! + weight;
        }
        if (group.absent === null) continue;
        for (let f = 0; f < p; f++) {
          if (group.absent[code * p + f] === 1) observed[j * p + f] = observed[j * p + f]! - weight;
        }
      }
    }
  });
  return { counts: counts.slice(), sums: sums.slice(), observed, levels, moved };
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
  addRowsInPlace(running, rows, labels);
  return passSummary(running, rows, rows.rows);
}

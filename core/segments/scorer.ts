import type { Prototypes, QuantisedRows } from './rows.ts';

/**
 * Tables that score a row against k prototypes: `|μ|² − 2 μ·q + γ · mismatches`, the squared distance short of the
 * row's own `|q|²`. All integers, so equal scores are equal distances.
 */
export interface Scorer {
  readonly k: number;
  /** k × numbers: 2 μ. */
  readonly slopes: Float64Array;
  /** |μ|² */
  readonly bases: Float64Array;
  /** For each group and joint code, what it adds to each of the k scores. */
  readonly tables: Float64Array;
  /** Where each group begins in `tables`. */
  readonly offsets: Int32Array;
}

/** How far is a customer from each prototype? Makes the tables that answer it; O(k · (p + Σ group sizes)). */
export function createScorer(rows: QuantisedRows, { k, numbers, categories }: Prototypes): Scorer {
  const p = rows.numbers;
  const c = rows.categories.length;
  const slopes = new Float64Array(k * p);
  const bases = new Float64Array(k);
  for (let j = 0; j < k; j++) {
    let base = 0;
    for (let f = 0; f < p; f++) {
      const value = numbers[j * p + f]!;
      slopes[j * p + f] = 2 * value;
      base += value * value;
    }
    bases[j] = base;
  }
  const offsets = new Int32Array(rows.groups.length);
  let total = 0;
  rows.groups.forEach(({ size }, group) => {
    offsets[group] = total;
    total += size * k;
  });
  const tables = new Float64Array(total);
  rows.groups.forEach((group, index) => {
    const members = group.categories.length;
    for (let code = 0; code < group.size; code++) {
      for (let j = 0; j < k; j++) {
        let added = 0;
        for (let position = 0; position < members; position++) {
          const category = group.categories[position]!;
          const level = group.digits[code * members + position]!;
          if (level < 0 || level !== categories[j * c + category]) added += rows.categories[category]!.gamma;
        }
        if (group.absent !== null) {
          for (let f = 0; f < p; f++) {
            if (group.absent[code * p + f] === 1) added -= numbers[j * p + f]! ** 2;
          }
        }
        tables[offsets[index]! + code * k + j] = added;
      }
    }
  });
  return { k, slopes, bases, tables, offsets };
}

/** Fills `scores` (k long) for one row. */
export function scoreRowInPlace(
  { values, joint, numbers: p, groups }: QuantisedRows,
  { k, slopes, bases, tables, offsets }: Scorer,
  row: number,
  scores: Float64Array,
): void {
  const g = groups.length;
  const from = row * p;
  for (let j = 0; j < k; j++) {
    const slope = j * p;
    let score = bases[j]!;
    for (let f = 0; f < p; f++) score -= slopes[slope + f]! * values[from + f]!;
    for (let group = 0; group < g; group++) {
      score += tables[offsets[group]! + joint[row * g + group]! * k + j]!;
    }
    scores[j] = score;
  }
}

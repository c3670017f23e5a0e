import type { JointGroup, Prototypes, QuantisedRows } from './rows.ts';

/**
 * Tables that score a row against k prototypes: `|μ|² − 2 μ·q + γ · mismatches`, the squared distance short of the
 * row's own `|q|²`. All integers, so equal scores are equal distances.
 */
export interface Scorer {
  readonly k: number;
  /** 2 μ, four numbers at a time: [number / 4][prototype][4], then the rest as [number][prototype]. */
  readonly slopes: Float64Array;
  /** For each group and joint code, what it adds to each of the k scores; the first group also adds `|μ|²`. */
  readonly tables: Float64Array;
  /** Where each group begins in `tables`. */
  readonly offsets: Int32Array;
}

/** Rows that are scored in one go. */
export const blockSize = 256;

/** How far is a customer from each prototype? Makes the tables that answer it; O(k · (p + Σ group sizes)). */
export function createScorer(rows: QuantisedRows, prototypes: Prototypes): Scorer {
  const { k } = prototypes;
  const offsets = new Int32Array(rows.groups.length);
  let total = 0;
  rows.groups.forEach(({ size }, group) => {
    offsets[group] = total;
    total += size * k;
  });
  const tables = new Float64Array(total);
  rows.groups.forEach((group, index) => {
    const table = tables.subarray(offsets[index]!, offsets[index]! + group.size * k);
    if (index === 0) addLengths(table, prototypes, rows.numbers);
    if (group.absent === null) addMismatches(table, group, prototypes, rows.categories);
    else takeAbsent(table, group.absent, prototypes, rows.numbers);
  });
  return { k, slopes: slopesOf(prototypes, rows.numbers), tables, offsets };
}

/**
 * Fills `scores` (count × k, with room for one row more) for the picked rows.
 *
 * Two rows and four numbers at a time, so that each slope is loaded once for eight products.
 */
export function scoreRowsInPlace(
  { values, joint, numbers: p, groups }: QuantisedRows,
  { k, slopes, tables, offsets }: Scorer,
  picked: Int32Array,
  count: number,
  scores: Float64Array,
): void {
  const g = groups.length;
  for (let at = 0; at < count; at += 2) {
    const one = picked[at]!;
    const two = at + 1 < count ? picked[at + 1]! : one;
    const oneOut = at * k;
    const twoOut = oneOut + k;
    let oneTable = joint[one * g]! * k;
    let twoTable = joint[two * g]! * k;
    for (let j = 0; j < k; j++) {
      scores[oneOut + j] = tables[oneTable + j]!;
      scores[twoOut + j] = tables[twoTable + j]!;
    }
    for (let group = 1; group < g; group++) {
      oneTable = offsets[group]! + joint[one * g + group]! * k;
      twoTable = offsets[group]! + joint[two * g + group]! * k;
      for (let j = 0; j < k; j++) {
        scores[oneOut + j] = scores[oneOut + j]! + tables[oneTable + j]!;
        scores[twoOut + j] = scores[twoOut + j]! + tables[twoTable + j]!;
      }
    }
    let slope = 0;
    let a = one * p;
    let b = two * p;
    const end = a + p;
    for (; a + 3 < end; a += 4, b += 4) {
      const a0 = values[a]!;
      const a1 = values[a + 1]!;
      const a2 = values[a + 2]!;
      const a3 = values[a + 3]!;
      const b0 = values[b]!;
      const b1 = values[b + 1]!;
      const b2 = values[b + 2]!;
      const b3 = values[b + 3]!;
      for (let j = 0; j < k; j++, slope += 4) {
        const s0 = slopes[slope]!;
        const s1 = slopes[slope + 1]!;
        const s2 = slopes[slope + 2]!;
        const s3 = slopes[slope + 3]!;
        scores[oneOut + j] = scores[oneOut + j]! - (s0 * a0 + s1 * a1 + s2 * a2 + s3 * a3);
        scores[twoOut + j] = scores[twoOut + j]! - (s0 * b0 + s1 * b1 + s2 * b2 + s3 * b3);
      }
    }
    for (; a < end; a++, b++) {
      const a0 = values[a]!;
      const b0 = values[b]!;
      for (let j = 0; j < k; j++, slope++) {
        scores[oneOut + j] = scores[oneOut + j]! - slopes[slope]! * a0;
        scores[twoOut + j] = scores[twoOut + j]! - slopes[slope]! * b0;
      }
    }
  }
}

/** Scores all rows a block at a time and hands each block on: rows `from` … `from + count − 1`. */
export function scoreAll(
  rows: QuantisedRows,
  scorer: Scorer,
  take: (scores: Float64Array, from: number, count: number) => void,
): void {
  const scores = new Float64Array((blockSize + 1) * scorer.k);
  const picked = new Int32Array(blockSize);
  for (let from = 0; from < rows.rows; from += blockSize) {
    const count = Math.min(blockSize, rows.rows - from);
    for (let at = 0; at < count; at++) picked[at] = from + at;
    scoreRowsInPlace(rows, scorer, picked, count, scores);
    take(scores, from, count);
  }
}

function slopesOf({ k, numbers }: Prototypes, p: number): Float64Array {
  const slopes = new Float64Array(k * p);
  let at = 0;
  let f = 0;
  for (; f + 3 < p; f += 4) {
    for (let j = 0; j < k; j++) {
      for (let step = 0; step < 4; step++) slopes[at++] = 2 * numbers[j * p + f + step]!;
    }
  }
  for (; f < p; f++) for (let j = 0; j < k; j++) slopes[at++] = 2 * numbers[j * p + f]!;
  return slopes;
}

function addLengths(table: Float64Array, { k, numbers }: Prototypes, p: number): void {
  for (let j = 0; j < k; j++) {
    let length = 0;
    for (let f = 0; f < p; f++) length += numbers[j * p + f]! ** 2;
    for (let at = j; at < table.length; at += k) table[at] = table[at]! + length;
  }
}

/** Fills a group's table one category after another: each code is a shorter code with one more digit. */
function addMismatches(
  table: Float64Array,
  { categories: members }: JointGroup,
  { k, categories: modes }: Prototypes,
  categories: QuantisedRows['categories'],
): void {
  let step = 1;
  for (const member of members) {
    const { levels, gamma } = categories[member]!;
    for (let digit = levels; digit >= 0; digit--) {
      for (let j = 0; j < k; j++) {
        const matches = digit < levels && digit === modes[j * categories.length + member];
        const added = matches ? 0 : gamma;
        for (let code = 0; code < step; code++) {
          table[(digit * step + code) * k + j] = table[code * k + j]! + added;
        }
      }
    }
    step *= levels + 1;
  }
}

function takeAbsent(table: Float64Array, absent: Uint8Array, { k, numbers }: Prototypes, p: number): void {
  for (let at = 0; at < absent.length; at++) {
    if (absent[at] === 0) continue;
    const code = Math.floor(at / p);
    const f = at % p;
    for (let j = 0; j < k; j++) table[code * k + j] = table[code * k + j]! - numbers[j * p + f]! ** 2;
  }
}

import type { JointGroup, Prototypes, QuantisedRows } from './rows.ts';
import { chunkFrom, type Scorer, scoreRowsInPlace } from './score-rows.ts';

/** Rows that are scored in one go. */
export const blockSize = 256;

/**
 * How far is a customer from each prototype? Makes the tables that answer it; O(k · (p + Σ group sizes)).
 *
 * With a `tag`, a power of two from k on, each score is multiplied by it and carries its prototype's index.
 */
export function createScorer(rows: QuantisedRows, prototypes: Prototypes, tag = 1): Scorer {
  const { k } = prototypes;
  const offsets = new Int32Array(rows.groups.length + 1);
  let total = 0;
  rows.groups.forEach(({ size }, group) => {
    offsets[group] = total;
    total += size * k;
  });
  offsets[rows.groups.length] = total;
  const tables = new Float64Array(total + k);
  rows.groups.forEach((group, index) => {
    const table = tables.subarray(offsets[index]!, offsets[index]! + group.size * k);
    if (index === 0) addLengths(table, prototypes, rows.numbers, tag);
    if (group.absent === null) addMismatches(table, group, prototypes, rows.categories, tag);
    else takeAbsent(table, group.absent, prototypes, rows.numbers, tag);
  });
  return { k, slopes: slopesOf(prototypes, rows.numbers, 2 * tag), tables, offsets };
}

/** Scores all rows a block at a time and hands each block on: rows `from` … `from + count − 1`. */
export function scoreAll(
  rows: QuantisedRows,
  scorer: Scorer,
  take: (scores: Float64Array, from: number, count: number, picked: Int32Array) => void,
): void {
  const scores = new Float64Array((blockSize + 1) * scorer.k);
  const picked = new Int32Array(blockSize);
  for (let from = 0; from < rows.rows; from += blockSize) {
    const count = Math.min(blockSize, rows.rows - from);
    for (let at = 0; at < count; at++) picked[at] = from + at;
    scoreRowsInPlace(rows, scorer, picked, count, scores);
    take(scores, from, count, picked);
  }
}

function slopesOf({ k, numbers }: Prototypes, p: number, times: number): Float64Array {
  const slopes = new Float64Array(k * p);
  let at = 0;
  for (let f = 0; f < p; ) {
    const width = chunkFrom(f, p);
    for (let j = 0; j < k; j++) {
      for (let step = 0; step < width; step++) slopes[at++] = times * numbers[j * p + f + step]!;
    }
    f += width;
  }
  return slopes;
}

function addLengths(table: Float64Array, { k, numbers }: Prototypes, p: number, tag: number): void {
  for (let j = 0; j < k; j++) {
    let length = 0;
    for (let f = 0; f < p; f++) length += numbers[j * p + f]! ** 2;
    const tagged = length * tag + (tag > 1 ? j : 0);
    for (let at = j; at < table.length; at += k) table[at] = table[at]! + tagged;
  }
}

/** Fills a group's table one category after another: each code is a shorter code with one more digit. */
function addMismatches(
  table: Float64Array,
  { categories: members }: JointGroup,
  { k, categories: modes }: Prototypes,
  categories: QuantisedRows['categories'],
  tag: number,
): void {
  let step = 1;
  for (const member of members) {
    const { levels, gamma } = categories[member]!;
    for (let digit = levels; digit >= 0; digit--) {
      for (let j = 0; j < k; j++) {
        const matches = digit < levels && digit === modes[j * categories.length + member];
        const added = matches ? 0 : gamma * tag;
        for (let code = 0; code < step; code++) {
          table[(digit * step + code) * k + j] = table[code * k + j]! + added;
        }
      }
    }
    step *= levels + 1;
  }
}

function takeAbsent(
  table: Float64Array,
  absent: Uint8Array,
  { k, numbers }: Prototypes,
  p: number,
  tag: number,
): void {
  for (let at = 0; at < absent.length; at++) {
    if (absent[at] === 0) continue;
    const code = Math.floor(at / p);
    const f = at % p;
    for (let j = 0; j < k; j++) table[code * k + j] = table[code * k + j]! - tag * numbers[j * p + f]! ** 2;
  }
}

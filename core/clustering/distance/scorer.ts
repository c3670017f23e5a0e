import type { Prototypes } from '../../summaries/contract.ts';
import type { JointGroup, QuantisedRows } from '../quantise/rows.ts';
import { type Scorer, scoreRowsInPlace } from './score-rows.ts';

/** Rows that are scored in one go. */
export const blockSize = 256;

/**
 * How far is a customer from each prototype? Makes the tables that answer it; O(k · (p + Σ group sizes)).
 */
export function createScorer(rows: QuantisedRows, prototypes: Prototypes): Scorer {
  const scorer = emptyScorer(rows, prototypes.k);
  fillScorerInPlace(scorer, rows, prototypes, 1);
  return scorer;
}

/** Room for the tables of one set of prototypes after another. */
export function emptyScorer({ numbers, groups }: QuantisedRows, k: number): Scorer {
  const offsets = new Int32Array(groups.length + 1);
  groups.forEach(({ size }, group) => {
    offsets[group + 1] = offsets[group]! + size * k;
  });
  const tables = new Float64Array(offsets[groups.length]! + k);
  return { k, slopes: new Float64Array(Math.max(4, 4 * Math.ceil(numbers / 4)) * k), tables, offsets };
}

/** With a `tag`, a power of two from k on, each score is multiplied by it and carries its prototype's index. */
export function fillScorerInPlace(
  { k, slopes, tables, offsets }: Scorer,
  rows: QuantisedRows,
  prototypes: Prototypes,
  tag: number,
): void {
  fillSlopes(slopes, prototypes, rows.numbers, 2 * tag);
  for (let index = 0; index < rows.groups.length; index++) {
    const group = rows.groups[index]!;
    const from = offsets[index]!;
    for (let j = 0; j < k; j++)
      tables[from + j] = index === 0 ? lengthOf(prototypes, j, rows.numbers) * tag + (tag > 1 ? j : 0) : 0;
    if (group.absent === null) addMismatches(tables, from, group, prototypes, rows.categories, tag);
    else takeAbsent(tables, from, group, prototypes, rows.numbers, tag);
  }
}

/** Scores all rows a block at a time and hands each block on: rows `from` … `from + count − 1`. */
export function scoreAll(
  rows: QuantisedRows,
  scorer: Scorer,
  take: (scores: Float64Array, from: number, count: number, picked: Int32Array) => void,
): void {
  const scores = new Float64Array((blockSize + 3) * scorer.k);
  const picked = new Int32Array(blockSize);
  for (let from = 0; from < rows.rows; from += blockSize) {
    const count = Math.min(blockSize, rows.rows - from);
    for (let at = 0; at < count; at++) picked[at] = from + at;
    scoreRowsInPlace(rows, scorer, picked, count, scores);
    take(scores, from, count, picked);
  }
}

function fillSlopes(slopes: Float64Array, { k, numbers }: Prototypes, p: number, times: number): void {
  for (let j = 0; j < k; j++) {
    for (let f = 0; f < p; f++) slopes[((f >> 2) * k + j) * 4 + (f & 3)] = times * numbers[j * p + f]!;
  }
}

function lengthOf({ numbers }: Prototypes, j: number, p: number): number {
  let length = 0;
  for (let f = 0; f < p; f++) length += numbers[j * p + f]! ** 2;
  return length;
}

/** Fills a group's table from its first entry, one category after another: each code is a shorter code with one more digit. */
function addMismatches(
  tables: Float64Array,
  from: number,
  { categories: members, bases }: JointGroup,
  { k, categories: modes }: Prototypes,
  categories: QuantisedRows['categories'],
  tag: number,
): void {
  const added = new Float64Array(k);
  let length = k;
  for (let position = 0; position < members.length; position++) {
    const member = members[position]!;
    const cost = categories[member]!.gamma * tag;
    for (let digit = bases[position]! - 1; digit >= 0; digit--) {
      for (let j = 0; j < k; j++) added[j] = digit === modes[j * categories.length + member] ? 0 : cost;
      const start = from + digit * length;
      for (let at = 0; at < length; at += k) {
        for (let j = 0; j < k; j++) tables[start + at + j] = tables[from + at + j]! + added[j]!;
      }
    }
    length *= bases[position]!;
  }
}

function takeAbsent(
  tables: Float64Array,
  from: number,
  { size, absent }: JointGroup,
  { k, numbers }: Prototypes,
  p: number,
  tag: number,
): void {
  for (let code = size - 1; code >= 0; code--) {
    for (let j = 0; j < k; j++) {
      let length = 0;
      for (let f = 0; f < p; f++) if (absent![code * p + f] === 1) length += numbers[j * p + f]! ** 2;
      tables[from + code * k + j] = tables[from + j]! - tag * length;
    }
  }
}

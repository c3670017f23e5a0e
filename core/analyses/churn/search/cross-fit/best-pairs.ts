import type { Axis } from '../axis.ts';
import type { RulePart } from '../rule.ts';
import type { LikelihoodRatio } from './likelihood-ratio.ts';

export interface ScoredParts {
  readonly parts: readonly RulePart[];
  readonly score: number;
}

interface PairSearch {
  readonly axes: readonly Axis[];
  readonly ranges: readonly Uint8Array[];
  readonly rows: Int32Array;
  readonly left: Uint8Array;
  readonly ratio: LikelihoodRatio;
  readonly least: number;
}

/**
 * For which pairs of ranges, the best one of each two axes, is the likelihood ratio highest? Exhaustive, by summed areas; a
 * range is passed over when even its leavers alone could not reach what `most` pairs have.
 *
 * @returns at most `most`, best first. @see Crow 1984
 */
export function bestPairs(search: PairSearch, most: number): readonly ScoredParts[] {
  const found: ScoredParts[] = [];
  for (let a = 0; a < search.axes.length; a++) {
    for (let b = a + 1; b < search.axes.length; b++) {
      const least = found.length < most ? 0 : found[most - 1]!.score;
      const best = bestOfTwo(search, a, b, least);
      if (best === null) continue;
      const at = found.findIndex(({ score }) => score < best.score);
      found.splice(at < 0 ? found.length : at, 0, best);
      found.length = Math.min(found.length, most);
    }
  }
  return found;
}

function bestOfTwo(search: PairSearch, a: number, b: number, atLeast: number): ScoredParts | null {
  const { ranges, ratio, least } = search;
  const width = search.axes[b]!.size + 1;
  const { customers, leavers } = areasOf(search, a, b);
  const rowsOf = ranges[a]!;
  const columnsOf = ranges[b]!;
  let score = atLeast;
  let first = -1;
  let second = -1;
  for (let i = 0; i < rowsOf.length; i += 2) {
    const low = rowsOf[i]! * width;
    const high = (rowsOf[i + 1]! + 1) * width;
    const all = leavers[high + width - 1]! - leavers[low + width - 1]!;
    if (ratio(all, all) <= score) continue;
    for (let j = 0; j < columnsOf.length; j += 2) {
      const from = columnsOf[j]!;
      const to = columnsOf[j + 1]! + 1;
      const k = leavers[high + to]! - leavers[high + from]! - leavers[low + to]! + leavers[low + from]!;
      const n =
        customers[high + to]! - customers[high + from]! - customers[low + to]! + customers[low + from]!;
      if (n < least) continue;
      const found = ratio(k, n);
      if (found <= score) continue;
      score = found;
      first = i;
      second = j;
    }
  }
  if (first < 0) return null;
  const parts = [
    { axis: a, from: rowsOf[first]!, to: rowsOf[first + 1]! },
    { axis: b, from: columnsOf[second]!, to: columnsOf[second + 1]! },
  ];
  return { parts, score };
}

/** Customers and leavers in all bins below, along both axes; the first of each stay 0. */
function areasOf({ axes, rows, left }: PairSearch, a: number, b: number) {
  const first = axes[a]!;
  const second = axes[b]!;
  const width = second.size + 1;
  const customers = new Int32Array((first.size + 1) * width);
  const leavers = new Int32Array(customers.length);
  for (const row of rows) {
    const cell = (first.bins[row]! + 1) * width + second.bins[row]! + 1;
    customers[cell]!++;
    leavers[cell]! += left[row]!;
  }
  for (const sums of [customers, leavers]) {
    for (let cell = width; cell < sums.length; cell += width) {
      let run = 0;
      for (let column = 1; column < width; column++) {
        run += sums[cell + column]!;
        sums[cell + column] = run + sums[cell + column - width]!;
      }
    }
  }
  return { customers, leavers };
}

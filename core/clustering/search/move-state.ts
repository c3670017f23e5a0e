import type { PassSummary } from '../../summaries/contract.ts';
import { levelOffsets } from '../quantise/level-offsets.ts';
import type { QuantisedRows } from '../quantise/rows.ts';

/** A clustering whose customers can move one at a time, with the exact cost of every move. */
export interface MoveState {
  /** What moving the row changes the cost by; negative is better. */
  delta(row: number, from: number, to: number): number;
  /** The cluster where the row lowers the cost most, or its own when none does by more than `worthwhile`. */
  betterCluster(row: number, from: number, worthwhile: number): number;
  /** True when the cluster would not be left empty. */
  canLeave(row: number, from: number): boolean;
  move(row: number, from: number, to: number): void;
  /** Of the clustering as it is now. */
  summary(): PassSummary;
}

/** Prototypes are the members' own means and modes here, not rounded. */
export function createMoveState(rows: QuantisedRows, summary: PassSummary): MoveState {
  const { numbers: p, values, groups, joint, categories, weights } = rows;
  const k = summary.counts.length;
  const g = groups.length;
  const offsets = levelOffsets(rows);
  const width = offsets[categories.length]!;
  const counts = summary.counts.slice();
  const sums = summary.sums.slice();
  const observed = summary.observed.slice();
  const levels = summary.levels.slice();
  const means = sums.map((sum, index) => (observed[index]! > 0 ? sum / observed[index]! : 0));
  const most = new Float64Array(k * categories.length);
  for (let j = 0; j < k; j++) for (let c = 0; c < categories.length; c++) countMost(j, c);
  const level = new Int32Array(categories.length);
  const known = new Uint8Array(p);

  function countMost(j: number, c: number): void {
    let largest = 0;
    for (let at = j * width + offsets[c]!, end = j * width + offsets[c + 1]!; at < end; at++) {
      if (levels[at]! > largest) largest = levels[at]!;
    }
    most[j * categories.length + c] = largest;
  }

  function read(row: number): void {
    known.fill(1);
    for (let group = 0; group < g; group++) {
      const { categories: members, digits, absent } = groups[group]!;
      const code = joint[row * g + group]!;
      for (let position = 0; position < members.length; position++) {
        level[members[position]!] = digits[code * members.length + position]!;
      }
      if (absent !== null) for (let f = 0; f < p; f++) known[f] = 1 - absent[code * p + f]!;
    }
  }

  /** What the cluster's cost falls by when the row leaves. */
  function released(row: number, j: number, weight: number): number {
    let gain = 0;
    for (let f = 0; f < p; f++) {
      if (known[f] === 0) continue;
      const n = observed[j * p + f]!;
      if (n <= weight) continue;
      const gap = values[row * p + f]! - means[j * p + f]!;
      gain += ((n * weight) / (n - weight)) * gap * gap;
    }
    for (let c = 0; c < categories.length; c++) {
      const own = level[c]!;
      let after = most[j * categories.length + c]!;
      if (own >= 0 && levels[j * width + offsets[c]! + own] === after) {
        after -= weight;
        for (let at = j * width + offsets[c]!, end = j * width + offsets[c + 1]!; at < end; at++) {
          if (at !== j * width + offsets[c]! + own && levels[at]! > after) after = levels[at]!;
        }
      }
      gain += categories[c]!.gamma * (weight - (most[j * categories.length + c]! - after));
    }
    return gain;
  }

  /** What the cluster's cost rises by when the row joins, or Infinity once it passes `limit`. */
  function charged(row: number, j: number, weight: number, limit: number): number {
    let cost = 0;
    for (let f = 0; f < p; f++) {
      if (known[f] === 0) continue;
      const n = observed[j * p + f]!;
      if (n === 0) continue;
      const gap = values[row * p + f]! - means[j * p + f]!;
      cost += ((n * weight) / (n + weight)) * gap * gap;
      if (cost >= limit) return Number.POSITIVE_INFINITY;
    }
    for (let c = 0; c < categories.length; c++) {
      const own = level[c]!;
      const largest = most[j * categories.length + c]!;
      const reached = own < 0 ? 0 : levels[j * width + offsets[c]! + own]! + weight;
      cost += categories[c]!.gamma * (weight - Math.max(0, reached - largest));
    }
    return cost;
  }

  return {
    summary: () => ({
      counts: counts.slice(),
      sums: sums.slice(),
      observed: observed.slice(),
      levels: levels.slice(),
    }),
    delta(row, from, to) {
      const weight = weights === null ? 1 : weights[row]!;
      read(row);
      return charged(row, to, weight, Number.POSITIVE_INFINITY) - released(row, from, weight);
    },
    canLeave(row, from) {
      return counts[from]! > (weights === null ? 1 : weights[row]!);
    },
    betterCluster(row, from, worthwhile) {
      const weight = weights === null ? 1 : weights[row]!;
      if (counts[from]! <= weight) return from;
      read(row);
      let limit = released(row, from, weight) - worthwhile;
      let best = from;
      for (let j = 0; j < k; j++) {
        if (j === from) continue;
        const cost = charged(row, j, weight, limit);
        if (cost < limit) {
          limit = cost;
          best = j;
        }
      }
      return best;
    },
    move(row, from, to) {
      const weight = weights === null ? 1 : weights[row]!;
      read(row);
      for (const [j, signed] of [
        [from, -weight],
        [to, weight],
      ] as const) {
        counts[j] = counts[j]! + signed;
        for (let f = 0; f < p; f++) {
          if (known[f] === 0) continue;
          const at = j * p + f;
          sums[at] = sums[at]! + signed * values[row * p + f]!;
          observed[at] = observed[at]! + signed;
          means[at] = observed[at]! > 0 ? sums[at]! / observed[at]! : 0;
        }
        for (let c = 0; c < categories.length; c++) {
          if (level[c]! >= 0) {
            const at = j * width + offsets[c]! + level[c]!;
            levels[at] = levels[at]! + signed;
          }
          countMost(j, c);
        }
      }
    },
  };
}

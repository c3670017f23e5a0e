import type { QuantisedRows } from './rows.ts';
import { takeRows } from './take-rows.ts';

/** Equal rows as one of their total weight. */
export interface Collapsed {
  readonly rows: QuantisedRows;
  /** For each original row, its index among the distinct ones. */
  readonly of: Int32Array;
}

/**
 * Which customers are equal in everything that is compared? Distinct rows in the order of their first occurrence, with
 * weights; clustering them costs the same as clustering all. O(n · (p + groups)).
 */
export function collapseRows(rows: QuantisedRows): Collapsed {
  const { rows: n, weights } = rows;
  const of = new Int32Array(n);
  const firsts: number[] = [];
  const totals: number[] = [];
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * n + 2))).fill(-1);
  for (let row = 0; row < n; row++) {
    let slot = hashOf(rows, row) & (slots.length - 1);
    while (slots[slot] !== -1 && !sameRows(rows, firsts[slots[slot]!]!, row))
      slot = (slot + 1) & (slots.length - 1);
    let at = slots[slot]!;
    if (at === -1) {
      at = firsts.length;
      slots[slot] = at;
      firsts.push(row);
      totals.push(0);
    }
    of[row] = at;
    totals[at] = totals[at]! + (weights === null ? 1 : weights[row]!);
  }
  return { of, rows: takeRows(rows, firsts, Float64Array.from(totals)) };
}

function sameRows({ numbers: p, values, joint, groups }: QuantisedRows, a: number, b: number): boolean {
  for (let f = 0; f < p; f++) if (values[a * p + f] !== values[b * p + f]) return false;
  const g = groups.length;
  for (let group = 0; group < g; group++) if (joint[a * g + group] !== joint[b * g + group]) return false;
  return true;
}

function hashOf({ numbers: p, values, joint, groups }: QuantisedRows, row: number): number {
  const g = groups.length;
  let hash = 0;
  for (let f = 0; f < p; f++) hash = Math.imul(hash ^ (values[row * p + f]! | 0), 0x85ebca6b) ^ (hash >>> 15);
  for (let group = 0; group < g; group++) {
    hash = Math.imul(hash ^ joint[row * g + group]!, 0xc2b2ae35) ^ (hash >>> 13);
  }
  return hash ^ (hash >>> 16);
}

import type { PassSummary, Prototypes } from '../../summaries/contract.ts';
import { gapsInPlace } from '../distance/gaps.ts';
import { nearestTwoInPlace } from '../distance/nearest-two.ts';
import { blockSize, fillScorerInPlace } from '../distance/scorer.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import { type Bounds, freshBounds, spendInPlace } from './bounds.ts';
import { passSummary } from './pass-summary.ts';
import { addRowsInPlace } from './running-summary.ts';

/** Holds the rows of one fit and answers its passes. `labels` are those of the last pass. */
export interface Assigner {
  readonly labels: Int32Array;
  pass(prototypes: Prototypes): PassSummary;
}

/** An assigner that serves one fit after another in the same memory; `labels` are then those of the next one. */
export interface PrunedAssigner extends Assigner {
  begin(start: 'far' | 'near'): void;
}

/**
 * Passes that skip every customer whose nearest prototype cannot have changed, with labels equal to the plain loop's.
 *
 * ‖x − μ‖² + γ · mismatches is a squared Euclidean distance (each level is a vertex scaled by √(γ/2)), so its root
 * obeys the triangle inequality: after prototypes moved, a customer's gap between nearest and second nearest shrinks
 * by at most its own prototype's move plus the longest move of another. One number per customer holds the sum of
 * moves of its cluster at which it has to be looked at again, and a list those that the next moves may reach. From a
 * start that is `far` from where it will settle, everyone is looked at again after the first pass, so that pass notes
 * no bounds.
 *
 * @see Hamerly (2010), Making k-means even faster, SDM
 */
export function createPrunedAssigner(rows: QuantisedRows, start: 'far' | 'near' = 'near'): PrunedAssigner {
  const labels = new Int32Array(rows.rows).fill(-1);
  let from = start;
  let fit: Bounds | null = null;
  let previous: Prototypes | null = null;
  return {
    labels,
    begin(next) {
      from = next;
      previous = null;
    },
    pass(prototypes) {
      if (fit === null || previous === null || previous.k !== prototypes.k) {
        fit = freshBounds(rows, prototypes.k, labels, fit);
        labels.fill(-1);
        fit.bounded = from === 'near';
        fillScorerInPlace(fit.scorer, rows, prototypes, fit.tag);
        lookAtAll(rows, fit);
      } else {
        fillScorerInPlace(fit.scorer, rows, prototypes, fit.tag);
        spendInPlace(fit, rows, previous, prototypes);
        if (fit.bounded) lookAtDue(rows, fit);
        else {
          fit.bounded = true;
          lookAtAll(rows, fit);
        }
      }
      previous = prototypes;
      return passSummary(fit.running, rows);
    },
  };
}

function lookAtAll(rows: QuantisedRows, fit: Bounds): void {
  const { picked } = fit.block;
  for (let from = 0; from < rows.rows; from += blockSize) {
    const count = Math.min(blockSize, rows.rows - from);
    for (let at = 0; at < count; at++) picked[at] = from + at;
    lookAtPicked(rows, fit, count);
  }
}

function lookAtDue(rows: QuantisedRows, fit: Bounds): void {
  const { labels, due, spent, list, listed, reach } = fit;
  const { picked } = fit.block;
  const touched = new Float64Array(1);
  let kept = 0;
  let next = 0;
  while (next < listed) {
    let count = 0;
    for (; next < listed && count < blockSize; next++) {
      const row = list[next]!;
      const slack = due[row]! - spent[labels[row]!]!;
      picked[count] = row;
      list[kept] = row;
      count += Number(slack <= 0);
      kept += Number(slack <= reach);
    }
    if (count === 0) continue;
    if (picked[count - 1]! - picked[0]! > 2 * count) touched[0] = touch(rows, picked, count);
    lookAtPicked(rows, fit, count);
  }
  fit.listed = kept;
}

/** Labels the picked rows, takes those that moved to their new clusters, and notes bounds. */
function lookAtPicked(rows: QuantisedRows, fit: Bounds, count: number): void {
  const { tag, scorer, labels, bounded, due, spent, running, block, left } = fit;
  const { picked, scores, nearest, far } = block;
  const fresh = labels[picked[0]!] === -1;
  nearestTwoInPlace(rows, scorer, tag, picked, count, scores, block);
  if (bounded) gapsInPlace(block, rows.norms, tag, picked, count);
  if (fresh) {
    labels.set(nearest.subarray(0, count), picked[0]);
    if (bounded) due.set(far.subarray(0, count), picked[0]);
    addRowsInPlace(running, rows, picked, nearest, count);
    return;
  }
  let moved = 0;
  for (let at = 0; at < count; at++) {
    const row = picked[at]!;
    const label = labels[row]!;
    const best = nearest[at]!;
    labels[row] = best;
    due[row] = spent[best]! + far[at]!;
    picked[moved] = row;
    nearest[moved] = best;
    left[moved] = label;
    moved += Number(best !== label);
  }
  addRowsInPlace(running, rows, picked, nearest, moved);
  addRowsInPlace(running, rows, picked, left, moved, -1);
}

/** Loads scattered rows ahead of their scores: loads that wait for nothing wait for memory together. */
function touch(
  { values, norms, joint, numbers: p, groups }: QuantisedRows,
  picked: Int32Array,
  count: number,
): number {
  const g = groups.length;
  let sum = 0;
  for (let at = 0; at < count; at++) {
    const row = picked[at]!;
    sum += norms[row]! + joint[row * g]!;
    if (p > 0) sum += values[row * p]! + values[row * p + p - 1]!;
  }
  return sum;
}

import type { Axis } from '../axis.ts';
import { onFiner } from '../on-finer.ts';
import type { RulePart } from '../rule.ts';
import { fittingRows } from '../rule.ts';
import type { ScoredParts } from './best-pairs.ts';
import { bestPairs } from './best-pairs.ts';
import type { LikelihoodRatio } from './likelihood-ratio.ts';
import { likelihoodRatio } from './likelihood-ratio.ts';
import { rangesOf, sumsOver } from './ranges.ts';

/** On what rules are learned: coarse axes to find them, finer ones of the same variables for their ends. */
export interface Ground {
  readonly coarse: readonly Axis[];
  readonly fine: readonly Axis[];
  /** 1 left, 0 stayed, for every row that is given. */
  readonly left: Uint8Array;
}

export interface RuleLimits {
  readonly maxConditions: number;
  /** No smaller group is looked at. */
  readonly leastCustomers: number;
}

const extended = 24;
/** A further condition must better G² by this times the logarithm of the number of conditions there are. */
const priceOfChoice = 1.5;
/** Less is not worth a look on other rows. */
const leastScore = 6;
const leastEach = 3;
const rounds = 4;

/**
 * Which one conjunction tells leavers from stayers most surely among these rows? Null when none does.
 *
 * Every range of one axis and of two is tried on the coarse axes, the best pairs with a third, and the ends of the best of each
 * length are moved on the finer axes, one condition at a time, as long as that helps. A longer rule must be better by the price
 * of choosing among more.
 *
 * @returns parts on the fine axes.
 */
export function sharpestRule(
  ground: Ground,
  rows: Int32Array,
  limits: RuleLimits,
): readonly RulePart[] | null {
  const { coarse, fine, left } = ground;
  const leavers = rows.reduce((sum, row) => sum + left[row]!, 0);
  if (leavers < leastEach || rows.length - leavers < leastEach) return null;
  const ratio = likelihoodRatio(leavers, rows.length);
  const least = limits.leastCustomers;
  const ranges = coarse.map(rangesOf);
  const price =
    priceOfChoice *
    Math.log(
      Math.max(
        2,
        ranges.reduce((sum, { length }) => sum + length / 2, 0),
      ),
    );
  const move = { axes: coarse, rows, left, ratio, least };
  const single = bestOf(coarse.flatMap((_, axis) => bestRange(move, [], axis) ?? []));
  const pairs =
    limits.maxConditions < 2 ? [] : bestPairs({ axes: coarse, ranges, rows, left, ratio, least }, extended);
  const triples =
    limits.maxConditions < 3
      ? []
      : pairs.flatMap(({ parts }) =>
          coarse.flatMap((_, axis) =>
            parts.some((part) => part.axis === axis) ? [] : (bestRange(move, parts, axis) ?? []),
          ),
        );
  const finals = [single, pairs[0] ?? null, bestOf(triples)].flatMap((found) => {
    if (found === null) return [];
    const parts = found.parts.map((part) => onFiner(part, coarse[part.axis]!, fine[part.axis]!));
    const moved = withMovedEnds({ ...move, axes: fine }, parts);
    return [{ ...moved, score: moved.score - price * (moved.parts.length - 1) }];
  });
  const best = bestOf(finals);
  return best === null || best.score < leastScore ? null : best.parts;
}

interface Move {
  readonly axes: readonly Axis[];
  readonly rows: Int32Array;
  readonly left: Uint8Array;
  readonly ratio: LikelihoodRatio;
  readonly least: number;
}

/** The first of the highest score. */
function bestOf(found: readonly ScoredParts[]): ScoredParts | null {
  return found.reduce<ScoredParts | null>(
    (best, one) => (best === null || one.score > best.score ? one : best),
    null,
  );
}

/** These conditions and the range of one axis more with which they tell most. */
function bestRange(move: Move, others: readonly RulePart[], axis: number): ScoredParts | null {
  const { axes, rows, left, ratio, least } = move;
  const { customers, leavers } = sumsOver(axes[axis]!, fittingRows(others, axes, rows), left);
  const ranges = rangesOf(axes[axis]!);
  let score = 0;
  let best = -1;
  for (let r = 0; r < ranges.length; r += 2) {
    const from = ranges[r]!;
    const to = ranges[r + 1]! + 1;
    const n = customers[to]! - customers[from]!;
    if (n < least) continue;
    const found = ratio(leavers[to]! - leavers[from]!, n);
    if (found > score) {
      score = found;
      best = r;
    }
  }
  if (best < 0) return null;
  const part = { axis, from: ranges[best]!, to: ranges[best + 1]! };
  return { parts: [...others, part].sort((a, b) => a.axis - b.axis), score };
}

function withMovedEnds(move: Move, start: readonly RulePart[]): ScoredParts {
  let best: ScoredParts = { parts: start, score: scoreOf(move, start) };
  for (let round = 0; round < rounds; round++) {
    const before = best.score;
    for (const { axis } of start) {
      const others = best.parts.filter((part) => part.axis !== axis);
      const moved = bestRange(move, others, axis);
      if (moved !== null && moved.score > best.score) best = moved;
    }
    if (best.score === before) break;
  }
  return best;
}

function scoreOf({ axes, rows, left, ratio, least }: Move, parts: readonly RulePart[]): number {
  const fitting = fittingRows(parts, axes, rows);
  return fitting.length < least
    ? 0
    : ratio(
        fitting.reduce((sum, row) => sum + left[row]!, 0),
        fitting.length,
      );
}

import type { Axis } from '../axis.ts';
import type { Rule } from '../rule.ts';
import { forEachTask, jointTensors, sumWeights } from './joint-tensors.ts';
import type { Ranges } from './summed-area.ts';
import { countIn } from './summed-area.ts';
import type { Side, Triple } from './triples.ts';
import { sideOf, tripleOf } from './triples.ts';

export interface RuleTask {
  readonly axes: readonly Axis[];
  /** 1 left, 0 stayed, per customer; anything else counts as a customer who is not known to have left. */
  readonly left: Uint8Array;
  readonly maxConditions: number;
  /** No rule of fewer customers or leavers would be accepted. */
  readonly least: { readonly customers: number; readonly leavers: number };
}

export interface ScoredRule {
  readonly rule: Rule;
  readonly sum: number;
}

/** A search that is prepared once and run for many weights. */
export type RuleSearcher = (
  weights: Float64Array,
  atLeast: number,
  accept: (n: number, churned: number) => boolean,
) => ScoredRule | null;

/**
 * Which rule gathers the largest sum of weights? Exhaustive over all conjunctions of up to three parts.
 *
 * Weights are summed into a tensor for each triple of axes; ranges of two axes are walked by adding one bin at a
 * time, the best range of the third is found in one sweep (largest-sum run), and a slice is skipped when even its
 * positive weights cannot beat the best rule so far, or when it holds too few customers or leavers to be accepted. Customers and leavers of a rule come from summed-area tables
 * that are made once.
 *
 * The searcher takes one weight per customer, the sum to beat, and a test that may refuse a rule for its number of
 * customers and leavers; it returns null when no accepted rule has a larger sum.
 *
 * Cost per search: triples × (rows + ranges² × bins). @see Bentley 1984, largest-sum run; Crow 1984, summed areas
 */
export function ruleSearcher({ axes, left, maxConditions, least }: RuleTask): RuleSearcher {
  const order = axes.map((_, index) => index).sort((a, b) => axes[a]!.size - axes[b]!.size || a - b);
  const size = Math.min(maxConditions, axes.length);
  const sides = new Map([-1, ...order].map((index) => [index, sideOf(axes, left.length, index)]));
  const churned = left.map((value) => (value === 1 ? 1 : 0));
  const triples = subsets(order, size).map((chosen) => {
    const padded = [...new Array<number>(3 - size).fill(-1), ...chosen];
    return tripleOf(padded.map((index) => sides.get(index)!) as [Side, Side, Side], churned);
  });
  const joints = jointTensors(
    triples.map(({ sides }) => sides),
    left.length,
  );
  return (weights, atLeast, accept) => {
    const best: Best = { sum: atLeast, triple: null, ranges: [0, 0, 0, 0, 0, 0] };
    for (const joint of joints) {
      sumWeights(joint, weights);
      forEachTask(joint, (at, tensor) => searchTriple(triples[at]!, tensor, { least, accept }, best));
    }
    return best.triple === null ? null : { rule: ruleOf(best.triple, best.ranges), sum: best.sum };
  };
}

interface Test extends Pick<RuleTask, 'least'> {
  readonly accept: (n: number, churned: number) => boolean;
}

interface Best {
  sum: number;
  triple: Triple | null;
  ranges: Ranges;
}

function searchTriple(triple: Triple, tensor: Float64Array, test: Test, best: Best): void {
  const [first, second, third] = triple.sides;
  const width = third.size;
  const area = second.size * width;
  const { plane, line, ranges } = triple;
  const reach = positiveFrom(tensor, first.size, area);
  if (reach[0]! <= best.sum) return;
  for (let i = 0; i < first.walk.bin.length; i++) {
    if (first.walk.clear[i] === 1) plane.fill(0);
    if (reach[first.walk.from[i]!]! <= best.sum) continue;
    const highest = first.walk.bin[i]!;
    if (addPositive(plane, tensor, highest * area) <= best.sum || first.walk.look[i] === 0) continue;
    ranges[0] = first.walk.from[i]!;
    ranges[1] = highest;
    ranges[2] = 0;
    ranges[3] = second.size - 1;
    if (!mayPass(triple, ranges, test)) continue;
    for (let j = 0; j < second.walk.bin.length; j++) {
      if (second.walk.clear[j] === 1) line.fill(0);
      const high = second.walk.bin[j]!;
      if (addPositive(line, plane, high * width) <= best.sum || second.walk.look[j] === 0) continue;
      ranges[2] = second.walk.from[j]!;
      ranges[3] = high;
      if (mayPass(triple, ranges, test)) sweep(triple, ranges, line, test, best);
    }
  }
}

/** Do these ranges of the first two axes hold enough for any range of the third to be accepted? */
function mayPass({ sides, customers, leavers }: Triple, ranges: Ranges, { least }: Test): boolean {
  ranges[4] = 0;
  ranges[5] = sides[2].size - 1;
  return countIn(leavers, ranges) >= least.leavers && countIn(customers, ranges) >= least.customers;
}

/** The most that ranges from each bin on can gather: all positive cells from there. */
function positiveFrom(tensor: Float64Array, bins: number, area: number): Float64Array {
  const reach = new Float64Array(bins + 1);
  for (let bin = bins - 1; bin >= 0; bin--) {
    let positive = 0;
    for (let cell = bin * area; cell < (bin + 1) * area; cell++) {
      if (tensor[cell]! > 0) positive += tensor[cell]!;
    }
    reach[bin] = reach[bin + 1]! + positive;
  }
  return reach;
}

/** Adds a stretch of `source` to `target` and sums what is positive then. */
function addPositive(target: Float64Array, source: Float64Array, from: number): number {
  let positive = 0;
  for (let cell = 0; cell < target.length; cell++) {
    const value = target[cell]! + source[from + cell]!;
    target[cell] = value;
    if (value > 0) positive += value;
  }
  return positive;
}

/** Takes the range of the third axis with the largest sum; when that is refused, the largest that is not. */
function sweep(triple: Triple, ranges: Ranges, line: Float64Array, test: Test, best: Best): void {
  const side = triple.sides[2];
  let running = 0;
  let start = 0;
  let top = 0;
  let from = -1;
  let to = -1;
  for (let bin = 0; bin < side.ordered; bin++) {
    if (running <= 0) {
      running = 0;
      start = bin;
    }
    running += line[bin]!;
    if (running > top) {
      top = running;
      from = start;
      to = bin;
    }
  }
  if (top > best.sum && !offer(triple, ranges, from, to, top, test, best)) {
    const { onward } = triple;
    for (let bin = side.ordered - 1; bin >= 0; bin--)
      onward[bin] = line[bin]! + Math.max(0, onward[bin + 1]!);
    for (let low = 0; low < side.ordered; low++) {
      if (onward[low]! <= best.sum) continue;
      let sum = 0;
      for (let high = low; high < side.ordered; high++) {
        sum += line[high]!;
        if (sum > best.sum) offer(triple, ranges, low, high, sum, test, best);
        if (sum + onward[high + 1]! <= best.sum) break;
      }
    }
  }
  let all = 0;
  for (let bin = 0; bin < side.size; bin++) {
    all += line[bin]!;
    if (bin >= side.ordered && line[bin]! > best.sum) {
      offer(triple, ranges, bin, bin, line[bin]!, test, best);
    }
  }
  if (all > best.sum) offer(triple, ranges, 0, side.size - 1, all, test, best);
}

function offer(
  triple: Triple,
  ranges: Ranges,
  from: number,
  to: number,
  sum: number,
  test: Test,
  best: Best,
): boolean {
  ranges[4] = from;
  ranges[5] = to;
  if (!test.accept(countIn(triple.customers, ranges), countIn(triple.leavers, ranges))) return false;
  if (ruleOf(triple, ranges).parts.length === 0) return false;
  best.sum = sum;
  best.triple = triple;
  best.ranges = [...ranges];
  return true;
}

/** A range over all bins of an axis asks for nothing. */
function ruleOf({ sides }: Triple, ranges: Ranges): Rule {
  const parts = sides.map(({ index }, k) => ({ axis: index, from: ranges[2 * k]!, to: ranges[2 * k + 1]! }));
  return {
    parts: parts
      .filter(({ axis, from, to }, k) => axis >= 0 && to - from < sides[k]!.size - 1)
      .sort((a, b) => a.axis - b.axis),
  };
}

/** All choices of `size` items, in order. */
function subsets(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) => subsets(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]));
}

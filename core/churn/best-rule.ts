import type { Axis } from './axes.ts';
import type { Rule, RulePart } from './rule.ts';

export interface RuleSearch {
  readonly axes: readonly Axis[];
  /** Customers that count, as indices. */
  readonly rows: Int32Array;
  readonly maxConditions: number;
}

export interface ScoredRule {
  readonly rule: Rule;
  readonly sum: number;
}

/**
 * Which rule gathers the largest sum of weights? Exhaustive over all conjunctions of up to `maxConditions` parts.
 *
 * Weights are summed once into a tensor for each set of axes; intervals of the last axis are found in one sweep
 * (largest-sum run), and a slice is skipped when even its positive weights cannot beat the best rule so far.
 *
 * @param weights one per customer.
 * @param accept refuses a rule that beats the best so far, say for its size.
 * @returns null when no accepted rule has a positive sum.
 * @see Bentley 1984, Programming Pearls: algorithm design techniques
 */
export function bestRule(
  { axes, rows, maxConditions }: RuleSearch,
  weights: Float64Array,
  accept: (rule: Rule) => boolean,
): ScoredRule | null {
  let best: ScoredRule | null = null;
  const floor = () => best?.sum ?? 0;
  const offer = (parts: readonly (RulePart | null)[], sum: number): void => {
    const rule = { parts: parts.filter((part) => part !== null).sort((a, b) => a.axis - b.axis) };
    if (rule.parts.length > 0 && accept(rule)) best = { rule, sum };
  };
  const order = axes.map((_, index) => index).sort((a, b) => axes[a]!.size - axes[b]!.size || a - b);
  for (const triple of subsets(order, Math.min(maxConditions, axes.length))) {
    searchTensor(triple, axes, rows, weights, floor, offer);
  }
  return best;
}

type Offer = (parts: readonly (RulePart | null)[], sum: number) => void;

function searchTensor(
  indices: readonly number[],
  axes: readonly Axis[],
  rows: Int32Array,
  weights: Float64Array,
  floor: () => number,
  offer: Offer,
): void {
  const involved = indices.map((index) => axes[index]!);
  const strides = stridesOf(involved);
  const tensor = new Float64Array(involved.reduce((size, axis) => size * axis.size, 1));
  for (const row of rows) {
    const weight = weights[row]!;
    if (weight === 0) continue;
    let cell = 0;
    for (let k = 0; k < involved.length; k++) cell += involved[k]!.bins[row]! * strides[k]!;
    tensor[cell]! += weight;
  }
  const descend = (level: number, slice: Float64Array, chosen: readonly (RulePart | null)[]): void => {
    const axis = involved[level]!;
    const index = indices[level]!;
    if (level === involved.length - 1) {
      sweep(axis, index, slice, floor, (part, sum) => offer([...chosen, part], sum));
      return;
    }
    forEachSelection(axis, index, slice, strides[level]!, (part, sub, positive) => {
      if (positive > floor()) descend(level + 1, sub, [...chosen, part]);
    });
  };
  descend(0, tensor, []);
}

/** Calls `visit` with the sum over each selectable range of bins; the array handed over is reused. */
function forEachSelection(
  axis: Axis,
  index: number,
  slice: Float64Array,
  stride: number,
  visit: (part: RulePart | null, sub: Float64Array, positive: number) => void,
): void {
  const sub = new Float64Array(stride);
  const add = (bin: number): number => {
    let positive = 0;
    for (let cell = 0, from = bin * stride; cell < stride; cell++) {
      sub[cell]! += slice[from + cell]!;
      if (sub[cell]! > 0) positive += sub[cell]!;
    }
    return positive;
  };
  for (let from = 0; from < axis.ordered; from++) {
    sub.fill(0);
    for (let to = from; to < axis.ordered; to++) {
      const positive = add(to);
      const everything = from === 0 && to === axis.size - 1;
      if (!everything) visit({ axis: index, from, to }, sub, positive);
    }
  }
  for (let bin = axis.ordered; bin < axis.size; bin++) {
    sub.fill(0);
    visit({ axis: index, from: bin, to: bin }, sub, add(bin));
  }
  sub.fill(0);
  let positive = 0;
  for (let bin = 0; bin < axis.size; bin++) positive = add(bin);
  visit(null, sub, positive);
}

function sweep(
  axis: Axis,
  index: number,
  line: Float64Array,
  floor: () => number,
  found: (part: RulePart | null, sum: number) => void,
): void {
  let running = 0;
  let start = 0;
  let top = 0;
  let from = -1;
  let to = -1;
  for (let bin = 0; bin < axis.ordered; bin++) {
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
  if (from >= 0 && top > floor()) {
    const everything = from === 0 && to === axis.size - 1;
    found(everything ? null : { axis: index, from, to }, top);
  }
  for (let bin = axis.ordered; bin < axis.size; bin++) {
    if (line[bin]! > floor()) found({ axis: index, from: bin, to: bin }, line[bin]!);
  }
}

function stridesOf(axes: readonly Axis[]): number[] {
  const strides: number[] = [];
  let stride = 1;
  for (let k = axes.length - 1; k >= 0; k--) {
    strides[k] = stride;
    stride *= axes[k]!.size;
  }
  return strides;
}

/** All choices of `size` items, in order. */
function subsets(items: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return items.flatMap((item, at) => subsets(items.slice(at + 1), size - 1).map((rest) => [item, ...rest]));
}

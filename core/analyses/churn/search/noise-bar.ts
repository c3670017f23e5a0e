import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Axis } from '../axes.ts';
import type { Cohort } from '../cohort.ts';
import type { BinnedSide } from './joint-tensors.ts';
import { countRows, forEachTask, jointTensors } from './joint-tensors.ts';

/** The rate that the best rule of so many conditions and at least so many customers reaches by chance alone. */
export interface NoisePoint {
  readonly n: number;
  readonly conditions: number;
  readonly rate: number;
}

const shuffles = 200;
const quantile = 0.95;
const sizes = [100, 150, 200, 300, 500, 700, 1000, 1500, 2000, 3000, 5000];

/**
 * How high a share of leavers would the best rule reach if leaving had nothing to do with anything?
 *
 * Outcomes are shuffled 200 times among the customers whose outcome is known; each time all rules of one, two and
 * three one-sided or level conditions are tried, and the 95th percentile of the best rate at each size is kept.
 *
 * Rules are counted through tensors of their axes, so that a shuffle costs triples × (leavers + rules).
 */
export function noiseBar(
  { known, left }: Pick<Cohort, 'known' | 'left'>,
  axes: readonly Axis[],
  seed: number,
): NoisePoint[] {
  const churned = known.reduce((sum, place) => sum + left[place]!, 0);
  const usable = sizes.filter((size) => size <= known.length / 2);
  const best = Array.from({ length: shuffles }, () => new Float64Array(3 * usable.length));
  const deck = Int32Array.from(known.keys());
  const random = xoroshiro128plus(seed);
  const draws = best.map(() => {
    drawInPlace(deck, churned, random);
    return deck.slice(0, churned).sort();
  });
  const sizeOf = Int8Array.from(
    { length: known.length + 1 },
    (_, n) => usable.filter((size) => size <= n).length - 1,
  );
  const none: Side = { size: 1, ordered: 1, bins: new Uint8Array(known.length) };
  const sides = axes.map(({ size, ordered, bins }) => ({
    size,
    ordered,
    bins: Uint8Array.from(known, (place) => bins[place]!),
  }));
  const triples = triplesOf(axes.length).map(
    (triple) => triple.map((axis) => sides[axis] ?? none) as unknown as Triple,
  );
  const everybody = Int32Array.from(known.keys());
  for (const joint of jointTensors(triples, known.length, churned)) {
    const tables = new Map<number, RuleTable>();
    countRows(joint, everybody);
    forEachTask(joint, (at, tensor) => {
      tables.set(at, tableOf(triples[at]!, tensor, usable.length, sizeOf));
    });
    draws.forEach((chosen, shuffle) => {
      countRows(joint, chosen);
      forEachTask(joint, (at, tensor) => recordBest(tables.get(at)!, tensor, best[shuffle]!));
    });
  }
  for (const record of best) carryDown(record, usable.length);
  return usable.flatMap((n, at) =>
    [1, 2, 3].map((conditions) => {
      const rates = best
        .map((record) => record[(conditions - 1) * usable.length + at]!)
        .sort((a, b) => a - b);
      return { n, conditions, rate: rates[Math.ceil(quantile * shuffles) - 1]! };
    }),
  );
}

/** The bar at a rule's own size and depth: that of the next smaller size, so never too low. */
export function noiseAt(bar: readonly NoisePoint[], n: number, conditions: number): number {
  const same = bar.filter((point) => point.conditions === conditions);
  const below = same.filter((point) => point.n <= n);
  return (below[below.length - 1] ?? same[0])?.rate ?? 0;
}

interface Side extends BinnedSide {
  readonly ordered: number;
}

type Triple = readonly [Side, Side, Side];

interface RuleTable {
  readonly shape: readonly [number, number, number];
  /** First and last bin of each selectable range, per axis; the whole axis comes first. */
  readonly ranges: readonly [Uint8Array, Uint8Array, Uint8Array];
  /** For each rule: its number of customers, and where its record stands (−1 too small). */
  readonly inverse: Float64Array;
  readonly slot: Int8Array;
  /** Working space; the first bins of `sums` along every axis stay 0. */
  readonly sums: Int32Array;
  readonly plane: Int32Array;
  readonly line: Int32Array;
  readonly counts: Int32Array;
}

/** @param everybody all known customers by cell. */
function tableOf(sides: Triple, everybody: Float64Array, usable: number, sizeOf: Int8Array): RuleTable {
  const shape = sides.map(({ size }) => size) as unknown as RuleTable['shape'];
  const ranges = sides.map(rangesOf) as unknown as RuleTable['ranges'];
  const sums = new Int32Array((shape[0] + 1) * (shape[1] + 1) * (shape[2] + 1));
  const plane = new Int32Array((shape[1] + 1) * (shape[2] + 1));
  const line = new Int32Array(shape[2] + 1);
  const counts = new Int32Array(ranges.reduce((rules, range) => (rules * range.length) / 2, 1));
  countRules({ shape, ranges, sums, plane, line, counts }, everybody);
  const inverse = Float64Array.from(counts, (count) => 1 / count);
  const [, b, c] = ranges.map((range) => range.length / 2) as [number, number, number];
  const slot = new Int8Array(counts.length).fill(-1);
  for (let rule = 0; rule < counts.length; rule++) {
    const depth = Number(rule >= b * c) + Number(rule % (b * c) >= c) + Number(rule % c > 0);
    const size = sizeOf[counts[rule]!]!;
    if (depth > 0 && size >= 0) slot[rule] = (depth - 1) * usable + size;
  }
  return { shape, ranges, inverse, slot, sums, plane, line, counts };
}

/** Keeps the best rate among these customers, given by cell, for each record. */
function recordBest(table: RuleTable, chosen: Float64Array, record: Float64Array): void {
  countRules(table, chosen);
  const { inverse, slot, counts } = table;
  for (let rule = 0; rule < counts.length; rule++) {
    const at = slot[rule]!;
    if (at < 0) continue;
    const rate = counts[rule]! * inverse[rule]!;
    if (rate > record[at]!) record[at] = rate;
  }
}

/** How many of these customers fit each rule of the table? Differences of summed areas, one axis after the other. */
function countRules(
  { shape, ranges, sums, plane, line, counts }: Omit<RuleTable, 'inverse' | 'slot'>,
  chosen: Float64Array,
): void {
  const width = shape[2] + 1;
  const area = (shape[1] + 1) * width;
  addUp(sums, chosen, shape);
  const [first, middle, last] = ranges;
  let rule = 0;
  for (let i = 0; i < first.length; i += 2) {
    subtract(plane, sums, (first[i + 1]! + 1) * area, first[i]! * area);
    for (let j = 0; j < middle.length; j += 2) {
      subtract(line, plane, (middle[j + 1]! + 1) * width, middle[j]! * width);
      for (let k = 0; k < last.length; k += 2) counts[rule++] = line[last[k + 1]! + 1]! - line[last[k]!]!;
    }
  }
}

/** Turns counts in cells into counts in all cells below each, along every axis. */
function addUp(
  sums: Int32Array,
  cells: Float64Array,
  [first, second, third]: readonly [number, number, number],
): void {
  const width = third + 1;
  const area = (second + 1) * width;
  let cell = 0;
  for (let a = 1; a <= first; a++) {
    for (let b = 1; b <= second; b++) {
      let run = 0;
      for (let c = 1; c <= third; c++) {
        const at = a * area + b * width + c;
        run += cells[cell++]!;
        sums[at] = run + sums[at - area]! + sums[at - width]! - sums[at - area - width]!;
      }
    }
  }
}

/** What lies between two stretches of a summed area. */
function subtract(into: Int32Array, sums: Int32Array, upper: number, lower: number): void {
  for (let at = 0; at < into.length; at++) into[at] = sums[upper + at]! - sums[lower + at]!;
}

/** The whole axis, then "up to" and "from" each cut, then each bin that stands alone. */
function rangesOf({ ordered, size }: Side): Uint8Array {
  const pairs = [0, size - 1];
  for (let bin = 1; bin < ordered; bin++) pairs.push(0, bin - 1, bin, ordered - 1);
  for (let bin = ordered; bin < size; bin++) pairs.push(bin, bin);
  return Uint8Array.from(pairs);
}

/** A rule that is larger than a size also counts at every smaller size. */
function carryDown(record: Float64Array, count: number): void {
  for (let depth = 0; depth < 3; depth++) {
    for (let at = count - 2; at >= 0; at--) {
      const here = depth * count + at;
      record[here] = Math.max(record[here]!, record[here + 1]!);
    }
  }
}

/** Brings a random sample to the front of the deck. @see Fisher & Yates 1938 */
function drawInPlace(deck: Int32Array, count: number, random: RandomGenerator): void {
  for (let k = 0; k < count; k++) {
    const other = uniformInt(random, k, deck.length - 1);
    const card = deck[k]!;
    deck[k] = deck[other]!;
    deck[other] = card;
  }
}

function triplesOf(axes: number): number[][] {
  const indices = Array.from({ length: axes }, (_, axis) => axis);
  while (indices.length < 3) indices.push(-1);
  return indices.flatMap((a, i) =>
    indices.slice(i + 1).flatMap((b, j) => indices.slice(i + j + 2).map((c) => [a, b, c])),
  );
}

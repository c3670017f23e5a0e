import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { bestSplit } from './trees/best-split.ts';
import { addTree, growTree, growthOf } from './trees/grow-tree.ts';
import type { AxisShape } from './trees/places.ts';
import { placesOf } from './trees/places.ts';
import { baseOdds, seeRows } from './trees/see-rows.ts';

const trees = 60;
const depth = 4;
const sample = 0.7;
const step = { rate: 0.15, penalty: 5 };

/**
 * How probable is leaving, as far as the data can tell at all? A smoother for the search of segments, which need
 * not be explained: Newton boosting of trees of depth four.
 *
 * @param rows customers to learn from; every customer is scored.
 * @returns risk 0–1 per customer. Cost: trees × (customers × depth + rows × axes × depth / 2).
 * @see Friedman 2001
 */
export function scoutRisk(
  axes: readonly (AxisShape & { readonly bins: ArrayLike<number> })[],
  rows: Int32Array,
  left: Uint8Array,
  seed: number,
): Float64Array {
  const random = xoroshiro128plus(seed);
  const odds = new Float64Array(left.length).fill(baseOdds({ rows, left }));
  const places = placesOf(
    axes,
    axes.map(({ bins }) => bins),
    left.length,
  );
  const growth = growthOf(places, depth, left.length, rows.length);
  const choose = bestSplit(places, step.penalty);
  for (let round = 0; round < trees; round++) {
    growTree(growth, seeRows(growth, { rows, left, odds }, sample, random), choose, step);
    addTree(growth.tree, places, odds);
  }
  return odds.map((stays) => 1 / (1 + stays));
}

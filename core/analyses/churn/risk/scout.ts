import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Axis } from '../search/axis.ts';
import { bestSplit } from './best-split.ts';
import { addTree, growTree, growthOf } from './grow-tree.ts';
import { placesOf } from './places.ts';
import { baseLogOdds, seeRows } from './see-rows.ts';

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
  axes: readonly Axis[],
  rows: Int32Array,
  left: Uint8Array,
  seed: number,
): Float64Array {
  const random = xoroshiro128plus(seed);
  const logOdds = new Float64Array(left.length).fill(baseLogOdds({ rows, left }));
  const places = placesOf(
    axes,
    axes.map(({ bins }) => bins),
    left.length,
  );
  const growth = growthOf(places, depth, left.length, rows.length);
  const choose = bestSplit(places, step.penalty);
  for (let round = 0; round < trees; round++) {
    growTree(growth, seeRows(growth, { rows, left, logOdds }, sample, random), choose, step);
    addTree(growth.tree, places, logOdds);
  }
  return logOdds.map((odds) => 1 / (1 + Math.exp(-odds)));
}

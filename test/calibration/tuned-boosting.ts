import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { bestSplit } from '../../core/analyses/churn/risk/trees/best-split.ts';
import { addTree, growTree, growthOf } from '../../core/analyses/churn/risk/trees/grow-tree.ts';
import type { Places } from '../../core/analyses/churn/risk/trees/places.ts';
import { randomSplit } from '../../core/analyses/churn/risk/trees/random-split.ts';
import { baseOdds, seeRows } from '../../core/analyses/churn/risk/trees/see-rows.ts';
import { areaUnderCurve } from '../../core/stats/area-under-curve.ts';

interface Setting {
  readonly depth: number;
  readonly cuts: 'best' | 'random';
}

const settings: readonly Setting[] = [2, 3, 4, 5].flatMap((depth) =>
  (['best', 'random'] as const).map((cuts) => ({ depth, cuts })),
);
const rate = 0.1;
const penalty = 5;
const share = 0.7;
const folds = 4;
const marks = Array.from({ length: 12 }, (_, k) => 50 * (k + 1));

export interface TunedBoosting extends Setting {
  readonly rounds: number;
  /** By customer. */
  readonly logOdds: Float64Array;
}

/**
 * How far does boosting get when it may be of any depth and need not be explained? The depth, the kind of cuts and the number of
 * rounds with the largest area in four folds, then the mean of three runs over all rows.
 *
 * @param rows customers to learn from; every customer is scored.
 */
export function tunedBoosting(places: Places, rows: Int32Array, left: Uint8Array): TunedBoosting {
  let best = { ...settings[0]!, rounds: 0, area: 0 };
  for (const setting of settings) {
    const areas = marks.map(() => 0);
    for (let fold = 0; fold < folds; fold++) {
      const learned = rows.filter((_, k) => k % folds !== fold);
      const judged = rows.filter((_, k) => k % folds === fold);
      boosted(places, learned, left, setting, fold, marks[marks.length - 1]!, (round, odds) => {
        const at = marks.indexOf(round);
        if (at >= 0)
          areas[at]! +=
            areaUnderCurve(
              odds.map((stays) => -stays),
              left,
              judged,
            ) / folds;
      });
    }
    areas.forEach((area, at) => {
      if (area > best.area) best = { ...setting, rounds: marks[at]!, area };
    });
  }
  const runs = [1, 2, 3].map((seed) => boosted(places, rows, left, best, seed, best.rounds, () => {}));
  const logOdds = runs[0]!.map((_, i) => runs.reduce((sum, run) => sum + run[i]!, 0) / runs.length);
  return { ...best, logOdds };
}

function boosted(
  places: Places,
  rows: Int32Array,
  left: Uint8Array,
  { depth, cuts }: Setting,
  seed: number,
  rounds: number,
  after: (round: number, odds: Float64Array) => void,
): Float64Array {
  const random = xoroshiro128plus(seed);
  const odds = new Float64Array(left.length).fill(baseOdds({ rows, left }));
  const growth = growthOf(places, depth, left.length, rows.length);
  const choose =
    cuts === 'best' ? bestSplit(places, penalty) : randomSplit(places, penalty, random, () => true);
  for (let round = 1; round <= rounds; round++) {
    growTree(growth, seeRows(growth, { rows, left, odds }, share, random), choose, { rate, penalty });
    addTree(growth.tree, places, odds);
    after(round, odds);
  }
  return odds.map((stays) => -Math.log(stays));
}

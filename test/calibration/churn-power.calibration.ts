import { derivedRandom } from '../../core/stats/random.ts';
import { fitting } from '../../core/summaries/in-memory/bins.ts';
import {
  likeness,
  type PlantedWorld,
  plantedWorld,
  segmentsOf,
} from '../core/analyses/churn/planted-world.ts';
import { treeFinds } from './plain-tree.ts';

/**
 * How often are planted segments found, beside a plain tree of depth three that learns on three fifths and proves on the
 * others? And how often is one found where leaving has to do with nothing?
 */
const runs = 20;
const alike = 0.4;
const effects = [
  [0.35, 0.12],
  [0.5, 0.12],
  [0.75, 0.1],
] as const;
let [ours, trees, found, right, strange] = [0, 0, 0, 0, 0];
const precisions: number[] = [];
for (const n of [300, 400, 900, 2000]) {
  for (const share of [0.1, 0.2]) {
    for (const [inside, outside] of effects) {
      let here = 0;
      let byTree = 0;
      for (let run = 0; run < runs; run++) {
        const shape = (run % 4) as 0 | 1 | 2 | 3;
        const world = plantedWorld(
          { n, share, inside, outside, shape },
          derivedRandom(n, share * 10, inside * 100, run),
        );
        const { segments } = segmentsOf(world.frame);
        if (segments.some(({ conditions }) => likeness(world.frame, conditions, world.planted) >= alike))
          here++;
        if (treeFinds(world, alike)) byTree++;
        for (const { conditions } of segments) {
          found++;
          precisions.push(precisionOf(world, conditions));
          if (conditions.some(({ cut }) => !world.related.includes(cut.variable))) strange++;
          else right++;
        }
      }
      ours += here;
      trees += byTree;
      console.log(
        `n ${n}, ${share * 100} % at ${inside} against ${outside}: ${here}, tree ${byTree} of ${runs}`,
      );
    }
  }
}
const mean = precisions.reduce((sum, value) => sum + value, 0) / precisions.length;
console.log(
  `recovered ${ours}, tree ${trees}; mean precision ${mean.toFixed(2)}; unrelated condition ${strange} of ${found} (${right} without)`,
);

function precisionOf({ frame, planted }: PlantedWorld, conditions: Parameters<typeof fitting>[1]): number {
  const held = fitting(frame, conditions);
  const n = held.reduce((sum, is) => sum + is, 0);
  return held.reduce((sum, is, place) => sum + (is === 1 ? (planted[place] as number) : 0), 0) / n;
}

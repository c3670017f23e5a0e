import { derivedRandom } from '../../core/stats/random.ts';
import { plantedWorld, segmentsOf } from '../core/analyses/churn/planted-world.ts';

/** How often is a segment found where leaving has to do with nothing? */
const runs = 25;
let all = 0;
let some = 0;
for (const n of [60, 150, 300, 1000, 3000, 10_000]) {
  for (const base of [0.03, 0.2, 0.5]) {
    let here = 0;
    for (let run = 0; run < runs; run++) {
      const world = plantedWorld(
        { n, share: 0.1, inside: base, outside: base, shape: (run % 4) as 0 | 1 | 2 | 3 },
        derivedRandom(n, base * 100, run, 7),
      );
      if (segmentsOf(world.frame).segments.length > 0) here++;
    }
    all += runs;
    some += here;
    console.log(`n ${n}, base ${base}: ${here} of ${runs}`);
  }
}
console.log(`any segment: ${some} of ${all}`);

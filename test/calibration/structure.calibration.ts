import { structureOf } from '../../core/clustering/structure/structure-of.ts';
import { noises, plant, randomOf, worldOf } from './worlds.ts';

/** How often is noise called a continuum, and is the planted number of segments found? */
const times = Number(process.argv[2] ?? 10);
for (const n of [600, 2000]) {
  let calm = 0;
  let all = 0;
  for (const [name, noise] of Object.entries(noises)) {
    const found: number[] = [];
    for (let run = 0; run < times; run++) {
      const result = structureOf(noise(n, randomOf(n, run, all)), n, 1);
      if (result.kind === 'found') found.push(result.k);
      else calm++;
      all++;
    }
    if (found.length > 0) console.log(`${n} ${name}: found ${found.join(' ')}`);
  }
  console.log(`${n} customers without segments: continuum ${calm} of ${all}`);
}
for (const n of [600, 2000]) {
  let right = 0;
  const missed: string[] = [];
  const worlds = times * 6;
  for (let at = 0; at < worlds; at++) {
    const world = worldOf(at, n);
    const result = structureOf(plant(world, randomOf(n, at, 99)).columns, n, 1);
    const k = result.kind === 'found' ? result.k : 1;
    if (k === world.k) right++;
    else missed.push(`${k}/${world.k}(${world.numbers}+${world.categories}+${world.unrelated})`);
  }
  console.log(`${n} customers of 2–8 segments: right number ${right} of ${worlds}; ${missed.join(' ')}`);
}

import { findClusters } from '../../core/clustering/find-clusters.ts';
import { answered } from '../../core/clustering/passes/answered.ts';
import { assignPlainly } from '../../core/clustering/passes/assign-plainly.ts';
import { passesInMemory } from '../../core/clustering/passes/passes-in-memory.ts';
import type { ComparedColumn } from '../../core/clustering/quantise/columns.ts';
import { quantiseColumns } from '../../core/clustering/quantise/quantise-columns.ts';
import { fitScaler } from '../../core/clustering/quantise/scaler.ts';
import { structureOf } from '../../core/clustering/structure/structure-of.ts';
import { adjustedRand } from '../../core/stats/adjusted-rand.ts';
import { spreadsOf } from './spreads-of.ts';
import { noises, plant, randomOf, worldOf } from './worlds.ts';

/** How often is noise called a continuum, and is the planted number of segments found? */
const times = 4;
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
  const likeness: number[] = [];
  const missed: string[] = [];
  const worlds = times * 6;
  for (let at = 0; at < worlds; at++) {
    const world = worldOf(at, n);
    const { columns, truth } = plant(world, randomOf(n, at, 99));
    const { k, labels } = clustered(columns, n);
    if (k === world.k) right++;
    else
      missed.push(`${k} of ${world.k} (${world.numbers}+${world.categories}, ${world.unrelated} unrelated)`);
    likeness.push(adjustedRand(labels, truth));
  }
  likeness.sort((a, b) => a - b);
  const median = likeness[worlds >> 1]!.toFixed(2);
  console.log(
    `${n} customers of 2–8 segments: right number ${right} of ${worlds}, median likeness ${median}`,
  );
  if (missed.length > 0) console.log(`  missed: ${missed.join('; ')}`);
}

function clustered(columns: readonly ComparedColumn[], n: number) {
  const scaler = fitScaler(spreadsOf(columns), 'standard', null);
  const rows = quantiseColumns(columns, scaler);
  const { prototypes } = answered(
    findClusters({
      ...{ sample: rows, columns, scaler, everyone: n, k: null, start: 'plus-plus', restarts: 10, seed: 1 },
      ...{ warm: null, step: () => {} },
    }),
    passesInMemory(rows),
  );
  return { k: prototypes.k, labels: assignPlainly(rows, prototypes) };
}

import { experienceIn, satisfiedWorld } from '../core/analyses/experience/satisfied-world.ts';

/** How often is a driver told, or that drivers differ by kind, where satisfaction has to do with nothing? */
const runs = 25;
let all = 0;
let drivers = 0;
let kinds = 0;
for (const size of [100, 300, 1000, 5000]) {
  for (const missing of [0, 0.3]) {
    let here = 0;
    for (let run = 0; run < runs; run++) {
      const work = new Array<number>(4 + (run % 4) * 3).fill(0);
      const found = experienceIn(satisfiedWorld({ size, seed: size + 100 * run, work, missing }));
      if (found?.none === null) here++;
      if (found?.byKind !== null) kinds++;
    }
    all += runs;
    drivers += here;
    console.log(`n ${size}, missing ${missing}: ${here} of ${runs}`);
  }
}
console.log(`any driver: ${drivers} of ${all}; different by kind: ${kinds} of ${all}`);

/** How often is a driver of so much of the variance told, among five others of nothing? */
for (const size of [300, 1000, 5000]) {
  for (const slope of [0.4, 0.6, 0.95]) {
    const found = Array.from({ length: runs }, (_, run) =>
      experienceIn(satisfiedWorld({ size, seed: size + 100 * run, work: [slope, 0, 0, 0, 0, 0] })),
    );
    const told = found.filter((one) => one?.drivers.some(({ feature }) => feature === 'Touch 1')).length;
    const explained = found.reduce((sum, one) => sum + (one?.explained.r2 ?? 0), 0) / runs;
    console.log(`n ${size}, explained ${explained.toFixed(2)}: told ${told} of ${runs}`);
  }
}

import { adjustedRand } from '../../stats/adjusted-rand.ts';
import { derivedRandom, type Random } from '../../stats/random.ts';
import type { Prototypes } from '../../summaries/contract.ts';
import { assignPlainly } from '../passes/assign-plainly.ts';
import { totalNorm } from '../passes/total-norm.ts';
import { firstRows } from '../quantise/first-rows.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import { takeRows } from '../quantise/take-rows.ts';
import { settle } from '../search/local-search.ts';
import { plusPlusStart } from '../search/starts.ts';

const replicates = 6;
const starts = 2;
const sampled = 1000;
const passes = 12;

/**
 * Would the same segments come out of other customers? Mean adjusted Rand index, on the first 1,000 customers, between
 * these segments and those fitted afresh to bootstrap samples. 1 is the same again, 0 no more alike than chance.
 *
 * @see Hennig (2007), Cluster-wise assessment of cluster stability
 */
export function bootstrapStability(rows: QuantisedRows, prototypes: Prototypes, seed: number): number {
  const { k } = prototypes;
  const sample = firstRows(rows, sampled);
  const own = assignPlainly(sample, prototypes);
  let sum = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    const random = derivedRandom(seed, k, -2, replicate);
    sum += adjustedRand(own, assignPlainly(sample, refit(bootstrap(sample, random), prototypes, random)));
  }
  return sum / replicates;
}

/** The best of a few fresh starts and of the segments in question, so that a poor start does not pass for change. */
function refit(rows: QuantisedRows, known: Prototypes, random: Random): Prototypes {
  const norm = totalNorm(rows);
  let best = settle(rows, known, norm, passes);
  for (let start = 0; start < starts; start++) {
    const fit = settle(rows, plusPlusStart(rows, known.k, random), norm, passes, 'far');
    if (fit.cost < best.cost) best = fit;
  }
  return best.prototypes;
}

/** As many customers as there are, drawn with repetition: those drawn at all, with their number as weight. */
function bootstrap(rows: QuantisedRows, random: Random): QuantisedRows {
  const times = new Float64Array(rows.rows);
  for (let draw = 0; draw < rows.rows; draw++) {
    const row = Math.floor(random() * rows.rows);
    times[row] = times[row]! + 1;
  }
  const drawn = Array.from(times.keys()).filter((row) => times[row]! > 0);
  return takeRows(
    rows,
    drawn,
    times.filter((count) => count > 0),
  );
}

import { adjustedRand } from '../stats/adjusted-rand.ts';
import { assignPlainly } from './assign.ts';
import { settle } from './local-search.ts';
import { derivedRandom, type Random } from './random.ts';
import { firstRows, type Prototypes, type QuantisedRows } from './rows.ts';
import { plusPlusStart } from './starts.ts';
import { totalNorm } from './summary.ts';

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
    const drawn = { ...sample, weights: bootstrapWeights(sample.rows, random) };
    sum += adjustedRand(own, assignPlainly(sample, refit(drawn, prototypes, random)));
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

function bootstrapWeights(rows: number, random: Random): Float64Array {
  const weights = new Float64Array(rows);
  for (let draw = 0; draw < rows; draw++) {
    const row = Math.floor(random() * rows);
    weights[row] = weights[row]! + 1;
  }
  return weights;
}

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

const splits = 2;
const starts = 4;
const judged = 1000;
/** Customers looked at, and passes of each start but the best. */
const most = { customers: 4000, tried: 4, passes: 40 };

/**
 * Would the same segments come out of other customers? Mean adjusted Rand index, on the first 1,000 customers, between
 * k segments fitted afresh to one half of the customers and to the other; nothing is known of one half in the other. 1
 * is the same again, 0 no more alike than chance. Null for fewer customers than twice k in a half.
 *
 * @see Tibshirani, Walther (2005), Cluster validation by prediction strength
 */
export function freshStability(rows: QuantisedRows, k: number, seed: number): number | null {
  if (rows.rows < 4 * k) return null;
  const known = firstRows(rows, most.customers);
  const common = firstRows(known, judged);
  let sum = 0;
  for (let split = 0; split < splits; split++) {
    const random = derivedRandom(seed, k, -2, split);
    const second = Uint8Array.from({ length: known.rows }, () => (random() < 0.5 ? 0 : 1));
    const [one, other] = [0, 1].map((half) =>
      assignPlainly(common, fitted(halfOf(known, second, half), k, random)),
    );
    sum += adjustedRand(one!, other!);
  }
  return sum / splits;
}

function halfOf(rows: QuantisedRows, second: Uint8Array, half: number): QuantisedRows {
  const picked = Array.from(second.keys()).filter((row) => second[row] === half);
  return takeRows(
    rows,
    picked,
    Float64Array.from(picked, (row) => rows.weights?.[row] ?? 1),
  );
}

function fitted(rows: QuantisedRows, k: number, random: Random): Prototypes {
  const norm = totalNorm(rows);
  let best = settle(rows, plusPlusStart(rows, k, random), norm, most.tried, 'far');
  for (let start = 1; start < starts; start++) {
    const fit = settle(rows, plusPlusStart(rows, k, random), norm, most.tried, 'far');
    if (fit.cost < best.cost) best = fit;
  }
  return settle(rows, best.prototypes, norm, most.passes).prototypes;
}

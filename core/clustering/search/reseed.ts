import type { Random } from '../../stats/random.ts';
import type { Prototypes } from '../../summaries/contract.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import { rowsAsPrototypes } from '../quantise/rows-as-prototypes.ts';
import { type Fit, refine, settle } from './local-search.ts';

/** Settled costs this close to the best are worth refining. */
const promising = 1.002;

/**
 * Is there a slightly better clustering close by? Puts one prototype after another on a random member of its own
 * cluster and lets it settle again, keeps what lowers the cost, and ends after `patience` tries in vain.
 *
 * Mixed data have many clusterings that differ in few customers and little cost; single moves do not cross between
 * them, and this does.
 */
export function reseedPrototypes(
  rows: QuantisedRows,
  start: Fit,
  norm: number,
  random: Random,
  patience: number,
): Fit {
  let current = start;
  const { k } = start.prototypes;
  let vain = 0;
  for (let cluster = 0; vain < patience; cluster = (cluster + 1) % k) {
    const settled = settle(rows, reseeded(rows, current, cluster, random), norm, 30);
    const refined = settled.cost < current.cost * promising ? refine(rows, settled, norm, false) : settled;
    if (refined.cost < current.cost) {
      current = { ...refined, costs: [...current.costs, ...refined.costs] };
      vain = 0;
    } else vain++;
  }
  return current;
}

function reseeded(
  rows: QuantisedRows,
  { prototypes, labels }: Fit,
  cluster: number,
  random: Random,
): Prototypes {
  const members: number[] = [];
  for (let row = 0; row < rows.rows; row++) if (labels[row] === cluster) members.push(row);
  const numbers = prototypes.numbers.slice();
  const categories = prototypes.categories.slice();
  const member = members[Math.floor(random() * members.length)];
  if (member !== undefined) {
    const seed = rowsAsPrototypes(rows, [member]);
    numbers.set(seed.numbers, cluster * rows.numbers);
    categories.set(seed.categories, cluster * rows.categories.length);
  }
  return { k: prototypes.k, numbers, categories };
}

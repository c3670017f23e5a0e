import { derivedRandom } from '../../stats/random.ts';
import { totalNorm } from '../passes/total-norm.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import { exchangePrototypes } from './exchange.ts';
import { type Fit, refine, settle } from './local-search.ts';
import { reseedPrototypes } from './reseed.ts';
import { caoStart, plusPlusStart } from './starts.ts';

export interface KPrototypesOptions {
  readonly k: number;
  readonly start?: 'plus-plus' | 'cao';
  /** Starts with derived seeds; the lowest cost wins. Default 10. */
  readonly restarts?: number;
  readonly seed?: number;
  /** Tries in vain after which the search close to the best start ends. Default 12. */
  readonly patience?: number;
}

/** Passes of each start; only the best is settled to the end. */
const firstPasses = 5;
/** Exchanges of prototypes tried in vain. */
const exchanges = 2;

/**
 * Which k groups of customers are alike? Minimises Σ ‖q − μ‖² + Σ γ · mismatches over labels and prototypes.
 *
 * Several starts settle by batch passes; the best is refined by single moves and by moving prototypes elsewhere and
 * back. Deterministic for the same rows in the same order, options and seed. Fewer distinct customers than k leave
 * clusters empty.
 *
 * About O(restarts · passes · n · k · (p + c)).
 *
 * @see Huang (1998), Extensions to the k-means algorithm for clustering large data sets with categorical values
 */
export function kPrototypes(rows: QuantisedRows, options: KPrototypesOptions): Fit {
  const { k, start = 'plus-plus', restarts = 10, seed = 1, patience = 12 } = options;
  const norm = totalNorm(rows);
  let best: Fit | null = null;
  for (let restart = 0; restart < restarts; restart++) {
    const prototypes =
      start === 'cao' && restart === 0
        ? caoStart(rows, k)
        : plusPlusStart(rows, k, derivedRandom(seed, k, restart));
    const fit = settle(rows, prototypes, norm, firstPasses, 'far');
    if (best === null || fit.cost < best.cost) best = fit;
  }
  const settled = refine(rows, settle(rows, best!.prototypes, norm), norm, true);
  const exchanged = exchangePrototypes(rows, settled, norm, exchanges);
  return improveNearby(rows, exchanged, { norm, seed, patience });
}

/** Lowers a settled clustering as far as moving prototypes away and back does. */
export function improveNearby(
  rows: QuantisedRows,
  fit: Fit,
  { norm, seed, patience }: { readonly norm: number; readonly seed: number; readonly patience: number },
): Fit {
  const random = derivedRandom(seed, fit.prototypes.k, -1);
  return refine(rows, reseedPrototypes(rows, fit, norm, random, patience), norm, true);
}

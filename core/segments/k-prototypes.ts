import { exchangePrototypes } from './exchange.ts';
import { type Fit, refine, settle } from './local-search.ts';
import { derivedRandom } from './random.ts';
import type { QuantisedRows } from './rows.ts';
import { caoStart, plusPlusStart } from './starts.ts';
import { totalNorm } from './summary.ts';

export interface KPrototypesOptions {
  readonly k: number;
  readonly start?: 'plus-plus' | 'cao';
  /** Starts with derived seeds; the lowest cost wins. Default 10. */
  readonly restarts?: number;
  readonly seed?: number;
  /** Exchanges of prototypes tried without success before the search ends. Default 2 k. */
  readonly tries?: number;
  readonly refined?: number;
}

/**
 * Which k groups of customers are alike? Minimises Σ ‖q − μ‖² + Σ γ · mismatches over labels and prototypes.
 *
 * Several starts settle by batch passes; the best few are refined by single moves, and the best of these by exchanges
 * of prototypes. Deterministic for the same rows in the same order, options and seed. Fewer distinct customers than k
 * leave clusters empty.
 *
 * About O(restarts · passes · n · k · (p + c)).
 *
 * @see Huang (1998), Extensions to the k-means algorithm for clustering large data sets with categorical values
 */
export function kPrototypes(rows: QuantisedRows, options: KPrototypesOptions): Fit {
  const { k, start = 'plus-plus', restarts = 10, seed = 1, tries = 2 * k, refined = 3 } = options;
  const norm = totalNorm(rows);
  const fits: Fit[] = [];
  for (let restart = 0; restart < restarts; restart++) {
    const prototypes =
      start === 'cao' && restart === 0
        ? caoStart(rows, k)
        : plusPlusStart(rows, k, derivedRandom(seed, k, restart));
    fits.push(settle(rows, prototypes, norm));
  }
  const best = fits
    .map((fit, index) => ({ fit, index }))
    .sort((a, b) => a.fit.cost - b.fit.cost || a.index - b.index)
    .slice(0, refined)
    .map(({ fit }) => exchangePrototypes(rows, refine(rows, fit, norm), norm, tries));
  return best.reduce((least, fit) => (fit.cost < least.cost ? fit : least));
}

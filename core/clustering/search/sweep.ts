import type { Prototypes } from '../../summaries/contract.ts';
import { totalNorm } from '../passes/total-norm.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import { improveNearby, kPrototypes } from './k-prototypes.ts';
import { type Fit, refine, settle } from './local-search.ts';
import { oneFewer, oneMore } from './neighbours.ts';

export interface SweepInput {
  readonly rows: QuantisedRows;
  readonly from: number;
  readonly to: number;
  readonly start: 'plus-plus' | 'cao';
  readonly restarts: number;
  readonly seed: number;
  readonly step?: (done: number, total: number) => void;
}

/**
 * What do 2, 3, … segments look like? One fit for each k; each may also begin from its neighbours: one cluster more
 * halved, or one fewer dissolved.
 */
export function sweepK({ rows, from, to, start, restarts, seed, step }: SweepInput): Fit[] {
  const total = to - from + 2;
  const fits: Fit[] = [];
  for (let k = from; k <= to; k++) {
    fits.push(kPrototypes(rows, { k, start, restarts, seed }));
    step?.(k - from + 1, total);
  }
  learnFromNeighbours(rows, fits, seed);
  step?.(total, total);
  return fits;
}

/** Fits within this share of the best are worth a closer look. */
const promising = 1.005;

function learnFromNeighbours(rows: QuantisedRows, fits: Fit[], seed: number): void {
  const norm = totalNorm(rows);
  const consider = (index: number, starts: readonly Prototypes[]) => {
    for (const start of starts) {
      const settled = settle(rows, start, norm);
      if (settled.cost >= fits[index]!.cost * promising) continue;
      const refined = refine(rows, settled, norm, true);
      if (refined.cost >= fits[index]!.cost) continue;
      fits[index] = improveNearby(rows, refined, { norm, seed, patience: nearby });
    }
  };
  for (let index = 1; index < fits.length; index++) consider(index, oneMore(rows, fits[index - 1]!));
  for (let index = fits.length - 2; index >= 0; index--) consider(index, oneFewer(rows, fits[index + 1]!));
}

const nearby = 9;

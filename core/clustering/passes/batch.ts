import type { CodedShape, KPrototypesPasses, PassSummary, Prototypes } from '../../summaries/contract.ts';
import { costOf } from './cost-of.ts';
import { prototypesOf } from './prototypes-of.ts';
import { samePrototypes } from './same-prototypes.ts';

/** Clusters as the last pass left them. */
export interface BatchFit {
  readonly prototypes: Prototypes;
  readonly summary: PassSummary;
  /** Cost after each pass, at the prototypes that the pass used; it never rises but where a cluster was reseeded. */
  readonly costs: readonly number[];
  readonly converged: boolean;
}

export interface BatchInput {
  readonly start: Prototypes;
  readonly shape: CodedShape;
  /** Σ |q|² over all rows. */
  readonly norm: number;
  readonly limit?: number;
}

/**
 * Where do the prototypes settle? Yields one pass after another until the integer prototypes repeat; memory or a
 * warehouse answers. An empty cluster is put on the customer farthest from its prototype.
 *
 * @see Huang (1998), Data Mining and Knowledge Discovery 2, eq. 9
 */
export function* batchPasses({ start, shape, norm, limit = 200 }: BatchInput): KPrototypesPasses<BatchFit> {
  let prototypes = start;
  const costs: number[] = [];
  for (let pass = 1; ; pass++) {
    let summary = (yield { kind: 'pass', prototypes }) as PassSummary;
    const empty = emptyClusters(summary);
    if (empty.length > 0 && pass < limit) {
      const seeds = (yield { kind: 'farthest', prototypes, count: empty.length }) as Prototypes;
      prototypes = replaced(prototypesOf(summary, shape, prototypes), empty, seeds, shape);
      summary = (yield { kind: 'pass', prototypes }) as PassSummary;
    }
    costs.push(costOf(summary, prototypes, shape, norm));
    const next = prototypesOf(summary, shape, prototypes);
    const converged = samePrototypes(prototypes, next);
    if (converged || pass >= limit) return { prototypes, summary, costs, converged };
    prototypes = next;
  }
}

function emptyClusters({ counts }: PassSummary): number[] {
  const empty: number[] = [];
  counts.forEach((count, cluster) => {
    if (count === 0) empty.push(cluster);
  });
  return empty;
}

function replaced(
  prototypes: Prototypes,
  clusters: readonly number[],
  seeds: Prototypes,
  { numbers: p, categories }: CodedShape,
): Prototypes {
  const numbers = prototypes.numbers.slice();
  const modes = prototypes.categories.slice();
  const c = categories.length;
  clusters.slice(0, seeds.k).forEach((cluster, seed) => {
    numbers.set(seeds.numbers.subarray(seed * p, (seed + 1) * p), cluster * p);
    modes.set(seeds.categories.subarray(seed * c, (seed + 1) * c), cluster * c);
  });
  return { k: prototypes.k, numbers, categories: modes };
}

import type { Assigner } from './assign.ts';
import type { PassSummary, Prototypes, QuantisedRows } from './rows.ts';
import { createScorer, scoreAll } from './scorer.ts';
import { costOf, prototypesOf } from './summary.ts';

/** What the passes ask of whoever holds the rows. */
export type BatchRequest =
  | { readonly kind: 'pass'; readonly prototypes: Prototypes }
  | { readonly kind: 'farthest'; readonly prototypes: Prototypes; readonly count: number };

/** Answers `pass` with its summary, and `farthest` with the prototypes that those customers would be. */
export type BatchAnswer = PassSummary | Prototypes;

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
  readonly shape: QuantisedRows;
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
export function* batchPasses({
  start,
  shape,
  norm,
  limit = 200,
}: BatchInput): Generator<BatchRequest, BatchFit, BatchAnswer> {
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

/** Drives the passes over rows in memory. */
export function runBatch(
  rows: QuantisedRows,
  assigner: Assigner,
  input: Omit<BatchInput, 'shape'>,
): BatchFit {
  const passes = batchPasses({ ...input, shape: rows });
  let step = passes.next();
  while (!step.done) {
    const request = step.value;
    const answer =
      request.kind === 'pass'
        ? assigner.pass(request.prototypes)
        : farthestRows(rows, request.prototypes, request.count);
    step = passes.next(answer);
  }
  return step.value;
}

export function samePrototypes(a: Prototypes, b: Prototypes): boolean {
  return (
    a.k === b.k &&
    a.numbers.every((value, index) => value === b.numbers[index]) &&
    a.categories.every((level, index) => level === b.categories[index])
  );
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
  { numbers: p, categories }: QuantisedRows,
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

/** Which customers are worst served? Each next one also counts its distance to those already taken. */
function farthestRows(rows: QuantisedRows, prototypes: Prototypes, count: number): Prototypes {
  const taken: number[] = [];
  const nearest = nearestDistances(rows, prototypes);
  for (let pick = 0; pick < count; pick++) {
    let farthest = 0;
    for (let row = 1; row < rows.rows; row++) if (nearest[row]! > nearest[farthest]!) farthest = row;
    taken.push(farthest);
    if (pick + 1 === count) break;
    const distances = nearestDistances(rows, rowsAsPrototypes(rows, [farthest]));
    for (let row = 0; row < rows.rows; row++) nearest[row] = Math.min(nearest[row]!, distances[row]!);
  }
  return rowsAsPrototypes(rows, taken);
}

/** How far is each customer from its nearest prototype? Squared, in quantised units. */
export function nearestDistances(rows: QuantisedRows, prototypes: Prototypes): Float64Array {
  const { k } = prototypes;
  const { norms } = rows;
  const distances = new Float64Array(rows.rows);
  scoreAll(rows, createScorer(rows, prototypes), (scores, from, count) => {
    for (let at = 0; at < count; at++) {
      let least = scores[at * k]!;
      for (let j = 1; j < k; j++) if (scores[at * k + j]! < least) least = scores[at * k + j]!;
      distances[from + at] = least + norms[from + at]!;
    }
  });
  return distances;
}

/** Customers as prototypes. A missing number becomes 0, a missing category no level. */
export function rowsAsPrototypes(rows: QuantisedRows, picked: readonly number[]): Prototypes {
  const p = rows.numbers;
  const c = rows.categories.length;
  const g = rows.groups.length;
  const numbers = new Float64Array(picked.length * p);
  const categories = new Int32Array(picked.length * c);
  picked.forEach((row, j) => {
    numbers.set(rows.values.subarray(row * p, (row + 1) * p), j * p);
    rows.groups.forEach(({ categories: members, digits }, group) => {
      const code = rows.joint[row * g + group]!;
      members.forEach((category, position) => {
        categories[j * c + category] = digits[code * members.length + position]!;
      });
    });
  });
  return { k: picked.length, numbers, categories };
}

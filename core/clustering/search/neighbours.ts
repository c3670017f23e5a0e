import type { Prototypes } from '../../summaries/contract.ts';
import { scoreRowsInPlace } from '../distance/score-rows.ts';
import { blockSize, createScorer, scoreAll } from '../distance/scorer.ts';
import { prototypesOf } from '../passes/prototypes-of.ts';
import { summariseRows } from '../passes/summarise-rows.ts';
import type { QuantisedRows } from '../quantise/rows.ts';
import { rowsAsPrototypes } from '../quantise/rows-as-prototypes.ts';
import type { Fit } from './local-search.ts';

/** Neighbouring starts that are worth a try. */
const tried = 3;

/** Starts for one cluster more: the clusters that gain most by it are halved, one in each. */
export function oneMore(rows: QuantisedRows, fit: Fit): Prototypes[] {
  const { k, numbers, categories } = fit.prototypes;
  const p = rows.numbers;
  const c = rows.categories.length;
  return Array.from({ length: k }, (_, cluster) => ({ cluster, halves: halve(rows, fit, cluster) }))
    .filter(({ halves }) => halves !== null)
    .sort((a, b) => b.halves!.gain - a.halves!.gain || a.cluster - b.cluster)
    .slice(0, tried)
    .map(({ cluster, halves }) => {
      const more = {
        k: k + 1,
        numbers: new Float64Array((k + 1) * p),
        categories: new Int32Array((k + 1) * c),
      };
      more.numbers.set(numbers);
      more.categories.set(categories);
      [cluster, k].forEach((at, half) => {
        more.numbers.set(halves!.prototypes.numbers.subarray(half * p, (half + 1) * p), at * p);
        more.categories.set(halves!.prototypes.categories.subarray(half * c, (half + 1) * c), at * c);
      });
      return more;
    });
}

/** Starts for one cluster fewer: those whose members lose least are dissolved, one in each. */
export function oneFewer(rows: QuantisedRows, fit: Fit): Prototypes[] {
  const { k, numbers, categories } = fit.prototypes;
  const losses = dissolvingCosts(rows, fit);
  const p = rows.numbers;
  const c = rows.categories.length;
  return Array.from(losses.keys())
    .sort((a, b) => losses[a]! - losses[b]! || a - b)
    .slice(0, tried)
    .map((gone) => ({
      k: k - 1,
      numbers: numbers.filter((_, at) => Math.floor(at / p) !== gone),
      categories: categories.filter((_, at) => Math.floor(at / c) !== gone),
    }));
}

/** What each cluster's members would pay more at their second nearest prototypes. */
export function dissolvingCosts(rows: QuantisedRows, { prototypes, labels }: Fit): Float64Array {
  const { k } = prototypes;
  const { weights } = rows;
  const losses = new Float64Array(k);
  scoreAll(rows, createScorer(rows, prototypes), (scores, from, count) => {
    for (let at = 0; at < count; at++) {
      const own = labels[from + at]!;
      let second = Number.POSITIVE_INFINITY;
      for (let j = 0; j < k; j++) {
        if (j !== own && scores[at * k + j]! < second) second = scores[at * k + j]!;
      }
      const weight = weights === null ? 1 : weights[from + at]!;
      losses[own] = losses[own]! + weight * (second - scores[at * k + own]!);
    }
  });
  return losses;
}

/** Two prototypes in place of one, and what its members would gain. */
export function halve(
  rows: QuantisedRows,
  { prototypes, labels }: Fit,
  cluster: number,
): { prototypes: Prototypes; gain: number } | null {
  const members = membersOf(labels, cluster);
  if (members.length < 2) return null;
  const own = onlyPrototype(rows, prototypes, cluster);
  const before = distancesOf(rows, own, members);
  const first = members[argmax(before)]!;
  const second = members[argmax(distancesOf(rows, rowsAsPrototypes(rows, [first]), members))]!;
  let halves = rowsAsPrototypes(rows, [first, second]);
  const sides = new Int32Array(members.length);
  let after: Float64Array = before;
  for (let pass = 0; pass < 4; pass++) {
    after = distancesOf(rows, halves, members, sides);
    halves = prototypesOf(summariseRows(rows, members, sides, 2), rows, halves);
  }
  let gain = 0;
  members.forEach((row, index) => {
    gain += (rows.weights === null ? 1 : rows.weights[row]!) * (before[index]! - after[index]!);
  });
  return { prototypes: halves, gain };
}

function membersOf(labels: Int32Array, cluster: number): Int32Array {
  let count = 0;
  for (const label of labels) if (label === cluster) count++;
  const members = new Int32Array(count);
  for (let row = 0, at = 0; row < labels.length; row++) if (labels[row] === cluster) members[at++] = row;
  return members;
}

/** Distances of members to the nearest of one or two prototypes; `sides` notes which. */
function distancesOf(
  rows: QuantisedRows,
  prototypes: Prototypes,
  members: Int32Array,
  sides: Int32Array | null = null,
): Float64Array {
  const { k } = prototypes;
  const scorer = createScorer(rows, prototypes);
  const scores = new Float64Array((blockSize + 3) * k);
  const distances = new Float64Array(members.length);
  for (let from = 0; from < members.length; from += blockSize) {
    const block = members.subarray(from, from + blockSize);
    scoreRowsInPlace(rows, scorer, block, block.length, scores);
    for (let at = 0; at < block.length; at++) {
      const side = k > 1 && scores[at * k + 1]! < scores[at * k]! ? 1 : 0;
      distances[from + at] = scores[at * k + side]! + rows.norms[block[at]!]!;
      if (sides !== null) sides[from + at] = side;
    }
  }
  return distances;
}

function argmax(values: Float64Array): number {
  let best = 0;
  for (let index = 1; index < values.length; index++) if (values[index]! > values[best]!) best = index;
  return best;
}

function onlyPrototype(rows: QuantisedRows, { numbers, categories }: Prototypes, j: number): Prototypes {
  const p = rows.numbers;
  const c = rows.categories.length;
  return {
    k: 1,
    numbers: numbers.slice(j * p, (j + 1) * p),
    categories: categories.slice(j * c, (j + 1) * c),
  };
}

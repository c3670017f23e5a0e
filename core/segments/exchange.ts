import { rowsAsPrototypes } from './batch.ts';
import { type Fit, refine, settle } from './local-search.ts';
import type { Prototypes, QuantisedRows } from './rows.ts';
import { createScorer, scoreRowInPlace } from './scorer.ts';
import { prototypesOf, summariseLabels } from './summary.ts';

/**
 * Would a prototype do more good elsewhere? Estimates what dissolving each cluster costs and what halving each gains,
 * tries the most promising pairs, and keeps one that lowers the cost, until none of `tries` does.
 *
 * @see Fränti (2018), Efficiency of random swap clustering, J. Big Data 5:13
 */
export function exchangePrototypes(rows: QuantisedRows, start: Fit, norm: number, tries: number): Fit {
  let current = start;
  for (;;) {
    const better = firstBetter(rows, current, norm, tries);
    if (better === null) return current;
    current = { ...better, costs: [...current.costs, ...better.costs] };
  }
}

function firstBetter(rows: QuantisedRows, current: Fit, norm: number, tries: number): Fit | null {
  const k = current.prototypes.k;
  const losses = dissolvingCosts(rows, current);
  const halves = Array.from({ length: k }, (_, cluster) => halve(rows, current, cluster));
  const pairs: { dissolved: number; halved: number; gain: number }[] = [];
  for (let dissolved = 0; dissolved < k; dissolved++) {
    for (let halved = 0; halved < k; halved++) {
      if (halved === dissolved || halves[halved] === null) continue;
      pairs.push({ dissolved, halved, gain: halves[halved]!.gain - losses[dissolved]! });
    }
  }
  pairs.sort((a, b) => b.gain - a.gain || a.dissolved - b.dissolved || a.halved - b.halved);
  for (const { dissolved, halved } of pairs.slice(0, tries)) {
    const start = withExchange(current.prototypes, dissolved, halved, halves[halved]!.prototypes, rows);
    const settled = settle(rows, start, norm, 30);
    if (settled.cost > current.cost * 1.01) continue;
    const refined = refine(rows, settled, norm);
    if (refined.cost < current.cost * (1 - 1e-9)) return refined;
  }
  return null;
}

/** What each cluster's members would pay at their second nearest prototypes. */
function dissolvingCosts(rows: QuantisedRows, { prototypes, labels }: Fit): Float64Array {
  const { k } = prototypes;
  const scorer = createScorer(rows, prototypes);
  const scores = new Float64Array(k);
  const losses = new Float64Array(k);
  for (let row = 0; row < rows.rows; row++) {
    scoreRowInPlace(rows, scorer, row, scores);
    const own = labels[row]!;
    let second = Number.POSITIVE_INFINITY;
    for (let j = 0; j < k; j++) if (j !== own && scores[j]! < second) second = scores[j]!;
    const weight = rows.weights === null ? 1 : rows.weights[row]!;
    losses[own] = losses[own]! + weight * (second - scores[own]!);
  }
  return losses;
}

/** Two prototypes in place of one, and what its members would gain. */
function halve(
  rows: QuantisedRows,
  { prototypes, labels }: Fit,
  cluster: number,
): { prototypes: Prototypes; gain: number } | null {
  const members: number[] = [];
  for (let row = 0; row < rows.rows; row++) if (labels[row] === cluster) members.push(row);
  if (members.length < 2) return null;
  const own = onlyPrototype(rows, prototypes, cluster);
  const before = distancesOf(rows, own, members);
  const first = members[argmax(before)]!;
  const second = members[argmax(distancesOf(rows, rowsAsPrototypes(rows, [first]), members))]!;
  let halves = rowsAsPrototypes(rows, [first, second]);
  const sides = new Int32Array(rows.rows).fill(2);
  let after: Float64Array = before;
  for (let pass = 0; pass < 4; pass++) {
    after = distancesOf(rows, halves, members, sides);
    const summary = summariseLabels(rows, sides, 3);
    halves = firstTwo(prototypesOf(summary, rows, padded(halves, rows)), rows);
  }
  let gain = 0;
  members.forEach((row, index) => {
    gain += (rows.weights === null ? 1 : rows.weights[row]!) * (before[index]! - after[index]!);
  });
  return { prototypes: halves, gain };
}

function distancesOf(
  rows: QuantisedRows,
  prototypes: Prototypes,
  members: readonly number[],
  sides: Int32Array | null = null,
): Float64Array {
  const scorer = createScorer(rows, prototypes);
  const scores = new Float64Array(prototypes.k);
  const distances = new Float64Array(members.length);
  members.forEach((row, index) => {
    scoreRowInPlace(rows, scorer, row, scores);
    const side = prototypes.k > 1 && scores[1]! < scores[0]! ? 1 : 0;
    distances[index] = scores[side]! + rows.norms[row]!;
    if (sides !== null) sides[row] = side;
  });
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

function padded({ numbers, categories }: Prototypes, rows: QuantisedRows): Prototypes {
  const wider = {
    k: 3,
    numbers: new Float64Array(3 * rows.numbers),
    categories: new Int32Array(3 * rows.categories.length),
  };
  wider.numbers.set(numbers);
  wider.categories.set(categories);
  return wider;
}

function firstTwo({ numbers, categories }: Prototypes, rows: QuantisedRows): Prototypes {
  return {
    k: 2,
    numbers: numbers.slice(0, 2 * rows.numbers),
    categories: categories.slice(0, 2 * rows.categories.length),
  };
}

function withExchange(
  { k, numbers, categories }: Prototypes,
  dissolved: number,
  halved: number,
  halves: Prototypes,
  rows: QuantisedRows,
): Prototypes {
  const p = rows.numbers;
  const c = rows.categories.length;
  const next = { k, numbers: numbers.slice(), categories: categories.slice() };
  [halved, dissolved].forEach((cluster, half) => {
    next.numbers.set(halves.numbers.subarray(half * p, (half + 1) * p), cluster * p);
    next.categories.set(halves.categories.subarray(half * c, (half + 1) * c), cluster * c);
  });
  return next;
}
